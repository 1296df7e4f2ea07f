import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { scriptsOf, startTagPages, tag, type TagPage, type TagPages } from "./tag-pages.ts";

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

  it("loads itself alone where there is nothing to do, and makes no global", async () => {
    const { page, complaints } = await pages.open(`${tag(pages.first)}<p id="heed">Nothing of Heed's</p><x-other></x-other>`);
    await page.evaluate(() => document.body.append(document.createElement("section")));
    expect(pages.first.asked).toEqual(["/widgets/heed.js"]);
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

  it("asks for a form together with the script that will show it, once", async () => {
    const shown = Promise.withResolvers<Response | undefined>();
    const isAsked = (path: string): boolean => path.endsWith("/forms/service-request");
    // The script does not come before the form was asked for.
    pages.first.answerInstead((path) => {
      if (isAsked(path)) shown.resolve(undefined);
      return path.endsWith("/first-frame.js") ? shown.promise.then(() => pages.first.answer(path)) : undefined;
    });
    const { page, warnings } = await pages.open(`${tag(pages.first)}<div lang="zh-CN"><heed-service-request-form></heed-service-request-form></div>`);
    await page.locator("heed-service-request-form").getByRole("button", { name: "提交" }).waitFor();
    expect(pages.first.asked.filter((path) => path.includes("/forms/"))).toEqual(["/v1/sites/demo/forms/service-request?locale=zh-CN"]);
    expect(warnings).toEqual([]);
    await page.context().close();
  });

  it("asks for a form when its script is there, where that asks for another than the tag knows of", async () => {
    const { page } = await pages.open(`${tag(pages.first)}<heed-complaint-form site-key="outlet"></heed-complaint-form><heed-inquiry-form locale="ar"></heed-inquiry-form>`);
    await page.locator("heed-inquiry-form").getByRole("textbox").first().waitFor();
    await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    expect(pages.first.asked.filter((path) => path.includes("/forms/")).toSorted()).toEqual(["/v1/sites/demo/forms/inquiry?locale=ar", "/v1/sites/outlet/forms/complaint?locale=en"]);
    await page.context().close();
  });

  it("keeps the place of what comes, by a sheet that no policy has to allow, and adds none to a page that has it", async () => {
    const kept = (page: TagPage["page"]): Promise<[number, string]> =>
      page.evaluate(() => [document.adoptedStyleSheets.length, getComputedStyle(document.querySelector("heed-survey") as Element).minHeight]);
    const survey = `<heed-survey survey-id="none"></heed-survey>`;
    const { page } = await pages.open(tag(pages.first) + survey);
    await expect.poll(() => kept(page)).toEqual([1, "512px"]);
    await page.context().close();
    const link = `<link rel="stylesheet" href="${pages.first.url}/widgets/heed.css">`;
    const linked = await pages.open(link + tag(pages.first) + survey, { policy: "" });
    // What would add one has run.
    await expect.poll(() => scriptsOf(pages.first.asked)).toContain("survey.js");
    expect(await kept(linked.page)).toEqual([0, "512px"]);
    await linked.page.context().close();
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
