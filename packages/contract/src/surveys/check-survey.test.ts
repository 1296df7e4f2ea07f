import { describe, expect, it } from "vitest";
import { checkSurvey } from "./check-survey.ts";
import type { QuestionDefinition, SurveyDefinition } from "./survey-definition.ts";
import { questionOf, said, surveyOf } from "./testing/survey-of.ts";
import { surveyLimits } from "./survey-limits.ts";

function faults(definition: SurveyDefinition): string[] {
  return checkSurvey(definition).map(({ path, code }) => `${path} ${code}`);
}

const faultsOf = (question: QuestionDefinition): string[] => faults(surveyOf([question])).map((fault) => fault.replace("/pages/0/questions/0", ""));
const options = (...ids: string[]) => ids.map((id) => ({ id, label: said(id) }));

describe("a question", () => {
  it.each<[string, QuestionDefinition, string]>([
    ["a slider without an end", questionOf("slider", { max: undefined }), "/max required"],
    ["NPS as stars", questionOf("nps", { look: "stars" }), "/look not_applicable"],
    ["a statement that must be answered", questionOf("statement", { required: true }), "/required not_applicable"],
    ["an option twice", questionOf("choice", { options: options("red", "red") }), "/options/1/id duplicate_id"],
    ["a row twice", questionOf("matrix", { rows: options("shop", "shop") }), "/rows/1/id duplicate_id"],
    ["a column by a name that objects have", questionOf("matrix", { columns: options("good", "constructor") }), "/columns/1/id not_an_option"],
    ["an option that is the customer's own", questionOf("choice", { options: options("red", "other") }), "/options/1/id not_an_option"],
    ["a detail twice", questionOf("contact", { contact: [{ field: "name", required: true }, { field: "name", required: false }] }), "/contact/1/field duplicate_id"],
    ["an option alone where one is chosen", questionOf("choice", { options: options("red", "blue").map((option) => ({ ...option, isExclusive: option.id === "red" })) }), "/options/0/isExclusive not_applicable"],
    ["too many to rank", questionOf("ranking", { options: options(...Array.from({ length: 21 }, (_, index) => `o${index}`)) }), "/options too_many"],
    ["more choices than there are", questionOf("multiple_choice", { minChoices: 4 }), "/minChoices out_of_range"],
    ["fewer at most than at least", questionOf("multiple_choice", { minChoices: 3, maxChoices: 2 }), "/maxChoices out_of_range"],
    ["more places than options", questionOf("ranking", { maxChoices: 4 }), "/maxChoices out_of_range"],
    ["half a star", questionOf("rating", { max: 4.5 }), "/max out_of_range"],
    ["eleven stars", questionOf("rating", { max: 11 }), "/max out_of_range"],
    ["a number from a text", questionOf("number", { min: "1" }), "/min invalid_type"],
    ["a number from beyond", questionOf("number", { min: -2e12 }), "/min out_of_range"],
    ["a day that is none", questionOf("date", { max: "2026-02-30" }), "/max invalid_date"],
    ["a day as a number", questionOf("date", { min: 20260101 }), "/min invalid_date"],
    ["a slider that cannot move", questionOf("slider", { min: 0, max: 4, step: 5 }), "/step out_of_range"],
    ["a slider too fine for a hand", questionOf("slider", { min: 0, max: 1, step: 0.0009 }), "/step out_of_range"],
    ["a line too long", questionOf("short_text", { maxLength: 1_001 }), "/maxLength out_of_range"],
    ["an address that nobody can have", questionOf("short_text", { format: "email", maxLength: 4 }), "/maxLength out_of_range"],
    ["a title too long", questionOf("nps", { title: said("x".repeat(501)) }), "/title/en too_long"],
  ])("is refused as %s", (_, question, fault) => {
    expect(faultsOf(question)).toEqual([fault]);
  });

  it.each<[string, QuestionDefinition]>([
    ["a slider of one step of a tenth", questionOf("slider", { min: 3, max: 3.1, step: 0.1 })],
    ["a statement as long as a page", questionOf("statement", { title: said("x".repeat(4_000)) })],
    ["one place of a ranking", questionOf("ranking", { maxChoices: 1 })],
    ["all of several and one's own", questionOf("multiple_choice", { other: said("?"), minChoices: 4, maxChoices: 4 })],
    ["a single day", questionOf("date", { min: "2026-01-01", max: "2026-01-01" })],
  ])("is taken as %s", (_, question) => {
    expect(faultsOf(question)).toEqual([]);
  });
});

describe("a condition", () => {
  const look = (when: NonNullable<QuestionDefinition["showWhen"]>): string[] => {
    const asked = (["statement", "nps", "choice", "multiple_choice", "ranking", "matrix", "matrix_multiple", "date", "yes_no", "consent", "contact", "short_text"] as const).map((type) => questionOf(type));
    return faults(surveyOf(asked, { showWhen: when, questions: [questionOf("ces")] }));
  };

  it.each<[string, NonNullable<QuestionDefinition["showWhen"]>, string]>([
    ["whether a statement is answered", { question: "statement", op: "answered" }, "wrong_operator"],
    ["the order of options", { question: "choice", op: "lt", value: "red" }, "wrong_operator"],
    ["a list as one", { question: "multiple_choice", op: "eq", value: "red" }, "wrong_operator"],
    ["whether a number includes another", { question: "nps", op: "includes", value: 1 }, "wrong_operator"],
    ["a value where none belongs", { question: "nps", op: "answered", value: 1 }, "wrong_operator"],
    ["no value", { question: "nps", op: "eq" }, "wrong_operator"],
    ["a value and a question", { question: "nps", op: "eq", value: 1, than: "nps" }, "wrong_operator"],
    ["a whole matrix", { question: "matrix", op: "eq", value: "good" }, "wrong_operator"],
    ["an option that is none", { question: "choice", op: "eq", value: "mauve" }, "not_an_option"],
    ["an own option where there is none", { question: "choice", op: "eq", value: "other" }, "not_an_option"],
    ["a column that is none", { question: "matrix", row: "shop", op: "eq", value: "fair" }, "not_an_option"],
    ["a row that is none", { question: "matrix", row: "__proto__", op: "answered" }, "not_an_option"],
    ["a row of a number", { question: "nps", row: "shop", op: "answered" }, "not_an_option"],
    ["how many a number is", { question: "nps", count: true, op: "eq", value: 1 }, "not_an_option"],
    ["a consent that was refused", { question: "consent", op: "eq", value: false }, "not_an_option"],
    ["whether a consent is another", { question: "consent", op: "ne", value: true }, "wrong_operator"],
    ["a day that is none", { question: "date", op: "lt", value: "2026-02-30" }, "invalid_type"],
    ["a truth as a text", { question: "yes_no", op: "eq", value: "true" }, "invalid_type"],
    ["a number with a day", { question: "nps", op: "lt", than: "date" }, "invalid_type"],
    ["one of what is no list", { question: "nps", op: "one_of", value: 3 }, "invalid_type"],
    ["a list with a stranger in it", { question: "choice", op: "one_of", value: ["red", "mauve"] }, "not_an_option"],
  ])("cannot look at %s", (_, when, code) => {
    expect(look(when)).toEqual([`/pages/1/showWhen ${code}`]);
  });

  it("is judged in all its parts, and each fault is told once", () => {
    const unknown = { question: "nothing", op: "answered" } as const;
    expect(look({ any: [unknown, { all: [unknown, { question: "nps", op: "eq", value: "x" }] }] })).toEqual([
      "/pages/1/showWhen unknown_question",
      "/pages/1/showWhen invalid_type",
    ]);
  });

  it("of a jump may look at its own page, and that of an offer at all", () => {
    const definition = surveyOf({ questions: [questionOf("nps")], jumps: [{ when: { question: "nps", op: "eq", value: 1 }, to: "end" }] }, [questionOf("ces")]);
    const offers: SurveyDefinition["offers"] = [{ action: "link", label: said("Read on"), url: "/", when: { question: "ces", op: "answered" } }];
    expect(faults({ ...definition, offers })).toEqual([]);
    const wrong: SurveyDefinition["offers"] = [{ action: "link", label: said("{nothing}"), url: "/", when: { question: "nothing", op: "answered" } }];
    expect(faults({ ...definition, offers: wrong })).toEqual(["/offers/0/when unknown_question", "/offers/0/label/en unknown_variable"]);
  });
});

describe("a survey", () => {
  it("is refused with languages twice, whatever their letters", () => {
    expect(faults({ ...surveyOf([questionOf("nps")]), locales: ["en", "EN"] })).toEqual(["/locales/1 duplicate_id"]);
  });

  it("names each text that misses a language", () => {
    const definition = { ...surveyOf([questionOf("nps")]), locales: ["en", "zh-Hans"] };
    expect(faults(definition)).toEqual(["/title/zh-Hans missing_translation", "/pages/0/questions/0/title/zh-Hans missing_translation", "/thanks/title/zh-Hans missing_translation"]);
  });

  it("saves unfinished answers with a consent alone, and never where it is anonymous", () => {
    const [asking, silent] = [surveyOf([questionOf("consent")]), surveyOf([questionOf("nps")])];
    expect(faults({ ...asking, savesUnfinished: true })).toEqual([]);
    expect(faults({ ...silent, savesUnfinished: true })).toEqual(["/savesUnfinished not_applicable"]);
    expect(faults({ ...asking, savesUnfinished: true, isAnonymous: true })).toEqual(["/savesUnfinished not_applicable"]);
  });

  it("has a hundred questions at most, on all its pages together", () => {
    const page = (index: number) => Array.from({ length: 60 }, (_, place) => questionOf("nps", { id: `q${index}_${place}` }));
    expect(faults(surveyOf(page(0), page(1)))).toEqual([`/pages too_many`]);
    expect(surveyLimits.questions).toBe(100);
  });
});
