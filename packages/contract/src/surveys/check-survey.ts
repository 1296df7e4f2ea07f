import type { FieldProblem } from "../problems/problem-codes.ts";
import { isCalendarDate } from "../text/calendar-date.ts";
import { checkLogic } from "./check-logic.ts";
import { allMembers, questionMembers } from "./question-members.ts";
import { OTHER_OPTION, SURVEY_END, surveyLimits } from "./question-types.ts";
import type { SurveyDefinition, QuestionDefinition } from "./survey-definition.ts";
import { checkTexts } from "./check-texts.ts";

/**
 * What a schema cannot say of a definition: ids that are taken, members that a type does not have, logic that leads
 * back or compares what cannot be compared, texts without a translation or that speak of later answers. A survey
 * without a problem can be answered to its end on every way. Paths are JSON Pointers into the definition.
 */
export function checkSurvey(definition: SurveyDefinition): FieldProblem[] {
  const problems = [...checkIds(definition), ...checkQuestions(definition)];
  // Logic is judged by ids and types: where those are wrong, what it would say misleads.
  return problems.length > 0 ? problems : [...checkLogic(definition), ...checkTexts(definition), ...checkSaving(definition)];
}

function checkIds({ pages }: SurveyDefinition): FieldProblem[] {
  const questions = pages.flatMap((page, index) =>
    page.questions.map(({ id }, place) => ({ id, path: `/pages/${index}/questions/${place}/id` })),
  );
  const pageIds = pages.map(({ id }, index) => ({ id, path: `/pages/${index}/id` }));
  const tooMany = questions.length > surveyLimits.questions;
  return [
    ...repeated(pageIds),
    ...repeated(questions),
    ...pageIds.filter(({ id }) => id === SURVEY_END).map(({ path }): FieldProblem => ({ path, code: "not_an_option" })),
    ...(tooMany ? [{ path: "/pages", code: "too_many", max: surveyLimits.questions } as const] : []),
  ];
}

function repeated(items: readonly { id: string; path: string }[]): FieldProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }): FieldProblem[] => {
    if (seen.has(id)) return [{ path, code: "duplicate_id" }];
    seen.add(id);
    return [];
  });
}

function checkQuestions({ pages }: SurveyDefinition): FieldProblem[] {
  return pages.flatMap((page, index) =>
    page.questions.flatMap((question, place) => {
      const path = `/pages/${index}/questions/${place}`;
      return [...checkMembers(question, path), ...checkChoices(question, path), ...checkBounds(question, path)];
    }),
  );
}

function checkMembers(question: QuestionDefinition, path: string): FieldProblem[] {
  const members = questionMembers[question.type];
  const known = new Set(members.map((member) => member.replace("!", "")));
  const missing = members.filter((member) => member.endsWith("!")).map((member) => member.slice(0, -1));
  const given = Object.entries(question).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return [
    ...given.filter((name) => allMembers.has(name) && !known.has(name)).map((name): FieldProblem => ({ path: `${path}/${name}`, code: "not_applicable" })),
    ...missing.filter((name) => !given.includes(name)).map((name): FieldProblem => ({ path: `${path}/${name}`, code: "required" })),
  ];
}

function checkChoices(question: QuestionDefinition, path: string): FieldProblem[] {
  const { type, options = [], rows = [], columns = [], contact = [], minChoices = 0, maxChoices } = question;
  const listed = (list: readonly { id: string }[], name: string) => list.map(({ id }, index) => ({ id, path: `${path}/${name}/${index}/id` }));
  const problems = [
    ...repeated(listed(options, "options")),
    ...repeated(listed(rows, "rows")),
    ...repeated(listed(columns, "columns")),
    ...repeated(contact.map(({ field }, index) => ({ id: field, path: `${path}/contact/${index}/field` }))),
    ...listed([...options, ...rows, ...columns], "options")
      .filter(({ id }) => id === OTHER_OPTION || id === "constructor" || id === "prototype")
      .map((each): FieldProblem => ({ path: each.path, code: "not_an_option" })),
  ];
  if (type === "ranking" && options.length > surveyLimits.rankedOptions) {
    problems.push({ path: `${path}/options`, code: "too_many", max: surveyLimits.rankedOptions });
  }
  // Chosen alone, an exclusive option is always possible; the others must suffice for the least that is asked.
  const available = options.filter(({ isExclusive }) => !isExclusive).length + (question.other === undefined ? 0 : 1);
  if (minChoices > available) problems.push({ path: `${path}/minChoices`, code: "out_of_range", max: available });
  if (maxChoices !== undefined && (maxChoices > options.length + 1 || maxChoices < minChoices)) {
    problems.push({ path: `${path}/maxChoices`, code: "out_of_range", min: Math.max(minChoices, 1), max: options.length });
  }
  return problems;
}

function checkBounds({ type, min, max, step }: QuestionDefinition, path: string): FieldProblem[] {
  if (type === "rating") {
    const isFine = max === undefined || (typeof max === "number" && Number.isInteger(max) && max >= 3 && max <= 10);
    return isFine ? [] : [{ path: `${path}/max`, code: "out_of_range", min: 3, max: 10 }];
  }
  const isOfType = (bound: unknown): boolean =>
    type === "date" ? typeof bound === "string" && isCalendarDate(bound) : typeof bound === "number" && Math.abs(bound) <= 1e12;
  const problems = ([["min", min], ["max", max]] as const).flatMap(([name, bound]): FieldProblem[] =>
    bound === undefined || isOfType(bound) ? [] : [{ path: `${path}/${name}`, code: type === "date" ? "invalid_date" : "invalid_type" }],
  );
  if (problems.length > 0 || min === undefined || max === undefined) return problems;
  const isOrdered = type === "slider" ? min < max : min <= max;
  if (!isOrdered) return [{ path: `${path}/max`, code: "out_of_range", min }];
  const isTooFine = type === "slider" && (Number(max) - Number(min)) / (step ?? 1) > 1_000;
  return isTooFine ? [{ path: `${path}/step`, code: "out_of_range" }] : [];
}

/** Unfinished answers go to the company with the customer's consent alone: there must be a question that gives it. */
function checkSaving({ savesUnfinished, pages }: SurveyDefinition): FieldProblem[] {
  const asks = pages.some(({ questions }) => questions.some(({ type }) => type === "consent"));
  return savesUnfinished && !asks ? [{ path: "/savesUnfinished", code: "not_applicable" }] : [];
}
