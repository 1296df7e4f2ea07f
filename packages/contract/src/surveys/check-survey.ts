import type { FieldProblem, FieldProblemCode } from "../problems/problem-codes.ts";
import { isCalendarDate } from "../text/calendar-date.ts";
import { checkLogic } from "./check-logic.ts";
import { allMembers, questionMembers } from "./question-members.ts";
import { OTHER_OPTION, SURVEY_END } from "./question-types.ts";
import type { SurveyDefinition, QuestionDefinition } from "./survey-definition.ts";
import { checkTexts } from "./check-texts.ts";
import { surveyLimits } from "./survey-limits.ts";

/** What an answer means by these ids is taken: a customer's own option, and members that every object has. */
const reservedIds: ReadonlySet<string> = new Set([OTHER_OPTION, "constructor", "prototype"]);

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

function checkIds({ pages, locales }: SurveyDefinition): FieldProblem[] {
  const questions = pages.flatMap((page, index) =>
    page.questions.map(({ id }, place) => ({ id, path: `/pages/${index}/questions/${place}/id` })),
  );
  const pageIds = pages.map(({ id }, index) => ({ id, path: `/pages/${index}/id` }));
  const tooMany = questions.length > surveyLimits.questions;
  return [
    // Language tags are the same in small letters and in capitals.
    ...repeated(locales.map((locale, index) => ({ id: locale.toLowerCase(), path: `/locales/${index}` }))),
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
      const misplaced = checkMembers(question, path);
      return misplaced.length > 0 ? misplaced : [...checkChoices(question, path), ...checkBounds(question, path)];
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
  const { type, options = [], rows = [], columns = [], contact = [] } = question;
  const lists = Object.entries({ options, rows, columns }).map(([name, list]) =>
    list.map(({ id }, index) => ({ id, path: `${path}/${name}/${index}/id` })),
  );
  const problems = [
    ...lists.flatMap(repeated),
    ...repeated(contact.map(({ field }, index) => ({ id: field, path: `${path}/contact/${index}/field` }))),
    ...lists.flat().flatMap(({ id, path: at }): FieldProblem[] => (reservedIds.has(id) ? [{ path: at, code: "not_an_option" }] : [])),
  ];
  for (const [index, { isExclusive }] of options.entries()) {
    // Of one choice and of a ranking, each option stands alone or none does.
    if (isExclusive && type !== "multiple_choice") problems.push({ path: `${path}/options/${index}/isExclusive`, code: "not_applicable" });
  }
  if (type === "ranking" && options.length > surveyLimits.rankedOptions) {
    problems.push({ path: `${path}/options`, code: "too_many", max: surveyLimits.rankedOptions });
  }
  return [...problems, ...checkNumberOfChoices(question, path)];
}

function checkNumberOfChoices({ options = [], other, minChoices, maxChoices }: QuestionDefinition, path: string): FieldProblem[] {
  // Chosen alone, an exclusive option is always possible; the others must suffice for the least that is asked.
  const available = options.filter(({ isExclusive }) => !isExclusive).length + (other === undefined ? 0 : 1);
  const min = minChoices ?? 1;
  if (minChoices !== undefined && minChoices > available) return [{ path: `${path}/minChoices`, code: "out_of_range", min: 1, max: available }];
  const isPossible = maxChoices === undefined || (maxChoices >= min && maxChoices <= Math.max(available, 1));
  return isPossible ? [] : [{ path: `${path}/maxChoices`, code: "out_of_range", min, max: Math.max(available, 1) }];
}

/** `a@b.c`, `110` and `http://a`: with less room nobody could answer. */
const shortestOf = { email: 5, phone: 3, url: 8 } as const;

function checkBounds({ type, min, max, step, maxLength, format }: QuestionDefinition, path: string): FieldProblem[] {
  switch (type) {
    case "rating": {
      const isFine = max === undefined || (typeof max === "number" && Number.isInteger(max) && max >= 3 && max <= 10);
      return isFine ? [] : [{ path: `${path}/max`, code: "out_of_range", min: 3, max: 10 }];
    }
    case "short_text": {
      const [least, most] = [format ? shortestOf[format] : 1, surveyLimits.shortText];
      const isFine = maxLength === undefined || (maxLength >= least && maxLength <= most);
      return isFine ? [] : [{ path: `${path}/maxLength`, code: "out_of_range", min: least, max: most }];
    }
    case "date":
      return checkOrder({ min, max }, path, (bound) => (typeof bound === "string" && isCalendarDate(bound) ? null : "invalid_date"));
    case "number":
      return checkOrder({ min, max }, path, faultOfNumber);
    case "slider": {
      const problems = checkOrder({ min, max }, path, faultOfNumber);
      return problems.length > 0 ? problems : checkStep({ min: Number(min), max: Number(max), step: step ?? 1 }, path);
    }
    default:
      return [];
  }
}

function faultOfNumber(bound: unknown): "invalid_type" | "out_of_range" | null {
  if (typeof bound !== "number") return "invalid_type";
  return Math.abs(bound) <= surveyLimits.number ? null : "out_of_range";
}

function checkOrder(
  { min, max }: Pick<QuestionDefinition, "min" | "max">,
  path: string,
  faultOf: (bound: unknown) => FieldProblemCode | null,
): FieldProblem[] {
  const problems = Object.entries({ min, max }).flatMap(([name, bound]): FieldProblem[] => {
    const code = bound === undefined ? null : faultOf(bound);
    return code ? [{ path: `${path}/${name}`, code }] : [];
  });
  if (problems.length > 0 || min === undefined || max === undefined || min <= max) return problems;
  return [{ path: `${path}/max`, code: "out_of_range", min }];
}

/** A slider has two places at least, and no more than a hand can tell apart. */
function checkStep({ min, max, step }: { min: number; max: number; step: number }, path: string): FieldProblem[] {
  const range = max - min;
  if (range <= 0) return [{ path: `${path}/max`, code: "out_of_range", min }];
  const steps = range / step;
  // Of tenths, ten seldom make one: see how answers are checked.
  const isFine = steps > 1 - 1e-6 && steps < surveyLimits.sliderSteps + 1e-6;
  return isFine ? [] : [{ path: `${path}/step`, code: "out_of_range", min: range / surveyLimits.sliderSteps, max: range }];
}

/**
 * Unfinished answers go to the company with the customer's consent alone: there must be a question that gives it. While
 * a response is unfinished it still knows its invitation, so that an anonymous survey cannot have it.
 */
function checkSaving({ savesUnfinished, isAnonymous, pages }: SurveyDefinition): FieldProblem[] {
  const asks = pages.some(({ questions }) => questions.some(({ type }) => type === "consent"));
  return savesUnfinished && (isAnonymous || !asks) ? [{ path: "/savesUnfinished", code: "not_applicable" }] : [];
}
