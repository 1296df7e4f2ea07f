import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { startTagPages, tag, type TagPages } from "./tag-pages.ts";

let pages: TagPages;

beforeAll(async () => {
  pages = await startTagPages();
});

afterEach(() => {
  pages.first.answerInstead(undefined);
  pages.second.answerInstead(undefined);
});

afterAll(() => pages.stop());

const FORM = "<heed-complaint-form>Write to care@shop.example.</heed-complaint-form>";
const scriptsOf = (asked: readonly string[]): string[] => asked.filter((path) => path.endsWith(".js")).map((path) => path.split("/").at(-1) ?? "");
/** Something else answers where the service's scripts should be, but for the tag itself. */
const insteadOfScripts = (answer: () => Response) => (path: string) => (path.startsWith("/widgets/release-") ? answer() : undefined);

describe("the one tag, under the strictest policy", () => {
  it("brings a form to the page, tells it its site, and the form sends", async () => {
    const { page, complaints } = await pages.open(tag(pages.first) + FORM);
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "By one tag" });
    expect(await form.getAttribute("site-key")).toBe("demo");
    expect(await form.getAttribute("base-url")).toBe(pages.first.url);
    const { reference } = await send(form);
    expect(reference).toMatch(/^.{4}-.{4}$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("loads itself and the sheet alone where there is nothing to do, and makes no global", async () => {
    const { page, complaints } = await pages.open(`${tag(pages.first)}<p id="heed">Nothing of Heed's</p><x-other></x-other>`);
    await expect.poll(() => pages.first.asked.map((path) => path.split("/").at(-1))).toEqual(["heed.js", "heed.css"]);
    await page.evaluate(() => document.body.append(document.createElement("section")));
    expect(scriptsOf(pages.first.asked)).toEqual(["heed.js"]);
    expect(await page.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => /heed/i.test(name)))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("loads what is on the page, each once and checked, and nothing else", async () => {
    const { page } = await pages.open(`${tag(pages.first)}<heed-inquiry-form></heed-inquiry-form><heed-inquiry-form id="b"></heed-inquiry-form><heed-text-field></heed-text-field>`);
    await page.locator("heed-inquiry-form#b").getByLabel("Subject").waitFor();
    const scripts = (): string[] => scriptsOf(pages.first.asked);
    // Forms show before their elements are needed.
    expect(scripts().toSorted()).toEqual(["first-frame.js", "heed.js", "loading.js"]);
    await page.locator("heed-inquiry-form#b").getByLabel("Subject").focus();
    await page.locator("heed-inquiry-form#b heed-text-field[name='/subject']").waitFor();
    // Every element watches out for a notice, once it is there; the form also loads what sends it.
    const later = /^(?:notice-watch|chunk-.*)\.js$/;
    expect(scripts().filter((name) => !later.test(name)).toSorted()).toEqual(["complaint-form.js", "first-frame.js", "heed.js", "inquiry-form.js", "loading.js"]);
    const links = await page.locator("link[rel=modulepreload]").evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).integrity));
    expect(new Set(links).size).toBe(4);
    for (const integrity of links) expect(integrity).toMatch(/^sha256-.{44}$/);
    expect(await page.locator("body > heed-text-field").getAttribute("site-key")).toBeNull();
    await page.context().close();
  });

  it("sees what comes later: on the page, in what is added with it, and in an open shadow tree that is added", async () => {
    const { page } = await pages.open(tag(pages.first));
    await page.evaluate(() => {
      const section = document.createElement("section");
      section.append(document.createElement("heed-complaint-form"));
      const other = document.createElement("div");
      const root = other.attachShadow({ mode: "open" });
      document.body.append(section, other);
      setTimeout(() => root.append(document.createElement("heed-survey")));
    });
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    await expect.poll(() => page.locator("heed-survey").getAttribute("site-key")).toBe("demo");
    await expect.poll(() => scriptsOf(pages.first.asked)).toContain("survey.js");
    await page.context().close();
  });

  it("tells an element its site that is made when its file has long run", async () => {
    const { page } = await pages.open(tag(pages.first) + FORM);
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    await page.evaluate(() => {
      const form = document.createElement("heed-complaint-form");
      form.id = "second";
      document.body.append(form);
    });
    await page.locator("#second").getByLabel("Subject").waitFor();
    await page.context().close();
  });

  it("adds no second sheet to a page that has one", async () => {
    const { page } = await pages.open(`<link rel="stylesheet" href="${pages.first.url}/widgets/heed.css">${tag(pages.first)}${FORM}`);
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    expect(await page.locator("link[rel=stylesheet]").count()).toBe(1);
    await page.context().close();
  });
});

describe("what opens the front desk", () => {
  const BUTTONS = `<a href="#help" data-heed-open>Help</a><a href="#help" data-heed-open="file/complaint">Complain</a>`;

  it("is any link that says so: pointing at it loads what a press needs, and a press opens the view it names", async () => {
    const { page, complaints } = await pages.open(tag(pages.first) + BUTTONS);
    await expect.poll(() => scriptsOf(pages.first.asked)).toEqual(["heed.js", "loading.js"]);
    // The listener comes with that file.
    await expect.poll(() => page.getByRole("link", { name: "Complain" }).hover().then(() => scriptsOf(pages.first.asked))).toContain("portal.js");
    await page.getByRole("link", { name: "Complain" }).click();
    await page.locator("heed-launcher").getByRole("dialog").getByLabel("Subject").waitFor();
    expect(new URL(page.url()).hash).not.toBe("#help");
    expect(await page.locator("heed-launcher").evaluateAll((all) => all.map((each) => [each.getAttribute("site-key"), each.hasAttribute("no-button")]))).toEqual([["demo", true]]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is followed as the link it is where the panel cannot be loaded", async () => {
    pages.first.answerInstead((path) => (path.endsWith("/launcher.js") ? new Response("", { status: 503 }) : undefined));
    const { page } = await pages.open(tag(pages.first) + BUTTONS);
    const link = page.getByRole("link", { name: "Help" });
    await expect.poll(() => scriptsOf(pages.first.asked)).toContain("loading.js");
    await expect.poll(() => link.hover().then(() => scriptsOf(pages.first.asked))).toContain("launcher.js");
    await link.click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#help");
    await page.context().close();
  });
});

describe("calls that a page has noted down before the tag has run", () => {
  it("are made in their order, and later ones as they come", async () => {
    const { page, complaints, warnings } = await pages.open(tag(pages.first), {
      before: () => Object.assign(globalThis, { heed: [["prefill", { subject: "Noted down" }], ["open", "file/complaint"]] }),
    });
    const dialog = page.locator("heed-launcher").getByRole("dialog");
    await dialog.getByLabel("Subject").waitFor();
    await expect.poll(() => dialog.getByLabel("Subject").inputValue()).toBe("Noted down");
    const push = (...call: string[]) => page.evaluate((noted) => (globalThis as unknown as { heed: string[][] }).heed.push(noted), call);
    await push("close");
    await dialog.waitFor({ state: "hidden" });
    await push("fly");
    await expect.poll(() => warnings.filter((text) => text.startsWith("Heed:"))).toEqual(["Heed: there is no fly to call."]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("load nothing while there are none", async () => {
    const { page } = await pages.open(tag(pages.first), { before: () => Object.assign(globalThis, { heed: [] }) });
    await expect.poll(() => scriptsOf(pages.first.asked)).toContain("loading.js");
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(scriptsOf(pages.first.asked)).toEqual(["heed.js", "loading.js"]);
    await page.context().close();
  });
});

describe("several tags", () => {
  it("of two sites of one service lead each element to the site it names, and the first takes the others", async () => {
    const { page } = await pages.open(
      `${tag(pages.first)}${tag(pages.first, "outlet")}<heed-complaint-form></heed-complaint-form><heed-complaint-form site-key="outlet" id="b"></heed-complaint-form>`,
    );
    await page.locator("#b").getByLabel("Subject").waitFor();
    const forms = page.locator("heed-complaint-form");
    expect(await forms.evaluateAll((all) => all.map((form) => form.getAttribute("site-key")))).toEqual(["demo", "outlet"]);
    for (const form of await forms.all()) {
      await form.getByLabel("Subject").focus();
      await form.locator("heed-text-field[name='/subject']").waitFor();
    }
    expect(scriptsOf(pages.first.asked).filter((name) => name === "complaint-form.js")).toHaveLength(1);
    await page.context().close();
  });

  it("of two services keep to their own: each element is loaded and served by the one whose tag names its site", async () => {
    const { page, complaints } = await pages.open(
      `${tag(pages.first)}${tag(pages.second, "outlet")}<heed-inquiry-form></heed-inquiry-form><heed-proposal-board site-key="outlet"></heed-proposal-board>`,
    );
    await page.locator("heed-inquiry-form").getByLabel("Subject").waitFor();
    await expect.poll(() => page.locator("heed-proposal-board").getAttribute("base-url")).toBe(pages.second.url);
    await expect.poll(() => scriptsOf(pages.second.asked)).toContain("proposal-board.js");
    expect(scriptsOf(pages.first.asked)).not.toContain("proposal-board.js");
    expect(scriptsOf(pages.second.asked)).not.toContain("inquiry-form.js");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("leave alone what an element says itself", async () => {
    const { page } = await pages.open(`${tag(pages.first)}<heed-complaint-form site-key="outlet" base-url="${pages.second.url}"></heed-complaint-form>`);
    const form = page.locator("heed-complaint-form");
    await form.getByLabel("Subject").waitFor();
    expect(await form.getAttribute("base-url")).toBe(pages.second.url);
    expect(await form.getAttribute("site-key")).toBe("outlet");
    expect(pages.second.asked.some((path) => path.startsWith("/v1/sites/outlet"))).toBe(true);
    await page.context().close();
  });
});

describe("a page that makes it hard", () => {
  it("with a base, a version in the tag's address, extended prototypes and another script's data-site does not mislead it", async () => {
    const { page, complaints } = await pages.open(
      `<base href="https://elsewhere.invalid/deep/"><script data-site="XYZ" type="text/plain"></script>${tag(pages.first, "demo", "?ver=6.8")}${FORM}`,
      {
        before: () => {
          Object.assign(Object.prototype, { "complaint-form": "no", integrity: "no", each: () => {} });
          Object.assign(Array.prototype, { last: () => {} });
        },
      },
    );
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    expect(await page.locator("heed-complaint-form").getAttribute("base-url")).toBe(pages.first.url);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("that has taken a name of Heed's keeps it, and the others work", async () => {
    const { page, complaints } = await pages.open(`${tag(pages.first)}${FORM}<heed-inquiry-form></heed-inquiry-form>`, {
      before: () => customElements.define("heed-complaint-form", class Taken extends HTMLElement {}),
    });
    await page.locator("heed-inquiry-form").getByLabel("Subject").waitFor();
    expect(await page.locator("heed-complaint-form").innerText()).toBe("Write to care@shop.example.");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("has a policy without the service: what stands inside stays, and the browser has said why", async () => {
    const { page, complaints } = await pages.open(tag(pages.first) + FORM, { policy: "script-src 'none'" });
    await expect.poll(() => complaints).toEqual([expect.stringContaining("script-src")]);
    expect(await page.locator("heed-complaint-form").innerText()).toBe("Write to care@shop.example.");
    await page.context().close();
  });
});

describe("a service that is not itself", () => {
  it.each([
    ["503", () => new Response("Busy", { status: 503, headers: { "access-control-allow-origin": "*" } })],
    ["a login's page", () => new Response("<!doctype html><title>Log in</title>", { headers: { "content-type": "text/html", "access-control-allow-origin": "*" } })],
    ["another file", () => new Response("alert(1)", { headers: { "content-type": "text/javascript", "access-control-allow-origin": "*" } })],
  ])("answers with %s: what stands inside stays to be seen, and one warning says what is wrong", async (_, answer) => {
    pages.first.answerInstead(insteadOfScripts(answer));
    const { page, complaints, warnings } = await pages.open(`${tag(pages.first)}${FORM}<heed-survey>No survey now.</heed-survey>`);
    await expect.poll(() => warnings.filter((text) => text.startsWith("Heed:"))).toEqual([expect.stringContaining(`${pages.first.url}/widgets/heed.js`)]);
    expect(await page.locator("heed-complaint-form").innerText()).toBe("Write to care@shop.example.");
    expect(await page.locator("heed-survey").innerText()).toBe("No survey now.");
    expect(complaints).toEqual([]);
    expect(warnings.filter((text) => text.startsWith("Heed:"))).toHaveLength(1);
    await page.context().close();
  });

  it("lacks one element's file: the others work, and one warning names it", async () => {
    pages.first.answerInstead((path) => (path.endsWith("/survey.js") ? new Response("alert(1)", { headers: { "content-type": "text/javascript", "access-control-allow-origin": "*" } }) : undefined));
    const { page, warnings } = await pages.open(`${tag(pages.first)}${FORM}<heed-survey>No survey now.</heed-survey>`);
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    await expect.poll(() => warnings.filter((text) => text.startsWith("Heed:"))).toEqual([expect.stringContaining("survey did not load")]);
    expect(await page.locator("heed-survey").innerText()).toBe("No survey now.");
    await page.context().close();
  });

  it("has a newer release than the tag in the browser's cache: the tag is fetched anew, and the form is there", async () => {
    const current = await (await fetch(`${pages.first.url}/widgets/heed.js`)).text();
    const older = current.replace(/release-[A-Z0-9]+/, "release-0000000000");
    let isFirst = true;
    pages.first.answerInstead((path) => {
      if (path !== "/widgets/heed.js" || !isFirst) return undefined;
      isFirst = false;
      return new Response(older, {
        headers: { "content-type": "text/javascript", "access-control-allow-origin": "*", "cache-control": "public, max-age=300" },
      });
    });
    const { page, complaints, warnings } = await pages.open(tag(pages.first) + FORM);
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    expect(complaints).toEqual([]);
    expect(warnings.filter((text) => text.startsWith("Heed:"))).toEqual([]);
    await page.context().close();
  });
});
