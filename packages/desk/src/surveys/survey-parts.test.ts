import type { SurveySettings } from "@heed/contract";
import type { Condition } from "@heed/contract/survey-rules";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { control, findAll, textOf } from "../../testing/desk-page.ts";
import { addSurvey, clearSurveys, controlAt, openSurvey, others, saveSurvey, unfold, waitFor } from "../../testing/survey-desk.ts";
import "../desk.css";
import type { SurveyPage } from "./survey-page.ts";

afterEach(clearSurveys);

/** The choices of one condition, in the order they are read. */
function choices(root: ShadowRoot, pointer: string): HTMLSelectElement[] {
  return [...root.querySelectorAll<HTMLSelectElement>(`.logic[data-pointer="${pointer}"] .comparison select`)];
}

async function conditionOf(id: string, page: number, index: number): Promise<Condition | undefined> {
  return (await others.surveys.get(id)).definition.pages[page]?.questions[index]?.showWhen;
}

describe("logic", () => {
  it("is built in words and choices: a question, a part of it, an operator, a value", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    await unfold(root, "comment");
    const pointer = "/definition/pages/2/questions/0/showWhen";
    await userEvent.selectOptions(root.querySelector(`[data-pointer="${pointer}"] .when select`)!, "any");
    // The nearest question that can be compared stands first.
    await expect.poll(() => choices(root, pointer)[0]?.value).toBe("aspects");
    await userEvent.selectOptions(choices(root, pointer)[1]!, "“Clear costs”");
    await expect.poll(() => choices(root, pointer)[2]?.value).toBe("eq");
    await userEvent.selectOptions(choices(root, pointer)[2]!, "ne");
    await userEvent.selectOptions(choices(root, pointer)[3]!, "Very satisfied");
    await userEvent.click(control(root.querySelector(`[data-pointer="${pointer}"]`)!, "Add a condition"));
    await waitFor(() => choices(root, pointer)[4]);
    await userEvent.selectOptions(choices(root, pointer)[4]!, "satisfaction");
    await expect.poll(() => choices(root, pointer).slice(4).map(({ value }) => value)).toEqual(["satisfaction", "le", "2"]);
    await saveSurvey(root);
    expect(await conditionOf(id, 2, 0)).toEqual({
      any: [
        { question: "aspects", row: "costs", op: "ne", value: "very_satisfied" },
        { question: "satisfaction", op: "le", value: 2 },
      ],
    });
    await userEvent.click(root.querySelector('[data-question="comment"] summary')!);
    await expect.poll(() => textOf(root)).toContain("Shown if “And with each part of it?” (“Clear costs”) is not “Very satisfied” or “How satisfied are you with our service overall?” is at most 2");
  });

  it("has groups, and loses them again", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    await unfold(root, "call_back");
    const pointer = "/definition/pages/2/questions/1/showWhen";
    const field = () => root.querySelector<HTMLElement>(`[data-pointer="${pointer}"]`)!;
    await userEvent.selectOptions(field().querySelector(".when select")!, "all");
    await userEvent.click(await waitFor(() => control(field(), "Add a group")));
    await waitFor(() => field().querySelector(".group"));
    await saveSurvey(root);
    expect(await conditionOf(id, 2, 1)).toEqual({
      all: [
        { question: "comment", op: "answered" },
        { any: [{ question: "comment", op: "answered" }] },
      ],
    });
    for (const left of [1, 0]) {
      await userEvent.click(control(field(), "Remove this condition"));
      await expect.poll(() => field().querySelectorAll(".comparison").length).toBe(left);
    }
    await saveSurvey(root);
    expect(await conditionOf(id, 2, 1)).toBeUndefined();
  });

  it("names what a condition lost when its question is removed", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    await userEvent.click(control(root, "Remove Would you like us to contact you?"));
    await expect.poll(() => root.querySelector('[data-question="contact"]')?.className).toContain("wrong");
    await userEvent.click(root.querySelector(".problems summary")!);
    expect(textOf(root)).toContain("It looks at a question that is not there any more.");
    await userEvent.click(control(root, "Page 3 › “How do we reach you?” › Shown"));
    await expect.poll(() => root.querySelector('[data-question="contact"] .fold-body')).not.toBeNull();
    // What follows up looks at it too, on another tab.
    await userEvent.click(control(root, "Settings › Follow-up"));
    await expect.poll(() => root.querySelector('[data-pointer="/settings/followUp/when"] .error')).not.toBeNull();
  });

  it("leads from a page to a later one, or to the end", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    await userEvent.click(root.querySelector('[data-page="product"] .page-fold summary')!);
    await userEvent.click(await waitFor(() => control(root, "Go elsewhere in some cases")));
    const target = await waitFor(() => controlAt(root, "/definition/pages/0/jumps/0/to"));
    expect([...target.querySelectorAll("option")].map(({ value }) => value)).toEqual(["service", "contact", "end"]);
    await userEvent.selectOptions(target, "contact");
    await saveSurvey(root);
    expect((await others.surveys.get(id)).definition.pages[0]!.jumps).toEqual([{ when: { question: "trouble", op: "answered" }, to: "contact" }]);
  });
});

describe("the languages of a survey", () => {
  it("lead from one missing text to the next, and are offered once all are there", async () => {
    const { id } = await addSurvey("recommendation", (definition) => {
      const [page] = definition.pages;
      const questions = page!.questions.map((question) => (question.id === "nps" ? question : { ...question, title: { en: question.title.en! } }));
      return { ...definition, locales: ["en"], pages: [{ ...page!, questions }] };
    });
    const { root } = await openSurvey(id, { tab: "languages" });
    expect(textOf(root)).toContain("2 of 8 texts are missing");
    await userEvent.click(control(root, "Next of 2 missing texts"));
    await expect.poll(() => root.activeElement?.getAttribute("data-pointer")).toBe("/definition/pages/0/questions/1/title/zh-Hans");
    await userEvent.keyboard("为什么？");
    await userEvent.click(control(root, "Go to the missing text"));
    await expect.poll(() => root.activeElement?.getAttribute("data-pointer")).toBe("/definition/pages/0/questions/2/title/zh-Hans");
    await userEvent.keyboard("怎样做得更好？");
    await expect.poll(() => textOf(root)).toContain("all texts are there");
    await userEvent.click(root.querySelector(".offered input")!);
    await saveSurvey(root);
    const stored = await others.surveys.get(id);
    expect(stored.definition.locales).toEqual(["en", "zh-Hans"]);
    expect(stored.definition.pages[0]!.questions.map(({ title }) => title["zh-Hans"])).toEqual([expect.any(String), "为什么？", "怎样做得更好？"]);
  });

  it("change places: what was a translation becomes what is translated", async () => {
    const { id } = await addSurvey("recommendation");
    const { root } = await openSurvey(id, { tab: "languages" });
    await userEvent.selectOptions(root.querySelector(".card select")!, "zh-Hans");
    await expect.poll(() => root.querySelector(".row .words")?.textContent).toBe("您对我们的看法");
    await saveSurvey(root);
    expect((await others.surveys.get(id)).definition.locales).toEqual(["zh-Hans", "en"]);
  });

  it("show no row twice, and only what is missing where that is wanted", async () => {
    const { id } = await addSurvey("recommendation");
    const { root } = await openSurvey(id, { tab: "languages" });
    const rows = () => root.querySelectorAll(".translation .row:not(.column-names)").length;
    expect(rows()).toBe(8);
    await userEvent.click(root.querySelector(".translation-head input")!);
    await expect.poll(rows).toBe(0);
    expect(textOf(root)).toContain("Everything is translated.");
  });
});

describe("the settings of a survey", () => {
  it("say whom it asks, when, and what follows", async () => {
    const { id } = await addSurvey("needs");
    const { root } = await openSurvey(id, { tab: "settings" });
    await userEvent.click(controlAt(root, "/settings/afterCase"));
    await userEvent.click(controlAt(root, "/settings/returnVisit"));
    await waitFor(() => controlAt(root, "/settings/returnVisit/afterDays"));
    await userEvent.fill(controlAt(root, "/settings/afterCase/mailAfterHours"), "12");
    await userEvent.fill(controlAt(root, "/settings/returnVisit/afterDays"), "10");
    const keyAccounts = findAll<HTMLElement & { label: string }>(root, "heed-text-field").find(({ label }) => label === "For the tier Key account")!;
    await userEvent.fill(keyAccounts.shadowRoot!.querySelector("input")!, "3");
    await userEvent.click(controlAt(root, "/settings/onPage"));
    await userEvent.selectOptions(await waitFor(() => controlAt(root, "/settings/onPage/on")), "event");
    await userEvent.fill(await waitFor(() => controlAt(root, "/settings/onPage/event")), "order-placed");
    await userEvent.fill(controlAt(root, "/settings/samplePercent"), "50");
    await userEvent.fill(controlAt(root, "/settings/quota"), "400");
    await userEvent.fill(controlAt(root, "/settings/endsOn"), "2027-03-31");
    await userEvent.click(controlAt(root, "/settings/followUp"));
    await saveSurvey(root);
    expect((await others.surveys.get(id)).settings).toEqual({
      audience: "everyone",
      afterCase: { mailAfterHours: 12 },
      returnVisit: { afterDays: 10, byTier: [{ tier: "key_account", afterDays: 3 }] },
      onPage: { on: "event", event: "order-placed" },
      samplePercent: 50,
      coolDownDays: 90,
      quota: 400,
      endsOn: "2027-03-31",
      followUp: { when: { question: "fit", op: "le", value: 1 }, opens: "task", severity: "normal" },
      smallestGroup: 5,
    } satisfies SurveySettings);
    expect(textOf(root)).toContain("The survey is anonymous: the task tells the answers and not whose they are.");
  });

  it("say what is no number before anything is sent", async () => {
    const { id, version } = await addSurvey("needs");
    const { root } = await openSurvey(id, { tab: "settings" });
    await userEvent.fill(controlAt(root, "/settings/samplePercent"), "half");
    await userEvent.click(control(root, "Save"));
    await expect.poll(() => textOf(root)).toContain("How many are asked is not a number");
    expect((await others.surveys.get(id)).version).toBe(version);
  });

  it("ask for an agreement before unfinished answers are kept", async () => {
    const { id } = await addSurvey("needs");
    const { root } = await openSurvey(id, { tab: "settings" });
    await userEvent.click(controlAt(root, "/definition/savesUnfinished"));
    await expect.poll(() => textOf(root)).toContain("The survey needs a question of the type “Agreement” for that.");
  });

  it("give the markup for one's own page, and a link in each language", async () => {
    const { id } = await addSurvey("recommendation");
    const { root } = await openSurvey(id, { tab: "settings" });
    expect(root.querySelector("pre")?.textContent).toContain(`<heed-survey site-key="demo" base-url="${location.origin}" survey-id="${id}" panel></heed-survey>`);
    expect([...root.querySelectorAll(".links code")].map(({ textContent }) => textContent)).toEqual([
      `${location.origin}/survey/demo/${id}?lang=en`,
      `${location.origin}/survey/demo/${id}?lang=zh-Hans`,
    ]);
  });
});

/** The element in the preview's frame, whose classes are not those of this page. */
function previewed(page: SurveyPage): Element | null | undefined {
  return findAll<HTMLIFrameElement>(page.renderRoot, ".beside desk-survey-preview")[0]?.shadowRoot?.querySelector("iframe")?.contentDocument?.querySelector("heed-survey");
}

function wordsIn(node: Node | null | undefined): string {
  if (!node || node.nodeName === "STYLE") return "";
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  const shadow = "shadowRoot" in node ? (node as Element).shadowRoot : null;
  return [...(shadow?.childNodes ?? []), ...node.childNodes].map(wordsIn).join(" ");
}

describe("the preview of a survey", () => {
  it("is the real survey with what is being typed, in each language, and sends nothing", async () => {
    const { id, version } = await addSurvey("recommendation");
    const { page, root } = await openSurvey(id);
    const read = () => wordsIn(previewed(page));
    await expect.poll(read).toContain("How likely are you to recommend us");
    await userEvent.fill(controlAt(root, "/definition/title/en"), "Typed just now");
    await expect.poll(read).toContain("Typed just now");
    const chinese = findAll(root, ".beside desk-survey-preview")[0]!.shadowRoot!.querySelector<HTMLElement>('.switch [lang="zh-Hans"]')!;
    await userEvent.click(chinese);
    await expect.poll(read).toContain("您有多大可能把我们推荐给朋友或同事？");
    expect((await others.surveys.get(id)).version).toBe(version);
    expect((await others.surveys.get(id)).started).toBe(0);
  });

  it("keeps what could be shown last while something is not finished", async () => {
    const { id } = await addSurvey("recommendation");
    const { page, root } = await openSurvey(id);
    await expect.poll(() => wordsIn(previewed(page))).toContain("Your opinion of us");
    await userEvent.fill(controlAt(root, "/definition/title/en"), "");
    await expect.poll(() => textOf(root)).toContain("Something in the draft is not finished yet: this is how it was before.");
    expect(wordsIn(previewed(page))).toContain("Your opinion of us");
  });

  it("opens as wide as a page, or as a phone", async () => {
    const { id } = await addSurvey("recommendation");
    const { app, root } = await openSurvey(id, { width: 1280 });
    await userEvent.click(control(root, "Preview"));
    const frame = () => root.querySelector(".preview-dialog desk-survey-preview")?.shadowRoot?.querySelector("iframe");
    await expect.poll(() => frame()?.clientWidth ?? 0).toBeGreaterThan(700);
    await expectNoAxeFindings(app);
    await userEvent.click(control(root, "Phone"));
    await expect.poll(() => frame()?.clientWidth ?? 0).toBeLessThan(400);
  });
});

describe("axe has nothing to say", () => {
  it.each(["", "languages", "settings"])("of the tab %s", async (tab) => {
    const { id } = await addSurvey();
    const { app, root } = await openSurvey(id, { tab });
    for (const question of tab === "" ? ["state", "trouble", "satisfaction", "aspects", "contact"] : []) await unfold(root, question);
    await expectNoAxeFindings(app);
  });

  it.each(["", "languages", "settings"])("of the tab %s in Chinese, in the dark, on a phone", async (tab) => {
    const { id } = await addSurvey();
    localStorage.setItem("heed-desk", JSON.stringify({ locale: "zh-Hans", colorScheme: "dark" }));
    const { app, root } = await openSurvey(id, { tab, width: 390 });
    for (const question of tab === "" ? ["trouble", "aspects"] : []) await unfold(root, question);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await expectNoAxeFindings(app);
  });

  it("of the menu of questions", async () => {
    const { id } = await addSurvey();
    const { app, root } = await openSurvey(id);
    await userEvent.click(root.querySelector(".page > .add")!);
    await expect.poll(() => findAll(root, "[data-type]")[0]?.getClientRects().length).toBeGreaterThan(0);
    await expectNoAxeFindings(app);
  });
});
