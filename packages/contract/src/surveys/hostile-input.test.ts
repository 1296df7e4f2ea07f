import { expect, it } from "vitest";
import { fieldProblemsFromIssues } from "../problems/field-problems.ts";
import { DATE_PATTERN, EMAIL_PATTERN, LINE_PATTERN, LOCALE_PATTERN, PHONE_PATTERN, TEXT_PATTERN } from "../text/limits.ts";
import { VISIBLE_PATTERN } from "../text/visible-text.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkSurvey } from "./check-survey.ts";
import { questionTypes } from "./question-types.ts";
import { surveyAnswersSchema } from "./response.ts";
import { linkSchema, surveyDefinitionSchema, type QuestionDefinition, type SurveyDefinition } from "./survey-definition.ts";
import { answersOnPath } from "./answers-on-path.ts";
import type { SurveyAnswers } from "./survey-rule.ts";
import { questionOf, said, surveyOf } from "./testing/survey-of.ts";

function refusals(input: unknown): string[] {
  const { success, error } = surveyDefinitionSchema.safeParse(input);
  return success ? [] : fieldProblemsFromIssues(error.issues, input).map(({ path, code }) => `${path} ${code}`);
}

/** What JSON can say at the place of an answer, and more. */
const anything: readonly unknown[] = [
  null, true, 0, -0, 1e308, 5e-324, "", "x", "\0", "\ud800", [], {}, [null], [[]], [{}], [{ other: null }], [["red"]], { other: null }, { other: {} },
  { staff: null }, { staff: {} }, { staff: [null] }, { staff: [["kind"]] }, { name: {} }, JSON.parse('{"__proto__":null}'), JSON.parse('{"constructor":{"prototype":{}}}'),
  Array.from({ length: 10_000 }, () => "red"), Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, "x"])),
];

it("says something of every answer to every question, and never breaks", () => {
  const looks = { any: questionTypes.filter((type) => type !== "statement").flatMap((question) => [{ question, op: "answered" as const }, { question, op: "gt" as const, value: 3 }]) };
  const survey = surveyOf(questionTypes.map((type) => questionOf(type)), { showWhen: looks, questions: [questionOf("nps", { id: "last" })] });
  for (const type of questionTypes) {
    for (const value of anything) {
      const answers = { [type]: value } as SurveyAnswers;
      for (const isComplete of [true, false]) {
        for (const { path } of checkAnswers(survey, answers, { isComplete })) expect(path).toMatch(new RegExp(`^/answers/${type}(/|$)`));
      }
      expect(Object.keys(answersOnPath(survey, answers)).every((id) => id === type)).toBe(true);
    }
  }
});

it("reads a text once, whatever pattern it has to keep to and however it was made to be slow", () => {
  // What is gone through once is over at once; anything more, and this test would not end.
  const parts = ["a", "a@", "a.", "-", "a@a.", "1 ", "1-", "+1", "http://", "http://a", " ", "\u200b", "\u2028", "\ud83e", "a\n", "{a|"];
  const questions = [
    questionOf("long_text"),
    questionOf("short_text"),
    ...(["email", "phone", "url"] as const).map((format) => questionOf("short_text", { id: format, format })),
    questionOf("contact"),
    questionOf("choice", { other: said("?") }),
    questionOf("date"),
  ];
  const survey = surveyOf(questions);
  const patterns = [EMAIL_PATTERN, LINE_PATTERN, LOCALE_PATTERN, PHONE_PATTERN, TEXT_PATTERN, VISIBLE_PATTERN, DATE_PATTERN];
  for (const part of parts) {
    const text = `${part.repeat(1_000_000 / part.length)}\0!`;
    // A length is looked at first where there is one: here the patterns are on their own.
    for (const pattern of patterns) expect(pattern.test(text)).toBe(pattern === VISIBLE_PATTERN);
    expect(linkSchema.safeParse(text).success).toBe(false);
    const texts: SurveyAnswers = Object.fromEntries(questions.map(({ id }) => [id, text]));
    expect(checkAnswers(survey, { ...texts, contact: { email: text, name: text }, choice: { other: text } }, { isComplete: true })).not.toEqual([]);
  }
});

it("refuses ten thousand questions with the place and the reason", () => {
  const questions = Array.from({ length: 10_000 }, (_, index) => questionOf("nps", { id: `q${index}` }));
  expect(refusals(surveyOf(questions))).toEqual(["/pages/0/questions too_many"]);
  expect(refusals(surveyOf(...questions.map((question) => [question])))).toEqual(["/pages too_many"]);
  expect(checkSurvey(surveyOf(questions)).map(({ path }) => path)).toEqual(["/pages"]);
});

it("finds a fault in the logic of the largest survey without walking all of it for each comparison", () => {
  const all: QuestionDefinition[] = Array.from({ length: 100 }, (_, index) => questionOf("nps", { id: `q${index}` }));
  const circle = (index: number) => ({ any: Array.from({ length: 20 }, (_, step) => ({ question: `q${(index + step * 5) % 100}`, op: "answered" as const })) });
  const pages = Array.from({ length: 50 }, (_, index) => ({
    showWhen: circle(index),
    questions: all.slice(index * 2, index * 2 + 2).map((question, place) => ({ ...question, showWhen: circle(index * 2 + place), requiredWhen: circle(index + place) })),
    jumps: Array.from({ length: 10 }, () => ({ when: circle(index), to: "end" })),
  }));
  const definition = surveyOf(...pages);
  expect(refusals(definition)).toEqual([]);
  for (let round = 0; round < 20; round++) expect(checkSurvey(definition).some(({ code }) => code === "cycle")).toBe(true);
});

it.each<[string, string, string]>([
  ["a type that does not exist", '"type":"file"', "/pages/0/questions/0/type not_an_option"],
  ["an id that every object has", '"id":"constructor","type":"nps"', "/pages/0/questions/0/id not_an_option"],
  ["an id that is a prototype", '"id":"__proto__","type":"nps"', "/pages/0/questions/0/id not_an_option"],
  ["a member that is a prototype", '"type":"nps","__proto__":{"required":true}', "/pages/0/questions/0/__proto__ unknown_field"],
  ["a pattern", '"type":"short_text","pattern":"(a+)+$"', "/pages/0/questions/0/pattern unknown_field"],
  ["code", '"type":"nps","showWhen":"alert(1)"', "/pages/0/questions/0/showWhen invalid_type"],
  ["an operator that does not exist", '"type":"nps","showWhen":{"question":"b","op":"matches","value":"(a+)+$"}', "/pages/0/questions/0/showWhen invalid_type"],
  ["groups in groups in groups", `"type":"nps","showWhen":${'{"all":['.repeat(5_000)}{"question":"b","op":"answered"}${"]}".repeat(5_000)}`, "/pages/0/questions/0/showWhen invalid_type"],
  ["an empty group", '"type":"nps","showWhen":{"any":[]}', "/pages/0/questions/0/showWhen"],
])("refuses %s, with its place", (_, members, fault) => {
  const json = JSON.stringify(surveyOf([questionOf("nps", { id: "a" })])).replace('"type":"nps"', members);
  expect(refusals(JSON.parse(json)).join()).toContain(fault);
});

it("refuses links that run something", () => {
  for (const url of ["javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example", "vbscript:x", "https://a b", 'https://a"b']) {
    const definition: SurveyDefinition = { ...surveyOf([questionOf("nps")]), offers: [{ action: "link", label: said("x"), url }] };
    expect(refusals(definition)).toEqual(["/offers/0/url invalid_url"]);
  }
});

it("takes markup and marks of direction in every text as text", () => {
  const text = said("<script>alert(1)</script>\u202e{{constructor.constructor('x')()}}${ x }<%= y %>");
  const definition: SurveyDefinition = { ...surveyOf([questionOf("choice", { title: text, hint: text, options: [{ id: "a", label: text }, { id: "b", label: text }] })]), title: text, intro: text };
  expect(surveyDefinitionSchema.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
  expect(checkSurvey(definition)).toEqual([]);
});

it("drops a prototype in disguise from answers, and keeps out what cannot answer anything", () => {
  const disguised: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"nps":1}');
  expect(Object.keys(surveyAnswersSchema.parse(disguised))).toEqual(["nps"]);
  for (const value of [null, [[]], [1], { a: 1 }, { a: { b: "c" } }, "x".repeat(4_001), Array.from({ length: 52 }, () => "a")]) {
    expect(surveyAnswersSchema.safeParse({ nps: value }).success).toBe(false);
  }
});
