import type { SurveyQuestion } from "@heed/contract";
import type { AnswerValue } from "@heed/contract/survey-rules";
import { expect, it } from "vitest";
import { answerInWords } from "./answer-in-words.ts";

const options = [
  { id: "pots", label: "Teapots" },
  { id: "tea", label: "Tea" },
];
const rows = [
  { id: "speed", label: "Speed" },
  { id: "tone", label: "Tone" },
];
const columns = [
  { id: "good", label: "Good" },
  { id: "bad", label: "Bad" },
];

const cases: [Partial<SurveyQuestion> & Pick<SurveyQuestion, "type">, AnswerValue, string][] = [
  [{ type: "csat" }, 2, "2/5"],
  [{ type: "nps" }, 0, "0/10"],
  [{ type: "ces" }, 7, "7/7"],
  [{ type: "rating", max: 10 }, 3, "3/10"],
  [{ type: "slider", unit: "km" }, 12, "12 km"],
  [{ type: "number" }, -0.5, "-0.5"],
  [{ type: "choice", options }, "tea", "Tea"],
  [{ type: "choice", options, other: "Else" }, { other: "<b>Cups</b>" }, "<b>Cups</b>"],
  [{ type: "choice", options }, "gone", "gone"],
  [{ type: "multiple_choice", options, other: "Else" }, ["pots", { other: "Cups" }], "Teapots, Cups"],
  [{ type: "ranking", options }, ["tea", "pots"], "1. Tea, 2. Teapots"],
  [{ type: "matrix", rows, columns }, { speed: "bad", tone: "good" }, "Speed: Bad; Tone: Good"],
  [{ type: "matrix_multiple", rows, columns }, { tone: ["good", "bad"] }, "Tone: Good, Bad"],
  [{ type: "short_text" }, "a {score}", "a {score}"],
  [{ type: "date" }, "2026-11-28", "2026-11-28"],
  [{ type: "yes_no" }, false, "no"],
  [{ type: "consent" }, true, "yes"],
  [{ type: "contact" }, { name: "Ada", phone: "", email: "ada@example.org" }, "Ada, ada@example.org"],
];

it.each(cases)("%o answered with %o reads %s", (question, value, words) => {
  expect(answerInWords({ id: "q", title: "?", ...question }, value, "en")).toBe(words);
});

it("a yes or no is in the language of the survey, and a sign where we do not speak it", () => {
  const inWords = (locale: string) => answerInWords({ id: "q", type: "yes_no", title: "?" }, true, locale);
  expect(["en", "zh-Hans", "ar"].map(inWords)).toEqual(["yes", "是", "✓"]);
});
