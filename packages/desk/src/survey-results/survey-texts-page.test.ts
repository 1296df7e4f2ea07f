import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answer, closedCase, closeSurvey, publishedSurvey } from "../../testing/answered-survey.ts";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { hasFocus, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { SurveyTextsPage } from "./survey-texts-page.ts";
import "./survey-texts-page.ts";

afterEach(clearPage);

async function openTexts(id: string, { query = "", width = 1280, as = "manager" }: { query?: string; width?: number; as?: keyof typeof testStaff } = {}): Promise<{ app: DeskApp; texts: SurveyTextsPage }> {
  await signInAs(as);
  const app = await openDesk(`/desk/demo/surveys/${id}/texts${query}`, { width });
  const texts = await shownPage<SurveyTextsPage>(app, "desk-survey-texts-page");
  await expect.poll(() => texts.renderRoot.querySelector(".list, .notice"), { timeout: 15_000 }).not.toBeNull();
  return { app, texts };
}

const wordsOf = (texts: SurveyTextsPage): string[] => [...texts.renderRoot.querySelectorAll(".words")].map((each) => each.textContent);

it("lists what customers wrote with what they gave, and finds words in it", async () => {
  const { id } = await publishedSurvey();
  await answer(id, { recommend: 3, why: "The parcel was late." });
  await answer(id, { recommend: 10, why: "<b>Lovely</b> tea" });
  await answer(id, { recommend: 8, well: [{ other: "The parcel's ribbon" }] });
  const { app, texts } = await openTexts(id);
  expect(wordsOf(texts).toSorted()).toEqual(["<b>Lovely</b> tea", "The parcel was late.", "The parcel's ribbon"]);
  expect(textOf(texts)).toMatch(/What should we do better\? Net Promoter Score: 3 of 10/);
  await expectNoAxeFindings(app);

  await userEvent.fill(page.getByRole("searchbox", { name: "Search in the texts" }), "parcel");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => location.search).toBe("?q=parcel");
  await expect.poll(() => wordsOf(texts).toSorted()).toEqual(["The parcel was late.", "The parcel's ribbon"]);
  await expect.poll(() => textOf(app)).toContain("2 texts.");

  await userEvent.selectOptions(page.getByRole("combobox", { name: "Question" }), "why");
  await expect.poll(() => wordsOf(texts)).toEqual(["The parcel was late."]);
  expect(location.search).toBe("?question=why&q=parcel");

  await userEvent.fill(page.getByRole("searchbox", { name: "Search in the texts" }), "unicorn");
  await userEvent.click(page.getByRole("search", { name: "Search in the texts" }).getByRole("button"));
  await sees(page.getByRole("heading", { name: "Nothing was found" }));
  await expectNoAxeFindings(app);
});

it("brings more when it is asked to, and leads the focus to it", async () => {
  const { id } = await publishedSurvey();
  for (let index = 0; index < 27; index++) await answer(id, { why: `Text ${index}` });
  const { texts } = await openTexts(id);
  expect(wordsOf(texts)).toHaveLength(25);
  await userEvent.click(page.getByRole("button", { name: "Show more" }));
  await expect.poll(() => wordsOf(texts)).toHaveLength(27);
  expect(new Set(wordsOf(texts)).size).toBe(27);
  await hasFocus(page.elementLocator(texts.renderRoot.querySelectorAll(".text")[25]!));
  await seesText("27 texts.");
});

it("leads to the case that a text is about", async () => {
  const { id } = await publishedSurvey({ name: "aab", settings: { audience: "invited", afterCase: { mailAfterHours: null, categories: ["spare_parts"] } } });
  try {
    const { reference, invitation } = await closedCase({ category: "spare_parts" });
    await answer(id, { recommend: 9, why: "The lid fits." }, invitation);
    await openTexts(id);
    await sees(page.getByRole("link", { name: reference }));
  } finally {
    await closeSurvey(id);
  }
});

it("shows no words of so few anonymous answers that someone might be recognised", async () => {
  const { id } = await publishedSurvey({ isAnonymous: true });
  await answer(id, { recommend: 2, why: "It is me, Ada." });
  const { app, texts } = await openTexts(id);
  expect(textOf(texts)).toContain("Texts appear from 3 answers on");
  expect(textOf(texts)).not.toContain("Ada");
  await expectNoAxeFindings(app);
  for (const recommend of [5, 6]) await answer(id, { recommend });
  document.body.replaceChildren();
  const later = await openTexts(id, { width: 390 });
  expect(wordsOf(later.texts)).toEqual(["It is me, Ada."]);
  expect(later.texts.renderRoot.querySelector("time")?.dateTime).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(document.documentElement.scrollWidth).toBe(390);
  await expectNoAxeFindings(later.app);
});
