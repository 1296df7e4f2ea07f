import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { FORM, hostPage, QUESTION, SERVICE, startHost, TRACKER, type Host } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** Everything that moved since the page began to load, by the browser's own account. */
function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        new PerformanceObserver((list) => {
          // lib.dom does not know this entry yet.
          const shifts = list.getEntries() as LayoutShift[];
          resolve(
            shifts.flatMap(({ value, sources }) =>
              sources.map(({ node, previousRect, currentRect }) => {
                const name = node instanceof Element ? `${node.localName}#${node.id}.${node.className}` : node?.nodeName;
                return `${value.toFixed(4)} ${name} from ${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high`;
              }),
            ),
          );
        }).observe({ type: "layout-shift", buffered: true });
        // The observer keeps silent when there is nothing to tell.
        requestAnimationFrame(() => setTimeout(() => resolve([]), 200));
      }),
  );
}

/** Lets scripts and the site's configuration arrive late and one by one, as on a bad network. */
async function slowDown(page: Page): Promise<void> {
  await page.route(/widgets\/.*\.js|\/v1\//, async (route) => {
    await new Promise((done) => setTimeout(done, 150));
    await route.continue();
  });
}

const viewports = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

describe.each(viewports)("at $width pixels", (viewport) => {
  it.each([
    ["the form", FORM, "heed-complaint-form"],
    ["the form for a question", QUESTION, "heed-inquiry-form"],
    ["the form for a service", SERVICE, "heed-service-request-form"],
    ["the tracker", TRACKER, "heed-case-tracker"],
  ])("%s moves nothing while it loads", async (_, markup, tag) => {
    host.serve(hostPage(markup));
    const { page } = await host.open("/nothing-yet", { viewport });
    await slowDown(page);
    await page.goto(host.url);
    await page.locator(tag).getByRole("button").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await layoutShifts(page)).toEqual([]);
    await page.context().close();
  });

  it("a case opened by its link moves nothing while it loads", async () => {
    host.serve(hostPage(FORM));
    const filing = await host.open();
    await fillIn(filing.page.locator("heed-complaint-form"), { subject: "Steady" });
    const { reference, accessCode } = await send(filing.page.locator("heed-complaint-form"));
    await filing.page.context().close();

    host.serve(hostPage(TRACKER));
    const { page } = await host.open("/nothing-yet", { viewport });
    await slowDown(page);
    await page.goto(`${host.url}/#case=${reference}&code=${accessCode}`);
    await page.locator("heed-case-tracker").getByText("Steady").first().waitFor();
    expect(await layoutShifts(page)).toEqual([]);
    await page.context().close();
  });

  it("nothing is wider than the page, at either direction", async () => {
    for (const dir of ["ltr", "rtl"]) {
      host.serve(hostPage(FORM + QUESTION + SERVICE + TRACKER, { dir }));
      const { page } = await host.open("/", { viewport });
      await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
      const [scrolled, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(scrolled).toBeLessThanOrEqual(shown);
      await page.context().close();
    }
  });
});

it("a page that reserves no height is seen to move: the measure works", async () => {
  host.serve(hostPage(FORM).replace(/<link rel="stylesheet"[^>]*>/, ""));
  const { page } = await host.open("/nothing-yet", { viewport: { width: 1280, height: 800 } });
  await slowDown(page);
  await page.goto(host.url);
  await page.locator("heed-complaint-form").getByRole("button").first().waitFor();
  expect(await layoutShifts(page)).not.toEqual([]);
  await page.context().close();
});

describe("right to left", () => {
  it("mirrors the form: what began on the left begins on the right", async () => {
    const places: Record<string, { start: number; end: number }> = {};
    for (const dir of ["ltr", "rtl"]) {
      host.serve(hostPage(FORM, { dir }));
      const { page } = await host.open("/", { viewport: { width: 1000, height: 900 } });
      const form = page.locator("heed-complaint-form");
      await form.getByRole("button", { name: "Send" }).waitFor();
      const [outer, inner] = [await form.boundingBox(), await form.getByRole("button", { name: "Send" }).boundingBox()];
      const left = inner!.x - outer!.x;
      const right = outer!.x + outer!.width - (inner!.x + inner!.width);
      places[dir] = dir === "ltr" ? { start: left, end: right } : { start: right, end: left };
      await page.context().close();
    }
    expect(places.rtl?.start).toBeCloseTo(places.ltr!.start, 0);
    expect(places.rtl?.end).toBeCloseTo(places.ltr!.end, 0);
    expect(places.ltr!.end).toBeGreaterThan(places.ltr!.start + 50);
  });
});

describe("the keyboard alone", () => {
  it("fills in and sends a complaint, and opens the tracker from its link", async () => {
    host.serve(hostPage(`<heed-complaint-form site-key="demo" tracker-url="/"></heed-complaint-form>`));
    const { page } = await host.open();
    const form = page.locator("heed-complaint-form");
    await form.getByLabel("Subject").waitFor();
    const tabTo = async (label: string) => {
      for (let steps = 0; steps < 60; steps++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          const labels = [...((active as HTMLInputElement | null)?.labels ?? [])].map(({ textContent }) => textContent);
          const legend = active?.closest("fieldset")?.querySelector("legend")?.textContent;
          return [...labels, legend, active?.getAttribute("aria-label"), active?.textContent].join(" ");
        });
        if (focused.includes(label)) return;
      }
      throw new Error(`The tab key does not lead to "${label}".`);
    };
    await tabTo("What is it about?");
    await page.keyboard.press("ArrowUp");
    await tabTo("Subject");
    await page.keyboard.type("By keyboard");
    await tabTo("In your own words");
    await page.keyboard.type("No mouse was used.");
    await tabTo("E-mail");
    await page.keyboard.type("ada@example.org");
    await tabTo("I agree that my details are used to handle this case.");
    await page.keyboard.press("Space");
    await tabTo("Send");
    await page.keyboard.press("Enter");
    await form.locator("[part=receipt]").waitFor();
    expect(await form.locator("[part=receipt]").innerText()).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
    await page.context().close();
  });
});
