import { breakDefinition } from "@heed/tooling/random-surveys/break-definition";
import { type Draw, happens, seededDraw } from "@heed/tooling/random-surveys/draw";
import { randomAnswer } from "@heed/tooling/random-surveys/random-answer";
import { randomDefinition } from "@heed/tooling/random-surveys/random-definition";
import { walkSurvey } from "@heed/tooling/random-surveys/walk-survey";
import { wrongAnswer } from "@heed/tooling/random-surveys/wrong-answer";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FieldProblem } from "../problems/problem-codes.ts";
import { checkAnswer, checkAnswers } from "./check-answers.ts";
import { checkSurvey } from "./check-survey.ts";
import { surveyAnswersSchema } from "./response.ts";
import { surveyDefinitionSchema, type SurveyDefinition } from "./survey-definition.ts";
import { answersOnPath } from "./answers-on-path.ts";
import { isRequired, surveyPath } from "./survey-path.ts";
import type { QuestionRule, SurveyAnswers } from "./survey-rule.ts";

/** Surveys by a number, so that a failing one is told by it; fast-check then looks for a smaller one. */
const sizes = fc.record({
  seed: fc.noShrink(fc.nat()),
  maxPages: fc.integer({ min: 1, max: 5 }),
  maxQuestionsOfPage: fc.integer({ min: 1, max: 4 }),
});

function ofEverySurvey(numRuns: number, holds: (definition: SurveyDefinition, draw: Draw) => void): void {
  const property = fc.property(sizes, ({ seed, ...size }) => {
    const draw = seededDraw(seed);
    holds(randomDefinition(draw, size), draw);
  });
  fc.assert(property, { numRuns });
}

it("takes whatever keeps to the language, as JSON carries it", () => {
  ofEverySurvey(1_000, (definition) => {
    expect(checkSurvey(definition)).toEqual([]);
    const sent: unknown = JSON.parse(JSON.stringify(definition));
    expect(surveyDefinitionSchema.parse(sent)).toEqual(definition);
  });
});

it("names the one fault that a survey has, where it is, and no other", () => {
  ofEverySurvey(1_500, (valid, draw) => {
    const { definition, problems } = breakDefinition(draw, valid);
    const sent: unknown = JSON.parse(JSON.stringify(definition));
    const found = checkSurvey(surveyDefinitionSchema.parse(sent));
    expect(found.map(({ path, code }) => ({ path, code }))).toEqual(problems);
  });
});

it("comes to an end on every way, with answers that the service takes", () => {
  ofEverySurvey(2_000, (definition, draw) => {
    const { answers } = walkSurvey(definition, draw);
    const sent = surveyAnswersSchema.parse(JSON.parse(JSON.stringify(answers)));
    expect(sent).toEqual(answers);
    expect(checkAnswers(definition, sent, { isComplete: true })).toEqual([]);
  });
});

it("lets nobody past a question with what the service would refuse, and keeps nobody there with what it takes", () => {
  ofEverySurvey(2_000, (definition, draw) => {
    const answers = anyAnswers(draw, definition);
    // A customer stands at one question after the other: what comes later is not answered yet.
    const soFar: Record<string, SurveyAnswers[string]> = {};
    const refused: FieldProblem[] = [];
    for (const question of definition.pages.flatMap(({ questions }) => questions)) {
      const { id } = question;
      if (Object.hasOwn(answers, id)) soFar[id] = answers[id]!;
      const { pages, counted } = surveyPath(definition, soFar);
      if (!pages.some(({ questions }) => questions.includes(question))) continue;
      const fault = checkAnswer(question, soFar[id], { isRequired: isRequired(question, counted) });
      if (!fault) continue;
      const { at = "", ...problem } = fault;
      refused.push({ path: `/answers/${id}${at}`, ...problem });
    }
    expect(checkAnswers(definition, answers, { isComplete: true })).toEqual(refused);
  });
});

it("refuses each answer that is none, with its path", () => {
  ofEverySurvey(2_000, (definition, draw) => {
    const { answers } = walkSurvey(definition, draw);
    const shown = surveyPath(definition, answers).pages.flatMap(({ questions }) => questions);
    const last = shown.at(-1)!;
    const { value, code, at } = wrongAnswer(draw, last);
    const wrong = { ...answers, [last.id]: value as never };
    const problems = checkAnswers(definition, wrong, { isComplete: true });
    // It may lead on to other questions, which are not answered then.
    const said = problems.filter(({ path }) => `${path}/`.startsWith(`/answers/${last.id}/`));
    expect(said.map((problem) => `${problem.path} ${problem.code}`)).toEqual([`/answers/${last.id}${at} ${code}`]);
    expect(problems.every((problem) => said.includes(problem) || problem.code === "required")).toBe(true);
  });
});

it("keeps what counts and nothing else, and what is kept leads the same way", () => {
  ofEverySurvey(1_000, (definition, draw) => {
    const answers = anyAnswers(draw, definition);
    const kept = answersOnPath(definition, answers);
    expect(answersOnPath(definition, kept)).toEqual(kept);
    const way = (given: SurveyAnswers): string[] =>
      surveyPath(definition, given).pages.flatMap(({ page, questions }) => questions.map(({ id }) => `${page.id} ${id}`));
    expect(way(kept)).toEqual(way(answers));
    const whole = checkAnswers(definition, answers, { isComplete: true });
    if (whole.length === 0) expect(checkAnswers(definition, kept, { isComplete: true })).toEqual([]);
  });
});

it("takes part-way whatever a customer has answered so far, on the way to what it takes whole", () => {
  ofEverySurvey(500, (definition, draw) => {
    walkSurvey(definition, draw, {
      onTurn: (_, __, answers) => expect(checkAnswers(definition, answers, { isComplete: false })).toEqual([]),
    });
  });
});

/** Answers of all sorts to some of the questions, shown or not. */
function anyAnswers(draw: Draw, { pages }: SurveyDefinition): SurveyAnswers {
  const answer = (question: QuestionRule): unknown =>
    question.type === "statement" || happens(draw, 20) ? wrongAnswer(draw, question).value : randomAnswer(draw, question);
  const some = pages.flatMap(({ questions }) => questions).filter(() => happens(draw, 75));
  return Object.fromEntries(some.map((question) => [question.id, answer(question)])) as SurveyAnswers;
}
