import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { FORM, hostPage, startHost, survey, type Host, type OpenedPage } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

/** A page with texts of its own, as they stand in its markup, and what it says on the console. */
async function open(texts: string, { lang = "en", elements = FORM } = {}): Promise<OpenedPage & { warnings: string[] }> {
  const own = `<script type="application/json" id="heed-texts">${texts}</script>`;
  host.serve(hostPage(elements, { lang, scripts: ["complaint-form"], head: own }));
  const warnings: string[] = [];
  const opened = await host.open("/", {
    prepare: async (page) => {
      page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
      await page.addInitScript(() => Object.assign(globalThis, { ran: 0 }));
    },
  });
  opened.page.setDefaultTimeout(15_000);
  return { ...opened, warnings };
}

const said = (texts: object): string => JSON.stringify(texts).replaceAll("</", "<\\/");

describe("a site's own texts, under the strictest policy", () => {
  const texts = said({
    en: { Send: "Off it goes", "Page ${0} of ${1}": "${1}, of which ${0}" },
    de: { Send: "Ab die Post", "Please shorten this to ${0} characters.": "Höchstens {${0}, plural, one {# Zeichen} other {# Zeichen}}, bitte." },
    "zh-CN": { Send: "寄出" },
    ar: { Send: "أرسلها الآن" },
  });

  it.each([
    ["en", "Off it goes"],
    ["de", "Ab die Post"],
    ["zh-Hans", "寄出"],
    ["ar", "أرسلها الآن"],
  ])("are shown on a page in %s, from the built files, and the others stay", async (lang, words) => {
    const { page, complaints, warnings, requests } = await open(texts, { lang });
    const form = page.locator("heed-complaint-form");
    await form.locator("[part=submit]", { hasText: words }).waitFor();
    // What the site has no words for is said in ours, in the same language.
    const others = await form.locator("label").allInnerTexts();
    expect(others.join(" ").includes("Subject")).toBe(lang === "en");
    expect(requests.some((path) => path.includes(`/texts-${lang}-`))).toBe(lang !== "en");
    expect(complaints).toEqual([]);
    expect(warnings).toEqual([]);
    await page.context().close();
  });

  it("hold for every element of the page, of whatever bundle", async () => {
    const { page, complaints } = await open(texts, { lang: "de", elements: FORM + survey("noted") });
    await page.locator("heed-complaint-form [part=submit]", { hasText: "Ab die Post" }).waitFor();
    await page.locator("heed-survey").getByRole("button", { name: "Ab die Post" }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("texts that are not as they should be", () => {
  it.each([
    ["no JSON", `{ "en": { "Send": "Off it goes", } }`, /^The texts in #heed-texts are no JSON/],
    ["cut off", `{"en": {"Se`, /^The texts in #heed-texts are no JSON/],
    ["a list", `[{"Send": "Off it goes"}]`, /^The texts in #heed-texts are no JSON/],
    ["null", "null", /^The texts in #heed-texts are no JSON/],
    ["no texts by key", said({ en: "Off it goes" }), /What is said for en is no object/],
    ["null for a language", said({ en: null }), /What is said for en is no object/],
    ["a number for a text", said({ en: { Send: 5 } }), /en: "Send" is no text and is not shown/],
    ["a language that is not among ours", said({ nl: { Send: "Verstuur" } }), /There are no texts in "nl" to replace/],
    ["a text of a megabyte", said({ en: { Send: "x".repeat(1_000_000) } }), /en: "Send" has more than 2000 characters and is not shown/],
  ])("%s: the form speaks as it does without them, sends, and the console says what is wrong, once", async (_, texts, fault) => {
    const { page, complaints, warnings } = await open(texts);
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "With texts that are none" });
    const { reference } = await send(form);
    expect(reference).toMatch(/^.{4}-.{4}$/);
    expect(complaints).toEqual([]);
    await expect.poll(() => warnings).toEqual([expect.stringMatching(fault)]);
    await page.context().close();
  });

  it("markup in a text is shown as text, and none of it runs", async () => {
    const hostile = `<img src=x onerror="ran++"><script>ran++</script><bdi onclick="ran++">Send</bdi>`;
    const { page, complaints } = await open(said({ en: { Send: hostile, "In your own words": hostile }, "<b>": { a: hostile } }));
    const form = page.locator("heed-complaint-form");
    await form.locator("[part=submit]", { hasText: hostile }).waitFor();
    await form.locator("label", { hasText: hostile }).first().waitFor();
    expect(await form.locator("img, script, [onclick]").count()).toBe(0);
    expect(await page.evaluate("ran")).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keys that mean something to a language of programs, and keys that no element has, change nothing", async () => {
    const keys = `{"__proto__": {"Send": "Taken"}, "constructor": {"Send": "Taken"}, "en": {"__proto__": "Taken", "constructor": "Taken", "": "Taken", "No such text": "Taken"}}`;
    const { page, complaints, warnings } = await open(keys);
    await page.locator("heed-complaint-form").getByRole("button", { name: "Send" }).waitFor();
    expect(await page.locator("heed-complaint-form").innerText()).not.toContain("Taken");
    expect(await page.evaluate(() => "Send" in {})).toBe(false);
    expect(complaints).toEqual([]);
    await expect
      .poll(() => warnings)
      .toEqual([
        expect.stringMatching(
          /There are no texts in "__proto__" to replace\.\nThere are no texts in "constructor" to replace\.(?:\nen: "(?:__proto__|constructor||No such text)" is in no element, so nothing is replaced by it\.){4}$/,
        ),
      ]);
    await page.context().close();
  });

  it("a key that no element has is told once, also where elements of two bundles read it", async () => {
    const { page, complaints, warnings } = await open(said({ de: { Send: "Ab die Post", Sned: "Ab die Post" } }), { lang: "de", elements: FORM + survey("noted") });
    await page.locator("heed-complaint-form [part=submit]", { hasText: "Ab die Post" }).waitFor();
    await page.locator("heed-survey").getByRole("button", { name: "Ab die Post" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(warnings).toEqual([expect.stringContaining(`de: "Sned" is in no element, so nothing is replaced by it.`)]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a value that is left out is not shown, one that there is not is shown as nothing, and the console names both", async () => {
    const key = "${0} of ${1} characters";
    const { page, complaints, warnings } = await open(said({ en: { [key]: "Still ${1} in all${7}." } }));
    const form = page.locator("heed-complaint-form");
    await form.getByLabel("In your own words").fill("x".repeat(9_500));
    await form.getByText(/^Still [\d,]+ in all\.$/).waitFor();
    await expect.poll(() => warnings).toEqual([expect.stringMatching(/characters" leaves out \$\{0\}\.\n.*characters" has no value for \$\{7\}\./)]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a megabyte of texts that no element has is read once, and told in few lines where each is wrong", async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`A text that no element has, number ${index}`, index % 2 ? "x" : 5]));
    const { page, complaints, warnings } = await open(said({ en: { ...many, Send: "Off it goes" } }));
    const form = page.locator("heed-complaint-form");
    await form.locator("[part=submit]", { hasText: "Off it goes" }).waitFor();
    await expect.poll(() => warnings).toHaveLength(1);
    expect(warnings[0]!.split("\n")).toHaveLength(12);
    // Of thousands, some begin as a text's id does.
    expect(warnings[0]).toMatch(/… and 199\d\d more\.$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
