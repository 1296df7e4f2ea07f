import { describe, expect, it } from "vitest";
import { comparisonsOf, type Condition, type CountedAnswers, holds } from "./conditions.ts";
import { surveyPath } from "./survey-path.ts";
import type { SurveyAnswers } from "./survey-rule.ts";
import { questionOf, surveyOf } from "./testing/survey-of.ts";

const survey = surveyOf([
  questionOf("nps"),
  questionOf("ces"),
  questionOf("number"),
  questionOf("date"),
  questionOf("choice", { other: { en: "Another" } }),
  questionOf("multiple_choice", { other: { en: "Another" } }),
  questionOf("ranking"),
  questionOf("matrix"),
  questionOf("matrix_multiple"),
  questionOf("short_text"),
  questionOf("yes_no"),
  questionOf("consent"),
  questionOf("contact"),
]);

function counted(answers: SurveyAnswers): CountedAnswers {
  return surveyPath(survey, answers).counted;
}

type Row = [name: string, condition: Condition, answers: SurveyAnswers, isTrue: boolean];

describe("a comparison", () => {
  it.each<Row>([
    ["equal numbers", { question: "nps", op: "eq", value: 0 }, { nps: 0 }, true],
    ["other numbers", { question: "nps", op: "ne", value: 0 }, { nps: 1 }, true],
    ["less", { question: "nps", op: "lt", value: 7 }, { nps: 6 }, true],
    ["not less than itself", { question: "nps", op: "lt", value: 6 }, { nps: 6 }, false],
    ["at most", { question: "nps", op: "le", value: 6 }, { nps: 6 }, true],
    ["more", { question: "nps", op: "gt", value: 6 }, { nps: 6 }, false],
    ["at least", { question: "nps", op: "ge", value: 6 }, { nps: 6 }, true],
    ["one of several", { question: "nps", op: "one_of", value: [9, 10] }, { nps: 10 }, true],
    ["none of several", { question: "nps", op: "one_of", value: [9, 10] }, { nps: 8 }, false],
    ["days by the calendar", { question: "date", op: "lt", value: "2026-10-01" }, { date: "2026-09-30" }, true],
    ["an option", { question: "choice", op: "eq", value: "red" }, { choice: "red" }, true],
    ["an option of the customer's own", { question: "choice", op: "eq", value: "other" }, { choice: { other: "mauve" } }, true],
    ["an option among others", { question: "multiple_choice", op: "includes", value: "red" }, { multiple_choice: ["blue", "red"] }, true],
    ["a list without an option", { question: "multiple_choice", op: "excludes", value: "red" }, { multiple_choice: ["blue"] }, true],
    ["an own option in a list", { question: "multiple_choice", op: "includes", value: "other" }, { multiple_choice: [{ other: "mauve" }] }, true],
    ["how many were chosen", { question: "multiple_choice", count: true, op: "ge", value: 2 }, { multiple_choice: ["blue", "red"] }, true],
    ["the place in a ranking", { question: "ranking", row: "care", op: "eq", value: 1 }, { ranking: ["care", "price"] }, true],
    ["an option that was not ranked", { question: "ranking", row: "speed", op: "unanswered" }, { ranking: ["care", "price"] }, true],
    ["a row of a matrix", { question: "matrix", row: "shop", op: "eq", value: "bad" }, { matrix: { shop: "bad" } }, true],
    ["another row of a matrix", { question: "matrix", row: "staff", op: "eq", value: "bad" }, { matrix: { shop: "bad" } }, false],
    ["a row of several", { question: "matrix_multiple", row: "staff", op: "includes", value: "kind" }, { matrix_multiple: { staff: ["kind"] } }, true],
    ["how many of a row", { question: "matrix_multiple", row: "staff", count: true, op: "eq", value: 1 }, { matrix_multiple: { staff: ["kind"] } }, true],
    ["a text", { question: "short_text", op: "eq", value: "yes" }, { short_text: "yes" }, true],
    ["a text in other letters", { question: "short_text", op: "eq", value: "yes" }, { short_text: "Yes" }, false],
    ["no", { question: "yes_no", op: "eq", value: false }, { yes_no: false }, true],
    ["a consent", { question: "consent", op: "eq", value: true }, { consent: true }, true],
    ["a detail", { question: "contact", row: "email", op: "answered" }, { contact: { email: "a@b.cd" } }, true],
    ["two answers", { question: "nps", op: "gt", than: "ces" }, { nps: 5, ces: 4 }, true],
  ])("of %s", (_, condition, answers, isTrue) => {
    expect(holds(condition, counted(answers))).toBe(isTrue);
  });

  it.each(["eq", "ne", "lt", "le", "gt", "ge", "one_of", "includes", "excludes", "answered"] as const)("%s never holds without an answer", (op) => {
    for (const question of ["nps", "choice", "multiple_choice", "date", "consent"]) {
      for (const value of [0, "red", true, [0], undefined]) expect(holds({ question, op, value }, counted({}))).toBe(false);
    }
    expect(holds({ question: "ces", op, than: "nps" }, counted({ nps: 3 }))).toBe(false);
    if (op !== "answered") expect(holds({ question: "nps", op, than: "ces" }, counted({ nps: 3 }))).toBe(false);
  });

  it.each<[string, SurveyAnswers, string?]>([
    ["short_text", { short_text: " \t" }],
    ["short_text", { short_text: "\u200b\u200e" }],
    ["multiple_choice", { multiple_choice: [] }],
    ["matrix", { matrix: {} }],
    ["matrix_multiple", { matrix_multiple: { staff: [] } }],
    ["matrix_multiple", { matrix_multiple: { staff: [], shop: ["kind"] } }, "staff"],
    ["contact", { contact: { name: "", email: " " } }],
    ["contact", { contact: { name: "", email: "a@b.cd" } }, "name"],
    ["consent", { consent: false }],
  ])("takes a %s in which nothing is said as unanswered: %j", (question, answers, row) => {
    expect(holds({ question, row, op: "unanswered" }, counted(answers))).toBe(true);
    expect(holds({ question, row, op: "answered" }, counted(answers))).toBe(false);
  });

  it("takes no member of an object's own prototype as an answer", () => {
    const look = (row: string): Condition => ({ question: "matrix", row, op: "answered" });
    for (const row of ["constructor", "toString", "__proto__", "hasOwnProperty"]) expect(holds(look(row), counted({ matrix: { shop: "bad" } }))).toBe(false);
  });
});

describe("a group", () => {
  const low: Condition = { question: "nps", op: "le", value: 6 };
  const red: Condition = { question: "choice", op: "eq", value: "red" };

  it("of which all must hold", () => {
    expect(holds({ all: [low, red] }, counted({ nps: 6, choice: "red" }))).toBe(true);
    expect(holds({ all: [low, red] }, counted({ nps: 6, choice: "blue" }))).toBe(false);
  });

  it("of which any must hold, with groups in it", () => {
    const condition: Condition = { any: [low, { all: [red, { question: "nps", op: "eq", value: 10 }] }] };
    expect(holds(condition, counted({ nps: 10, choice: "red" }))).toBe(true);
    expect(holds(condition, counted({ nps: 9, choice: "red" }))).toBe(false);
    expect(comparisonsOf(condition).map(({ question }) => question)).toEqual(["nps", "choice", "nps"]);
  });
});
