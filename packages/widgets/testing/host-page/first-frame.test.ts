import axe from "axe-core";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { NOTHING_STORED, storedBy } from "./host-left-alone.ts";
import { FORM, hostPage, startHost, type Host, type OpenedPage } from "./start-host.ts";

const KINDS = ["complaint", "inquiry", "service-request"];
const ELEMENT = "**/widgets/complaint-form.js";
const UNREACHABLE = "We cannot be reached at the moment. Please try again.";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

/** Every form of the page shows its first frame. */
async function open(markup = FORM, { prepare, ...options }: Parameters<Host["open"]>[1] & { lang?: string; dir?: string; head?: string } = {}): Promise<OpenedPage & { form: Locator }> {
  const { lang = "en", dir = "ltr", head = "", ...context } = options;
  host.serve(hostPage(markup, { scripts: ["forms"], lang, dir, head }));
  const opened = await host.open("/", {
    ...context,
    prepare: async (page) => {
      await page.addInitScript(() => addEventListener("heed-ready", () => (document.title += "!")));
      await prepare?.(page);
    },
  });
  return { ...opened, form: opened.page.locator("heed-complaint-form") };
}

const isThere = (page: Page, kind = "complaint"): Promise<boolean> => page.evaluate((name) => customElements.get(name) !== undefined, `heed-${kind}-form`);
const firstFrame = (form: Locator): Locator => form.locator("input[name='/subject']");

/** On a slow machine a page is older than it looks. */
async function stopClock(page: Page): Promise<void> {
  const time = new Date("2026-11-28T09:00:00Z");
  await page.clock.install({ time });
  await page.clock.pauseAt(time);
}

async function isTakenOver(form: Locator): Promise<void> {
  await form.locator("heed-text-field[name='/subject']").waitFor();
  await firstFrame(form).waitFor({ state: "detached" });
}

describe("a form that nobody has used yet", () => {
  it("is on view without its element, asks nobody but its service, and keeps nothing", async () => {
    const { page, form, complaints, requests } = await open(FORM, { prepare: stopClock });
    await firstFrame(form).waitFor();
    expect(await isThere(page)).toBe(false);
    expect(requests).toEqual(["/", "/widgets/heed.css", "/widgets/forms.js", "/v1/sites/demo/forms/complaint?locale=en"]);
    expect(await page.title()).toBe("A host page!");
    expect(await storedBy(page)).toEqual(NOTHING_STORED);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is fetched with what it needs once it has been on view for a while, and not run", async () => {
    const { page, form, requests } = await open(FORM, { prepare: stopClock });
    await firstFrame(form).waitFor();
    await page.clock.runFor(999);
    expect(requests).not.toContain("/widgets/complaint-form.js");
    await page.clock.runFor(1);
    await expect.poll(() => requests).toContain("/widgets/complaint-form.js");
    await expect.poll(async () => (await page.clock.runFor(20), requests.some((path) => path.startsWith("/v1/sites/demo/notice")))).toBe(true);
    expect(await isThere(page)).toBe(false);
    await page.context().close();
  });

  it.each(KINDS)("gives way to its element when somebody comes near, without anything's moving: %s", async (kind) => {
    for (const [width, lang, dir] of [[390, "en", "ltr"], [1280, "en", "ltr"], [390, "ar", "rtl"], [1280, "zh", "ltr"]] as const) {
      const { page, complaints } = await open(`<heed-${kind}-form site-key="demo"></heed-${kind}-form>`, { viewport: { width, height: 900 }, lang, dir });
      const form = page.locator(`heed-${kind}-form`);
      await firstFrame(form).waitFor();
      const before = await places(form);
      expect(before.length).toBeGreaterThan(10);
      await form.hover({ position: { x: 2, y: 2 } });
      await isTakenOver(form);
      expect(await places(form)).toEqual(before);
      expect([await page.title(), complaints]).toEqual(["A host page!", []]);
      await page.context().close();
    }
  });

  it("speaks its reader's language, from the right where that is written so", async () => {
    const { page, form } = await open(`<div lang="ar">${FORM}</div>`);
    await firstFrame(form).waitFor();
    expect(await form.locator(".root").evaluate((root) => [(root as HTMLElement).lang, getComputedStyle(root).direction])).toEqual(["ar", "rtl"]);
    expect(await form.getByRole("button").innerText()).toBe("إرسال");
    await page.context().close();
  });

  it.each(KINDS.flatMap((kind) => [[kind, "en", "ltr", "light"], [kind, "ar", "rtl", "dark"]] as const))("can be read and used by everybody: %s, %s", async (kind, lang, dir, colorScheme) => {
    const markup = `<heed-${kind}-form site-key="demo" color-scheme="auto"></heed-${kind}-form>`;
    const { page } = await open(markup, { lang, dir, colorScheme, bypassCSP: true });
    const form = page.locator(`heed-${kind}-form`);
    await firstFrame(form).waitFor();
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate<axe.AxeResults>(`axe.run("heed-${kind}-form", { rules: { region: { enabled: false } } })`);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["label", "color-contrast"]));
    await page.context().close();
  });

  it("shows what its page puts above and below it", async () => {
    const { page, form } = await open(FORM.replace("></", `><h2 slot="intro">Tell us</h2></`));
    await firstFrame(form).waitFor();
    const [intro, subject] = [await page.getByText("Tell us").boundingBox(), await firstFrame(form).boundingBox()];
    expect(intro!.y).toBeLessThan(subject!.y);
    await page.context().close();
  });

  it("is shown, too, when it is added later, and gone without a trace when it is taken away", async () => {
    const { page, form } = await open("<section></section>");
    await page.evaluate((markup) => {
      const made = document.createElement("heed-complaint-form");
      made.setAttribute("site-key", markup);
      document.querySelector("section")?.append(made);
    }, "demo");
    await firstFrame(form).waitFor();
    await page.evaluate(() => document.querySelector("heed-complaint-form")?.remove());
    await expect.poll(() => isThere(page)).toBe(true);
    await page.context().close();
  });
});

describe("a form that is used before its element is there", () => {
  it("keeps what was typed, and the focus, and is sent once", async () => {
    const { page, form, complaints } = await open();
    await firstFrame(form).focus();
    await page.keyboard.type("Typed at once, ");
    await isTakenOver(form);
    await page.keyboard.type("and on");
    expect(await form.getByLabel("Subject").inputValue()).toBe("Typed at once, and on");
    await fillIn(form, { subject: "Typed at once" });
    const { reference } = await send(form);
    expect(reference).toMatch(/^.{4}-.{4}$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps what was chosen, so that what depends on it is asked", async () => {
    const gate = Promise.withResolvers<void>();
    const { page, form } = await open(FORM, { prepare: (page) => page.route(ELEMENT, async (route) => (await gate.promise, route.continue())) });
    await form.getByRole("radio", { name: "Order and delivery" }).check();
    await form.getByLabel("Your region").selectOption("south");
    await form.getByLabel("I agree that my details are used").check();
    gate.resolve();
    await isTakenOver(form);
    expect(await form.getByRole("radio", { name: "Order and delivery" }).isChecked()).toBe(true);
    await form.getByRole("radio", { name: "It arrived damaged" }).waitFor();
    expect(await form.getByLabel("I agree that my details are used").isChecked()).toBe(true);
    expect(await form.getByRole("combobox", { name: "Your region" }).inputValue()).toBe("south");
    await page.context().close();
  });

  it("is sent as soon as its element is there, where somebody was faster", async () => {
    const gate = Promise.withResolvers<void>();
    const { page, form, complaints } = await open(FORM, { prepare: (page) => page.route(ELEMENT, async (route) => (await gate.promise, route.continue())) });
    await firstFrame(form).waitFor();
    await fillIn(form, { subject: "In a hurry" });
    const button = form.getByRole("button", { name: "Send" });
    await button.click();
    await button.click({ force: true });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    gate.resolve();
    await form.locator("[part=receipt]").waitFor();
    expect([new URL(page.url()).search, complaints]).toEqual(["", []]);
    await page.context().close();
  });

  it("says so where its element cannot be loaded, loses nothing, and is sent when it can", async () => {
    const { page, form } = await open(FORM, { prepare: (page) => page.route(ELEMENT, (route) => route.abort()) });
    await firstFrame(form).waitFor();
    await fillIn(form, { subject: "On a bad network" });
    await form.getByRole("button", { name: "Send" }).click();
    await form.getByRole("alert").getByText(UNREACHABLE).waitFor();
    expect(await form.getByLabel("Subject").inputValue()).toBe("On a bad network");
    await page.unroute(ELEMENT);
    await form.getByRole("button", { name: "Send" }).click();
    await form.locator("[part=receipt]").waitFor();
    await page.context().close();
  });

  it("becomes its element with the others of its kind, and where somebody else has loaded that", async () => {
    const { page } = await open(FORM + FORM);
    const forms = await page.locator("heed-complaint-form").all();
    for (const form of forms) await firstFrame(form).waitFor();
    await firstFrame(forms[1]!).fill("Into the second");
    for (const form of forms) await isTakenOver(form);
    const subjects = await page.locator("heed-complaint-form heed-text-field[name='/subject']").evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
    expect(subjects).toEqual(["", "Into the second"]);
    await page.context().close();

    const { page: other, form } = await open();
    await firstFrame(form).waitFor();
    await other.evaluate(`import("/widgets/complaint-form.js")`);
    await isTakenOver(form);
    expect(await form.evaluate((element) => [Object.getOwnPropertyNames(element).filter((name) => /prefill|reset|siteKey/.test(name)), (element as unknown as { siteKey: string }).siteKey])).toEqual([[], "demo"]);
    await other.context().close();
  });

  it("brings a draft back", async () => {
    const { page, form } = await open();
    await firstFrame(form).fill("Half of it");
    await isTakenOver(form);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    await page.reload();
    await isTakenOver(form);
    await expect.poll(() => form.getByLabel("Subject").inputValue()).toBe("Half of it");
    await page.context().close();
  });
});

describe("an element that is needed at once", () => {
  it.each([
    ["it begins with a category", FORM.replace(">", ` category="other">`), ""],
    ["the page has texts of its own", FORM, `<script type="application/json" id="heed-texts">{ "en": { "Send": "Off it goes" } }</script>`],
  ])("is loaded where %s", async (_, markup, head) => {
    const { page, form, requests } = await open(markup, { head });
    await form.locator("heed-text-field[name='/subject']").waitFor();
    expect(requests.filter((path) => path.includes("/forms/"))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["has a login page in its place", 200, "<!doctype html><title>Sign in</title><form><input></form>"],
    ["answers 503", 503, "<h1>503</h1>"],
    ["answers with what no form consists of", 200, `<heed-complaint-form><form><input name="/subject"><button formaction="/elsewhere">Send</button></form></heed-complaint-form>`],
    ["answers with elements that no form consists of", 200, `<heed-complaint-form><form><input name="/subject"><img src="/x"></form></heed-complaint-form>`],
  ])("is loaded where the service %s", async (_, status, body) => {
    const { page, form, complaints } = await open(FORM, { prepare: (page) => page.route("**/forms/complaint*", (route) => route.fulfill({ status, contentType: "text/html", body })) });
    await form.locator("heed-text-field[name='/subject']").waitFor();
    expect([await page.title(), complaints]).toEqual(["A host page!", []]);
    await page.context().close();
  });

  it.each([
    ["fills in what it knows", `Object.assign(form, {}).prefill({ subject: "From the page" })`, "From the page"],
    ["gives it another language", `form.locale = "de"`, ""],
    ["gives it a category", `form.setAttribute("category", "other")`, ""],
  ])("is loaded where its page %s", async (_, script, subject) => {
    const { page, form } = await open();
    await firstFrame(form).waitFor();
    await page.evaluate(`{ const form = document.querySelector("heed-complaint-form"); ${script} }`);
    await isTakenOver(form);
    await expect.poll(() => form.locator("heed-text-field[name='/subject']").evaluate((field: HTMLInputElement) => field.value)).toBe(subject);
    await page.context().close();
  });

  it("is filled in by the host's own calls", async () => {
    const { page, form } = await open();
    await firstFrame(form).waitFor();
    await page.evaluate(`import("/widgets/host.js").then(({ setup }) => setup({ siteKey: "demo", launcher: false }).prefill({ subject: "From the page", orderNumber: "1042" }))`);
    await isTakenOver(form);
    await expect.poll(() => form.getByLabel("Order number").inputValue()).toBe("1042");
    expect(await form.getByLabel("Subject").inputValue()).toBe("From the page");
    await page.context().close();
  });

  it("is loaded where the company has something to tell, and tells it", async () => {
    const notice = { id: "n1", level: "critical", locale: "en", title: "Stop using the kettle", text: "It is hot.", updatedAt: "2026-11-28T09:00:00Z" };
    const { page, form } = await open(FORM, { prepare: (page) => page.route("**/notice?*", (route) => route.fulfill({ json: { notice } })) });
    await firstFrame(form).waitFor();
    await form.getByText("Stop using the kettle").waitFor();
    await page.context().close();
  });
});

/** Where each label and control of a form is, to the pixel. */
function places(form: Locator): Promise<string[]> {
  return form.evaluate((element) => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const each of root.querySelectorAll<HTMLElement>("*")) {
        if (each.matches("input, textarea, select, button, bdi, legend, p:not(:empty):not([hidden])")) {
          const { x, y, width, height } = each.getBoundingClientRect();
          found.push([each.localName, ...[x, y, width, height].map(Math.round)].join(" "));
        }
        if (each.shadowRoot) walk(each.shadowRoot);
      }
    };
    walk(element.shadowRoot!);
    return found.sort();
  });
}
