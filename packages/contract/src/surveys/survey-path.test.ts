import { expect, it } from "vitest";
import { answersOnPath, holdsForAnswers } from "./answers-on-path.ts";
import { isRequired, surveyPath } from "./survey-path.ts";
import type { SurveyAnswers } from "./survey-rule.ts";
import { questionOf, surveyOf } from "./testing/survey-of.ts";

const survey = surveyOf(
  {
    questions: [questionOf("nps"), questionOf("short_text", { id: "why", showWhen: { question: "nps", op: "le", value: 6 } })],
    jumps: [
      { when: { question: "nps", op: "eq", value: 0 }, to: "end" },
      { when: { question: "nps", op: "ge", value: 9 }, to: "page2" },
    ],
  },
  [questionOf("choice"), questionOf("consent", { requiredWhen: { question: "why", op: "answered" } })],
  { showWhen: { question: "choice", op: "ne", value: "red" }, questions: [questionOf("date")] },
  [questionOf("number")],
);

function way(answers: SurveyAnswers): string[] {
  return surveyPath(survey, answers).pages.map(({ page, questions }) => `${page.id}: ${questions.map(({ id }) => id).join(" ")}`);
}

it("shows what the answers so far lead to", () => {
  expect(way({})).toEqual(["page0: nps", "page1: choice consent", "page3: number"]);
  expect(way({ nps: 6 })).toEqual(["page0: nps why", "page1: choice consent", "page3: number"]);
  expect(way({ nps: 7, choice: "blue" })).toEqual(["page0: nps", "page1: choice consent", "page2: date", "page3: number"]);
});

it("jumps over pages, by the first jump that holds, and to the end", () => {
  expect(way({ nps: 0 })).toEqual(["page0: nps why"]);
  expect(way({ nps: 9 })).toEqual(["page0: nps", "page3: number"]);
});

it("goes on after a page that it jumps to and that is not shown", () => {
  // The jump leads to page 2, which needs an answer of page 1, over which it jumped.
  expect(way({ nps: 10, choice: "blue" })).toEqual(["page0: nps", "page3: number"]);
});

it("keeps answers on the way alone: a change of mind hides what was said before", () => {
  const answers = { nps: 3, why: "Too slow", choice: "blue", date: "2026-02-03", number: 4 };
  expect(answersOnPath(survey, answers)).toEqual(answers);
  expect(answersOnPath(survey, { ...answers, nps: 10 })).toEqual({ nps: 10, number: 4 });
  expect(answersOnPath(survey, { ...answers, choice: "red" })).toEqual({ nps: 3, why: "Too slow", choice: "red", number: 4 });
});

it("does not look at answers that were hidden", () => {
  const hidden = { nps: 8, why: "Too slow", choice: "red" };
  const { counted, pages } = surveyPath(survey, hidden);
  const consent = pages[1]!.questions[1]!;
  expect(isRequired(consent, counted)).toBe(false);
  expect(isRequired(consent, surveyPath(survey, { ...hidden, nps: 6 }).counted)).toBe(true);
  expect(holdsForAnswers({ question: "why", op: "answered" }, survey, hidden)).toBe(false);
  expect(holdsForAnswers(undefined, survey, hidden)).toBe(true);
});

it("leaves out of what is kept whatever says nothing", () => {
  const asking = surveyOf([questionOf("contact"), questionOf("matrix_multiple"), questionOf("consent"), questionOf("choice", { other: { en: "?" } })]);
  const answers = { contact: { name: " ", email: "a@b.cd" }, matrix_multiple: { staff: [], shop: [] }, consent: false, choice: { other: "mauve" } };
  expect(answersOnPath(asking, answers)).toEqual({ contact: { email: "a@b.cd" }, choice: { other: "mauve" } });
});

it("keeps an answer under the name of a prototype's member out of everybody's prototype", () => {
  const answers = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":"x","nps":5}') as SurveyAnswers;
  expect(answersOnPath(survey, answers)).toEqual({ nps: 5 });
  expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
});
