import { describe, expect, it } from "vitest";
import { checkAnswers } from "./check-answers.ts";
import type { QuestionDefinition } from "./survey-definition.ts";
import type { SurveyAnswers } from "./survey-rule.ts";
import { questionOf, said, surveyOf } from "./testing/survey-of.ts";

function faults(question: QuestionDefinition, answer: unknown, isComplete = true): string[] {
  const survey = surveyOf([question]);
  const answers = (answer === undefined ? {} : { [question.id]: answer }) as SurveyAnswers;
  return checkAnswers(survey, answers, { isComplete }).map(({ path, code }) => `${path} ${code}`);
}

type Row = [QuestionDefinition, unknown, string?];

const several = questionOf("multiple_choice", { other: said("Another"), minChoices: 2, maxChoices: 3 });
const alone = questionOf("multiple_choice", { options: [...questionOf("multiple_choice").options!, { id: "none", label: said("None"), isExclusive: true }], minChoices: 2 });

describe("an answer", () => {
  it.each<Row>([
    [questionOf("csat"), 5],
    [questionOf("csat"), 0, "out_of_range"],
    [questionOf("nps"), 0],
    [questionOf("ces"), 8, "out_of_range"],
    [questionOf("rating", { max: 10 }), 10],
    [questionOf("rating"), 6, "out_of_range"],
    [questionOf("nps"), Infinity, "invalid_type"],
    [questionOf("nps"), NaN, "invalid_type"],
    [questionOf("nps"), null, "invalid_type"],
    [questionOf("slider", { min: 0, max: 1, step: 0.1 }), 0.3],
    [questionOf("slider", { min: 0, max: 1, step: 0.1 }), 0.1 + 0.2],
    [questionOf("slider", { min: 0, max: 1, step: 0.1 }), 0.35, "not_an_option"],
    [questionOf("slider", { min: 3, max: 9, step: 2 }), 5],
    [questionOf("slider"), 1.5, "not_an_option"],
    [questionOf("number"), 0.125],
    [questionOf("number"), 2e12, "out_of_range"],
    [questionOf("number", { min: 1 }), 0, "out_of_range"],
    [questionOf("number", { step: 0.5 }), 1.5],
    [questionOf("number", { step: 0.5 }), 1.25, "not_an_option"],
    [questionOf("number", { min: 1, step: 2 }), 3],
    [questionOf("choice"), "blue"],
    [questionOf("choice"), { other: "mauve" }, "not_an_option"],
    [questionOf("choice", { other: said("?") }), { other: "mauve" }],
    [questionOf("choice", { other: said("?") }), { other: "mauve", more: "x" }, "not_an_option"],
    [several, ["red", { other: "mauve" }]],
    [several, ["red", "blue", "green", { other: "mauve" }], "too_many"],
    [several, ["red"], "too_few"],
    [several, ["red", "red"], "not_an_option"],
    [several, ["red", 1], "invalid_type"],
    [alone, ["none"]],
    [alone, ["none", "red"], "not_an_option"],
    [questionOf("ranking"), ["care", "price", "speed"]],
    [questionOf("ranking"), ["care"]],
    [questionOf("ranking", { required: true }), ["care"], "too_few"],
    [questionOf("ranking", { required: true, maxChoices: 1 }), ["care"]],
    [questionOf("ranking", { maxChoices: 1 }), ["care", "price"], "too_many"],
    [questionOf("ranking"), ["care", "care"], "not_an_option"],
    [questionOf("short_text"), "one line"],
    [questionOf("short_text"), "two\nlines", "invalid_characters"],
    [questionOf("short_text"), "a\u202eb", "invalid_characters"],
    [questionOf("short_text"), "\ud83e", "invalid_characters"],
    [questionOf("short_text", { maxLength: 3 }), "🫖🫖", "too_long"],
    [questionOf("long_text"), "two\nlines <script>"],
    [questionOf("long_text"), "a\0", "invalid_characters"],
    [questionOf("long_text"), "x".repeat(4_001), "too_long"],
    [questionOf("short_text", { format: "email" }), "a@b.cd\nBcc: x@y.zz", "invalid_characters"],
    [questionOf("short_text", { format: "url" }), "javascript:alert(1)", "invalid_url"],
    [questionOf("short_text", { format: "phone" }), "+49 (30) 123-45 ext. 6"],
    [questionOf("date"), "2028-02-29"],
    [questionOf("date"), "2026-02-29", "invalid_date"],
    [questionOf("date", { min: "2026-01-01" }), "2025-12-31", "out_of_range"],
    [questionOf("yes_no"), false],
    [questionOf("yes_no"), "no", "invalid_type"],
    [questionOf("consent"), false],
    [questionOf("consent", { required: true }), false, "required"],
    [questionOf("statement"), true, "not_applicable"],
  ])("to %j: %j", (question, answer, code) => {
    expect(faults(question, answer)).toEqual(code === undefined ? [] : [`/answers/${question.id} ${code}`]);
  });

  it.each<[QuestionDefinition, unknown, string]>([
    [several, ["red", { other: " " }], "/1/other required"],
    [questionOf("choice", { other: said("?") }), { other: "x".repeat(501) }, "/other too_long"],
    [questionOf("matrix"), { staff: "good", shop: "fair" }, "/shop not_an_option"],
    [questionOf("matrix"), { "a/b~": "good" }, "/a~1b~0 unknown_field"],
    [questionOf("matrix", { required: true }), { staff: "good" }, "/shop required"],
    [questionOf("matrix_multiple"), { shop: ["kind", "kind"] }, "/shop not_an_option"],
    [questionOf("matrix_multiple"), { shop: "kind" }, "/shop not_an_option"],
    [questionOf("contact"), { email: "ada" }, "/email invalid_email"],
    [questionOf("contact"), { phone: "110" }, "/phone unknown_field"],
    [questionOf("contact"), { name: "Ada" }, "/email required"],
    [questionOf("contact"), JSON.parse('{"__proto__":"x"}'), "/__proto__ unknown_field"],
  ])("to %j is told where below it it is wrong: %j", (question, answer, problem) => {
    expect(faults(question, answer)).toEqual([`/answers/${question.id}${problem}`]);
  });

  it("that says nothing is none, of whatever type the question is", () => {
    for (const nothing of [undefined, "", "  ", "\u200b", [], {}]) {
      for (const type of ["nps", "choice", "ranking", "long_text", "matrix", "contact"] as const) {
        expect(faults(questionOf(type), nothing)).toEqual([]);
        expect(faults(questionOf(type, { required: true }), nothing)).toEqual([`/answers/${type} required`]);
      }
    }
  });
});

describe("part-way", () => {
  it("nothing is missing yet, also within an answer", () => {
    expect(faults(questionOf("nps", { required: true }), undefined, false)).toEqual([]);
    expect(faults(questionOf("consent", { required: true }), false, false)).toEqual([]);
    expect(faults(several, ["red"], false)).toEqual([]);
    expect(faults(several, [{ other: "" }], false)).toEqual([]);
    expect(faults(questionOf("contact"), { name: "Ada" }, false)).toEqual([]);
    expect(faults(questionOf("matrix", { required: true }), { staff: "good" }, false)).toEqual([]);
    expect(faults(questionOf("ranking", { required: true }), ["care"], false)).toEqual([]);
  });

  it("what is wrong is wrong all the same", () => {
    expect(faults(questionOf("nps"), 11, false)).toEqual(["/answers/nps out_of_range"]);
    expect(faults(several, ["mauve"], false)).toEqual(["/answers/multiple_choice not_an_option"]);
    expect(faults(questionOf("contact"), { email: "ada" }, false)).toEqual(["/answers/contact/email invalid_email"]);
  });
});

describe("answers", () => {
  const survey = surveyOf([questionOf("nps"), questionOf("short_text", { id: "why", required: true, showWhen: { question: "nps", op: "le", value: 6 } })]);
  const check = (answers: unknown): string[] =>
    checkAnswers(survey, answers as SurveyAnswers, { isComplete: true }).map(({ path, code }) => `${path} ${code}`);

  it("to questions that are not shown are no fault, whatever they are", () => {
    expect(check({ nps: 9, why: 12 })).toEqual([]);
    expect(check({ nps: 6, why: 12 })).toEqual(["/answers/why invalid_type"]);
  });

  it("to questions that do not exist are refused, each with its path", () => {
    const answers: unknown = JSON.parse('{"nps":9,"a/b~c":1,"__proto__":2,"constructor":"x","toString":"y"}');
    expect(check(answers)).toEqual(["/answers/a~1b~0c unknown_field", "/answers/__proto__ unknown_field", "/answers/constructor unknown_field", "/answers/toString unknown_field"]);
  });

  it("are asked for where what was answered calls for them", () => {
    expect(check({ nps: 6 })).toEqual(["/answers/why required"]);
    expect(check({})).toEqual([]);
  });
});
