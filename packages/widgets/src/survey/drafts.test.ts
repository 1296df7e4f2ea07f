import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choose, clearPage, find, goOn, openSurvey, placeSurvey, responsesTo, setStatus, textOf, write } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(clearPage);

/** The page goes away, and comes back. */
async function reload(element: SurveyElement): Promise<SurveyElement> {
  const { surveyId, locale } = element;
  dispatchEvent(new PageTransitionEvent("pagehide"));
  element.remove();
  return openSurvey({ surveyId, locale });
}

const stored = (): number => localStorage.length;

describe("what was answered", () => {
  it("is kept from the first answer on, and not before", async () => {
    const element = await openSurvey({ surveyId: "drafts" });
    find(element, "[type=radio]").focus();
    await element.arm();
    find(element, "[part=next]").click();
    await element.updateComplete;
    expect(stored()).toBe(0);
    await choose(element, "csat", 4);
    await expect.poll(stored).toBe(1);
  });

  it("is there again after a reload, on the screen that was on view, and is one response", async () => {
    const before = (await responsesTo("drafts")).length;
    const element = await openSurvey({ surveyId: "drafts" });
    await choose(element, "csat", 2);
    await goOn(element);
    await write(element, "why", "Half a thou");
    await expect.poll(() => JSON.stringify(localStorage)).toContain("expiresAt");
    const again = await reload(element);
    expect(textOf(again)).toContain("Your answers from last time are here again.");
    expect(textOf(again)).toContain("Question 2 of 3");
    expect((find(again, "#c-why") as HTMLTextAreaElement).value).toBe("Half a thou");
    await write(again, "why", "Half a thought, finished");
    await goOn(again);
    await goOn(again);
    await expect.poll(() => textOf(again)).toContain("Thank you. It helps us.");
    const responses = await responsesTo("drafts");
    expect(responses).toHaveLength(before + 1);
    expect(responses.at(-1)).toMatchObject({ status: "complete", answers: { csat: 2, why: "Half a thought, finished" } });
  });

  it("can be begun anew, and that taken back", async () => {
    const element = await openSurvey({ surveyId: "drafts" });
    await choose(element, "csat", 2);
    await goOn(element);
    const again = await reload(element);
    find(again, ".link").click();
    await again.updateComplete;
    expect(textOf(again)).toContain("Your answers are gone.");
    expect(again.answers).toEqual({});
    expect(textOf(again)).toContain("Question 1 of 2");
    expect(stored()).toBe(0);
    find(again, ".link").click();
    await again.updateComplete;
    expect(again.answers).toEqual({ csat: 2 });
    expect(stored()).toBe(1);
  });

  it("is gone once it was sent: the next one begins anew", async () => {
    const element = await openSurvey({ surveyId: "drafts" });
    await choose(element, "csat", 5);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    const again = await reload(element);
    expect(again.answers).toEqual({});
    expect(textOf(again)).not.toContain("from last time");
  });

  it("is forgotten with the version it was given to, where that is gone", async () => {
    const draft = { answers: { csat: 2 }, seed: "x", start: { version: 9, locale: "en", source: "page" }, key: "k".repeat(20), savedAt: Date.now() };
    localStorage.setItem("heed:survey:demo:drafts", JSON.stringify(draft));
    const element = await openSurvey({ surveyId: "drafts" });
    expect(element.answers).toEqual({});
    expect(stored()).toBe(0);
  });

  it.each([
    ["a month old", { answers: { csat: 2 }, seed: "x", start: {}, key: "k", savedAt: Date.now() - 31 * 86_400_000 }],
    ["nothing of ours", ["?"]],
  ])("is forgotten when it is %s", async (_, draft) => {
    localStorage.setItem("heed:survey:demo:drafts", JSON.stringify(draft));
    const element = await openSurvey({ surveyId: "drafts" });
    expect(element.answers).toEqual({});
    expect(stored()).toBe(0);
  });

  it("stays in this language and that", async () => {
    const element = await openSurvey({ surveyId: "drafts" });
    await choose(element, "csat", 2);
    element.locale = "zh-Hans";
    await expect.poll(() => textOf(element)).toContain("您的订单怎么样？");
    expect((find(element, '#q-csat [value="2"]') as HTMLInputElement).checked).toBe(true);
    element.locale = "en";
    await expect.poll(() => textOf(element)).toContain("How was your order?");
  });
});

describe("two tabs with one survey", () => {
  /** What another tab has done to the storage, as this one is told. */
  const tell = (): void => {
    for (const key of Object.keys(localStorage)) dispatchEvent(new StorageEvent("storage", { key }));
  };

  it("go on with the same answers", async () => {
    const one = await openSurvey({ surveyId: "drafts" });
    await choose(one, "csat", 2);
    await expect.poll(() => JSON.stringify(localStorage)).toContain("expiresAt");
    const other = await openSurvey({ surveyId: "drafts" });
    await choose(other, "csat", 1);
    dispatchEvent(new PageTransitionEvent("pagehide"));
    const [key = "", draft = ""] = Object.entries(localStorage)[0] as [string, string];
    localStorage.setItem(key, draft.replace('"csat":2', '"csat":1'));
    tell();
    await one.updateComplete;
    expect(one.answers).toEqual({ csat: 1 });
  });

  it("send once: the other says thanks as well", async () => {
    const before = (await responsesTo("drafts")).length;
    const one = await openSurvey({ surveyId: "drafts" });
    await choose(one, "csat", 5);
    await expect.poll(() => JSON.stringify(localStorage)).toContain("expiresAt");
    const other = await openSurvey({ surveyId: "drafts" });
    for (const element of [one, other]) await goOn(element);
    find(one, "[part=submit]").click();
    find(other, "[part=submit]").click();
    for (const element of [one, other]) await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(await responsesTo("drafts")).toHaveLength(before + 1);
    expect((await responsesTo("drafts")).at(-1)?.status).toBe("complete");
  });
});

it("takes what was begun though the survey is paused meanwhile", async () => {
  const element = await openSurvey({ surveyId: "paused" });
  await choose(element, "csat", 4);
  await expect.poll(() => JSON.stringify(localStorage)).toContain("expiresAt");
  await setStatus("paused", "paused");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  element.remove();
  const again = placeSurvey({ surveyId: "paused", locale: "en-GB" });
  await expect.poll(() => again.renderRoot?.querySelector("form")).not.toBeNull();
  await goOn(again);
  await goOn(again);
  await expect.poll(() => textOf(again)).toContain("Thank you. It helps us.");
  await setStatus("paused", "published");
});
