import type { Page, Route } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./fill-in.ts";
import { changesToHost, rememberHost } from "./host-left-alone.ts";
import { hostPage, startHost, STRICT_POLICY, type Host, type OpenedPage } from "./start-host.ts";
import { EVERYTHING, proposeOne, useEverything } from "./use-everything.ts";

const scripts = ["complaint-form", "case-tracker", "survey", "proposal-board"];
/** Keys of no case, as a link has them: the tracker asks for it at once. */
const LINK = "/#case=K7MP-4XQ2&code=BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789";
const service = /\/v1\//;

let host: Host;

beforeAll(async () => {
  host = await startHost();
  await proposeOne(host.url);
});

afterAll(() => host.stop());

async function openWith(answer: (route: Route) => Promise<void>): Promise<OpenedPage> {
  host.serve(hostPage(EVERYTHING, { scripts }));
  const opened = await host.open(LINK, {
    prepare: async (page) => {
      await rememberHost(page);
      await page.clock.install();
      await page.route(service, answer);
    },
  });
  opened.page.setDefaultTimeout(15_000);
  return opened;
}

/** Lets the page's time pass, a few seconds at once, until a text is there. What is asked for meanwhile takes its own time. */
async function inTime(page: Page, element: string, text: string | RegExp): Promise<void> {
  const shown = page.locator(element).getByText(text).first();
  await expect
    .poll(
      async () => {
        await page.clock.runFor(5_000);
        return shown.isVisible();
      },
      { timeout: 15_000 },
    )
    .toBe(true);
}

async function isLeftAlone(page: Page): Promise<void> {
  expect((await changesToHost(page)).filter((change) => !/^(?:focus|scrolled|text)/.test(change))).toEqual([]);
}

const problem = JSON.stringify({ type: "about:blank", title: "Away", status: 503, code: "service_unavailable" });

describe.each<[name: string, answer: (route: Route) => Promise<void>]>([
  ["answers 503", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: problem })],
  ["answers 503 with a page of its proxy", (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<h1>503</h1>" })],
  ["has a login page in its place", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title><form><input></form>" })],
])("a service that %s", (_, answer) => {
  it("is said to be away, by every element, and everything works once it is back", async () => {
    const { page, complaints } = await openWith(answer);
    const form = page.locator("heed-complaint-form");
    await form.getByRole("alert").getByText("We cannot be reached at the moment. Please try again.").waitFor();
    await page.locator("heed-survey").getByRole("alert").getByText("We cannot be reached at the moment. Please try again.").waitFor();
    await page.locator("heed-proposal-board").getByRole("alert").getByText("The proposals cannot be shown at the moment.").waitFor();
    // The SDK tries again by itself before it gives up.
    await inTime(page, "heed-case-tracker", "Your case is safe, but cannot be shown now. We keep trying.");
    await isLeftAlone(page);

    await page.unroute(service);
    for (const element of ["heed-complaint-form", "heed-survey", "heed-proposal-board"]) {
      await page.locator(element).getByRole("button", { name: "Try again" }).click();
    }
    await inTime(page, "heed-case-tracker", "No case opens with these. Please check both.");
    await useEverything(page);
    await isLeftAlone(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("costs nothing that was written: the form says so and keeps it, and sends it once it is back", async () => {
    const { page, complaints } = await openWith((route) => route.continue());
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "Written with care" });
    await page.route(service, answer);
    await form.getByRole("button", { name: "Send" }).click();
    await inTime(page, "heed-complaint-form", /Nothing is lost/);
    expect(await form.getByLabel("Subject").inputValue()).toBe("Written with care");
    await page.unroute(service, answer);
    await form.getByRole("button", { name: /Send|Try again/ }).click();
    await form.locator("[part=receipt]").waitFor();
    await isLeftAlone(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("a service that takes ten seconds for each answer", () => {
  it("is waited for: nothing is said to be wrong, and everything works", async () => {
    const gate = Promise.withResolvers<void>();
    const { page, complaints } = await openWith(async (route) => {
      await gate.promise;
      await route.continue();
    });
    const form = page.locator("heed-complaint-form");
    await form.locator("[aria-busy=true]").waitFor();
    await page.clock.runFor("00:10");
    for (const element of ["heed-complaint-form", "heed-case-tracker", "heed-survey", "heed-proposal-board"]) {
      expect(await page.locator(element).getByRole("alert").count()).toBe(0);
    }
    gate.resolve();
    await page.locator("heed-case-tracker").getByText("No case opens with these.").waitFor();
    await useEverything(page);
    await isLeftAlone(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is told that it is on its way, and sent once", async () => {
    const { page } = await openWith((route) => route.continue());
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "Slowly" });
    const gate = Promise.withResolvers<void>();
    let filings = 0;
    await page.route(/\/cases$/, async (route) => {
      filings += 1;
      await gate.promise;
      await route.fallback();
    });
    const send = form.locator("[part=submit]");
    await send.click();
    await page.clock.runFor("00:10");
    expect(await send.getAttribute("aria-disabled")).toBe("true");
    await send.click({ force: true });
    gate.resolve();
    await form.locator("[part=receipt]").waitFor();
    expect(filings).toBe(1);
    await page.context().close();
  });
});

describe("a page of another site than the service's", () => {
  it("needs no cookies: with those of third parties blocked, everything works, and none is set", async () => {
    const elsewhere = EVERYTHING.replaceAll("site-key", `base-url="${host.url}" site-key`);
    const own = scripts.map((name) => `<script type="module" src="${host.url}/widgets/${name}.js"></script>`).join("");
    host.serve(hostPage(elsewhere, { scripts: [], head: own }), STRICT_POLICY.replaceAll("'self'", `'self' ${host.url}`));
    const { page, complaints } = await host.open(host.siteUrl, {
      prepare: async (opened) => {
        const session = await opened.context().newCDPSession(opened);
        await session.send("Network.enable");
        await session.send("Network.setCookieControls", { enableThirdPartyCookieRestriction: true });
        await rememberHost(opened);
      },
    });
    await useEverything(page);
    await isLeftAlone(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("a frame in a sandbox, without an origin of its own", () => {
  const frame = `<iframe sandbox="allow-scripts allow-forms" src="/framed" width="800" height="900"></iframe>`;
  const policy = `${STRICT_POLICY}; frame-src 'self'`;

  beforeAll(() => {
    // An origin that is none is not its own either.
    host.serve(hostPage(EVERYTHING, { scripts }), STRICT_POLICY.replaceAll("'self'", host.url), "/framed");
  });

  it("has the elements work without a storage, where the service lets it in", async () => {
    host.serve(hostPage(frame, { scripts: [] }), policy);
    const { page, complaints } = await host.open("/", {
      prepare: (opened) =>
        opened.route(service, async (route) => {
          // A stream has no end to wait for; the tracker works without.
          if (route.request().url().endsWith("/events")) return route.abort();
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
        }),
    });
    page.setDefaultTimeout(15_000);
    await useEverything(page.frameLocator("iframe"));
    expect(complaints).toEqual([]);
    // A notice is asked for every few seconds: one of the answers may be on its way.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  });

  it("says that the service cannot be reached, where it does not", async () => {
    host.serve(hostPage(frame, { scripts: [] }), policy);
    const { page, complaints } = await host.open();
    page.setDefaultTimeout(15_000);
    await page.frameLocator("iframe").locator("heed-complaint-form").getByText("We cannot be reached at the moment. Please try again.").waitFor();
    await page.frameLocator("iframe").locator("heed-proposal-board").getByText("The proposals cannot be shown at the moment.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
