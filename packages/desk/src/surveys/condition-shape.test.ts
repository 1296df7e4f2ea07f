import { checkSurvey, operators, questionTypes, type Condition, type QuestionType } from "@heed/contract/survey-rules";
import { describe, expect, it } from "vitest";
import { aspectsOf, comparisonOf, conditionOf, firstComparison, groupOf, operatorsFor, withOperator } from "./condition-shape.ts";
import { conditionInWords } from "./condition-words.ts";
import { copyOfQuestion, newQuestion, withType } from "./new-question.ts";
import type { SurveyQuestion } from "./survey-view.ts";

const first = { question: "nps", op: "le", value: 6 } as const;
const second = { question: "csat", op: "ge", value: 4 } as const;

describe("a condition", () => {
  it.each<Condition>([first, { all: [first, second] }, { any: [first, { all: [second, first] }] }])("is the same after it was opened: %j", (condition) => {
    expect(conditionOf(groupOf(condition))).toEqual(condition);
  });

  it("loses the group around what is left alone, and is none with nothing in it", () => {
    expect(conditionOf({ quantifier: "all", members: [first] })).toEqual(first);
    // Which of them is to hold was chosen already.
    expect(conditionOf({ quantifier: "any", members: [first] })).toEqual({ any: [first] });
    expect(conditionOf({ quantifier: "any", members: [{ quantifier: "all", members: [] }] })).toBeUndefined();
  });
});

/** A question of each type, with words where it needs them. */
function spoken(type: QuestionType): SurveyQuestion {
  const words = { en: "Words" };
  const named = (items: { id: string }[] | undefined) => items?.map((item) => ({ ...item, label: words }));
  const { options, rows, columns, ...question } = newQuestion(type, []);
  return {
    ...question,
    title: words,
    ...(options && { options: named(options)! }),
    ...(rows && { rows: named(rows)! }),
    ...(columns && { columns: named(columns)! }),
  };
}

function survey(question: SurveyQuestion, condition: Condition) {
  const title = { en: "Words" };
  return checkSurvey({
    locales: ["en"],
    title,
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    // The schema's types know no read-only lists.
    pages: [{ id: "page_1", questions: [question, { id: "last", type: "yes_no", title, showWhen: condition as NonNullable<SurveyQuestion["showWhen"]> }] }],
    thanks: { title },
  });
}

describe.each(questionTypes.filter((type) => type !== "statement"))("what can depend on an answer of the type %s", (type) => {
  const question = spoken(type);
  const comparisons = aspectsOf(question).flatMap((aspect) => operatorsFor(question, aspect).map((op) => comparisonOf(question, aspect, op)));

  it("is offered only where the survey can be saved with it", () => {
    expect(comparisons.length).toBeGreaterThan(1);
    for (const comparison of [firstComparison(question), ...comparisons]) {
      // A day and a text are the author's to fill in.
      if (comparison.value === "" || (Array.isArray(comparison.value) && comparison.value[0] === "")) continue;
      expect(survey(question, comparison), JSON.stringify(comparison)).toEqual([]);
    }
  });

  it("is told in words without its ids", () => {
    for (const comparison of comparisons) {
      const words = conditionInWords(comparison, { questions: [question], locale: "en" });
      expect(words).toContain("“Words”");
      expect(words).not.toMatch(/option_|row_|column_/);
    }
  });
});

it("keeps a value that still fits when the operator changes", () => {
  const question = spoken("nps");
  expect(withOperator(question, first, "gt")).toEqual({ question: "nps", op: "gt", value: 6 });
  expect(withOperator(question, first, "one_of")).toEqual({ question: "nps", op: "one_of", value: [6] });
  expect(withOperator(question, { question: "nps", op: "one_of", value: [6, 7] }, "eq")).toEqual({ question: "nps", op: "eq", value: 6 });
  expect(withOperator(question, first, "answered")).toEqual({ question: "nps", op: "answered" });
  expect(operators).toContain("answered");
});

describe("a question", () => {
  it("can become any other type, and then has nothing that this one does not know", () => {
    for (const from of questionTypes) {
      for (const to of questionTypes) {
        const changed = withType({ ...spoken(from), required: true }, to);
        const named = { ...spoken(to), ...changed, options: spoken(to).options, rows: spoken(to).rows, columns: spoken(to).columns };
        const problems = survey(JSON.parse(JSON.stringify(named)) as SurveyQuestion, { question: "last", op: "answered" });
        expect(problems.filter(({ path }) => path.startsWith("/pages/0/questions/0")), `${from} to ${to}`).toEqual([]);
      }
    }
  });

  it("gets an id that says what it is, and that nothing has yet", () => {
    expect(newQuestion("nps", []).id).toBe("nps");
    expect(newQuestion("nps", ["nps"]).id).toBe("nps_2");
    expect(newQuestion("nps", ["nps", "nps_2", "csat"]).id).toBe("nps_3");
    expect(copyOfQuestion(spoken("choice"), ["choice"]).id).toBe("choice_2");
  });
});
