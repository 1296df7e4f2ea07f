import { createClient, type Site } from "@heed/core";
import type { VersionedSettings } from "@heed/core/desk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, findAll, textOf } from "../../testing/desk-page.ts";
import { controlAt, openSettings as open, unfold } from "../../testing/settings-desk.ts";
import { sectionIds } from "./setting-sections.ts";
import type { SettingsPage } from "./settings-page.ts";
import "./settings-page.ts";

const others = colleague("manager");
let before: VersionedSettings;

beforeEach(async () => {
  before = await others.settings.get();
});

afterEach(async () => {
  await clearPage();
  const now = await others.settings.get();
  if (now.version !== before.version) await others.settings.change({ version: now.version, settings: before.settings }).catch(() => undefined);
});

/** What the service says now: browsers may keep the answer for a moment. */
async function publicSite(): Promise<Site> {
  const fresh: typeof fetch = (input, init) => fetch(input, { ...init, cache: "no-store" });
  return createClient({ baseUrl: location.origin, siteKey: "demo", fetch: fresh }).site.get({ locale: "en" });
}

/** The texts of an element in a frame, whose classes are not those of this page. */
function wordsIn(node: Node | undefined): string {
  if (!node || node.nodeName === "STYLE") return "";
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  const shadow = "shadowRoot" in node ? (node as Element).shadowRoot : null;
  return [...(shadow?.childNodes ?? []), ...node.childNodes].map(wordsIn).join(" ");
}

function shown(page: SettingsPage): string {
  return textOf(page.renderRoot as ShadowRoot);
}

describe("the settings", () => {
  it("are saved as a whole, and customers see the change at once", async () => {
    const { page } = await open("categories");
    await unfold(page, "Something else");
    const index = before.settings.categories.findIndex(({ id }) => id === "other");
    await userEvent.fill(controlAt(page, `/categories/${index}/label/en`), "Anything else");
    expect(page.hasUnsavedWork).toBe(true);
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => page.hasUnsavedWork).toBe(false);
    expect((await publicSite()).categories.map(({ label }) => label)).toContain("Anything else");
    expect(shown(page)).toContain("by Noor Haddad");
  });

  it("lead to the field at fault, in whichever section it is", async () => {
    const { page } = await open("categories");
    await unfold(page, "Products");
    await userEvent.fill(controlAt(page, "/categories/1/label/zh-Hans"), " ");
    await userEvent.click(control(page.renderRoot, "Routing"));
    await expect.poll(() => page.section).toBe("rules");
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => page.section).toBe("categories");
    await expect.poll(() => (page.renderRoot as ShadowRoot).activeElement?.getAttribute("data-pointer")).toBe("/categories/1/label/zh-Hans");
    expect(shown(page)).toContain("Nothing was saved");
    expect(control(page.renderRoot, "Categories › Products › 简体中文")).toBeTruthy();
    expect((await others.settings.get()).version).toBe(before.version);
  });

  it("keep what was not saved when the page is opened again", async () => {
    const first = await open("general");
    await userEvent.fill(controlAt(first.page, "/name/en"), "Fern & Daughters");
    document.body.replaceChildren();
    const { page } = await open("general");
    await expect.poll(() => controlAt(page, "/name/en").value).toBe("Fern & Daughters");
    expect(shown(page)).toContain("Your unsaved changes from an earlier visit are back.");
    await userEvent.click(control(page.renderRoot, "Discard"));
    await expect.poll(() => controlAt(page, "/name/en").value).toBe("Fern & Kettle");
  });

  it("show what somebody else saved in the meantime, and lose neither side's work", async () => {
    const { page } = await open("general");
    await userEvent.fill(controlAt(page, "/name/en"), "Mine");
    const { version, settings } = before;
    await others.settings.change({ version, settings: { ...settings, decideWithin: { value: 3, unit: "days" } } });
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => shown(page)).toContain("Amara Cole saved other settings");
    expect(shown(page)).toMatch(/Time to decide › value 14 3/);
    await userEvent.click(control(page.renderRoot, "Go on with my changes"));
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => page.hasUnsavedWork).toBe(false);
    const { settings: saved } = await others.settings.get();
    expect([saved.name.en, saved.decideWithin.value]).toEqual(["Mine", 3]);
  });

  it("are taken over from somebody else where both changed the same, if one says so", async () => {
    const { page } = await open("general");
    await userEvent.fill(controlAt(page, "/name/en"), "Mine");
    await others.settings.change({ version: before.version, settings: { ...before.settings, name: { ...before.settings.name, en: "Theirs" } } });
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => shown(page)).toContain("You changed this too.");
    await userEvent.click(page.renderRoot.querySelector(".changes input")!);
    await userEvent.click(control(page.renderRoot, "Go on with my changes"));
    await expect.poll(() => controlAt(page, "/name/en").value).toBe("Theirs");
    expect(page.hasUnsavedWork).toBe(false);
  });

  it("move an item by keyboard, and the focus goes with it", async () => {
    const { page } = await open("categories");
    const button = control(page.renderRoot, "Move Products up");
    button.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => (page.renderRoot as ShadowRoot).activeElement?.getAttribute("aria-label")).toBe("Move Products up");
    const titles = [...page.renderRoot.querySelectorAll(".item-title")].map(({ textContent }) => textContent);
    expect(titles.slice(0, 2)).toEqual(["Products", "Order and delivery"]);
  });

  it("take the seven regions of China in one go", async () => {
    const { page } = await open("regions");
    for (const name of ["East China", "South China", "South-West China", "Central China", "North-East China", "North China", "North-West China"]) {
      await userEvent.click(control(page.renderRoot, `Remove ${name}`));
    }
    expect(shown(page)).toContain("There are no regions");
    await userEvent.click(control(page.renderRoot, "Add the seven regions of China, with their provinces"));
    expect(page.hasUnsavedWork).toBe(false);
  });

  it("ask for a new version of a consent text that has changed", async () => {
    const { page } = await open("consent");
    await userEvent.fill(controlAt(page, "/consent/text/en"), "We keep what you write for a year.");
    await expect.poll(() => shown(page)).toContain("The new one needs a version of its own.");
    await userEvent.click(page.renderRoot.querySelector(".notice .button")!);
    expect(controlAt(page, "/consent/version").value).toMatch(/^\d{4}-\d\d-\d\d/);
  });

  it("say why a team cannot go", async () => {
    const { page } = await open("teams");
    await userEvent.click(control(page.renderRoot, "Remove Repairs"));
    await userEvent.click(control(page.renderRoot, "Routing"));
    await expect.poll(() => page.section).toBe("rules");
    for (const rule of ["Safety first", "Service requests"]) await userEvent.click(control(page.renderRoot, `Remove ${rule}`));
    await userEvent.click(control(page.renderRoot, "Save settings"));
    await expect.poll(() => shown(page)).toContain("there are still open cases or people in Repairs");
  });

  it("can be read, and not changed, by a supervisor", async () => {
    const { page } = await open("general", { as: "supervisor" });
    expect(shown(page)).toContain("You can read the settings.");
    expect(controlAt(page, "/name/en").disabled).toBe(true);
    expect(() => control(page.renderRoot, "Add a language")).toThrow();
  });
});

describe("the preview of a form", () => {
  it("is the real form with what is being typed, in each language, and sends nothing", async () => {
    const { page } = await open("forms");
    const form = () => findAll<HTMLIFrameElement>(page.renderRoot, "iframe")[0]?.contentDocument?.querySelector("heed-inquiry-form");
    const read = () => wordsIn(form() ?? undefined);
    await userEvent.click(control(page.renderRoot, "Questions"));
    await userEvent.click(control(page.renderRoot, "Add a question"));
    const index = before.settings.forms.inquiry?.fields.length ?? 0;
    await expect.poll(() => findAll(page.renderRoot as ShadowRoot, `[data-pointer="/forms/inquiry/fields/${index}/label/en"]`).length).toBe(1);
    await userEvent.fill(controlAt(page, `/forms/inquiry/fields/${index}/label/en`), "Which kettle is it?");
    await userEvent.fill(controlAt(page, `/forms/inquiry/fields/${index}/label/zh-Hans`), "哪一款水壶？");
    await expect.poll(read).toContain("Which kettle is it?");
    const languages = findAll(page.renderRoot as ShadowRoot, ".languages .button");
    await userEvent.click(languages.find(({ lang }) => lang === "zh-Hans")!);
    await expect.poll(read).toContain("哪一款水壶？");
    await expect.poll(read).toContain("联系方式");
    expect(shown(page)).toContain("Add a question");
    expect((await others.settings.get()).version).toBe(before.version);
  });
});

describe("the trial of the rules", () => {
  it("says where a case would go, and what of each rule did not match", async () => {
    const { page } = await open("rules");
    await userEvent.click(control(page.renderRoot, "Try it"));
    await expect.poll(() => shown(page)).toContain("No rule matches: the default team takes it.");
    expect(shown(page)).toContain("Safety first does not match: category");
    const [trial] = findAll(page.renderRoot as ShadowRoot, "desk-rule-trial");
    await userEvent.selectOptions(trial!.shadowRoot!.querySelectorAll("select")[0]!, "service_request");
    await userEvent.click(control(page.renderRoot, "Try it"));
    await expect.poll(() => shown(page)).toContain("Because of the rule “Service requests”.");
  });

  it("tries the rules as they stand on the page, before they are saved", async () => {
    const { page } = await open("rules");
    await userEvent.click(control(page.renderRoot, "Remove Service requests"));
    await expect.poll(() => shown(page)).toContain("This tries the rules as they stand here, which are not saved yet.");
    const [trial] = findAll(page.renderRoot as ShadowRoot, "desk-rule-trial");
    await userEvent.selectOptions(trial!.shadowRoot!.querySelectorAll("select")[0]!, "service_request");
    await userEvent.click(control(page.renderRoot, "Try it"));
    await expect.poll(() => shown(page)).toContain("No rule matches: the default team takes it.");
    expect((await others.settings.get()).version).toBe(before.version);
  });
});

describe("axe has nothing to say", () => {
  it.each(sectionIds)("of the section %s", async (section) => {
    const { app, page } = await open(section);
    for (const summary of [...page.renderRoot.querySelectorAll<HTMLElement>(".ordered > ol.folding > li > details > summary")].slice(0, 1)) await userEvent.click(summary);
    if (section === "forms") await expect.poll(() => findAll<HTMLIFrameElement>(page.renderRoot as ShadowRoot, "iframe")[0]?.contentDocument?.querySelector("heed-complaint-form")).toBeTruthy();
    await expectNoAxeFindings(app);
  });

  it.each([
    ["forms", 390],
    ["rules", 390],
  ] as const)("of the section %s in Chinese, in the dark, on %s pixels", async (section, width) => {
    localStorage.setItem("heed-desk", JSON.stringify({ locale: "zh-Hans", colorScheme: "dark" }));
    const { app, page } = await open(section, { width });
    await expect.poll(() => textOf(page)).toContain("设置");
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings(app);
  });
});
