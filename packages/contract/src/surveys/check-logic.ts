import type { FieldProblem, FieldProblemCode } from "../problems/problem-codes.ts";
import { isCalendarDate } from "../text/calendar-date.ts";
import { comparisonsOf, type Comparison, type Condition, type Literal, type Operator } from "./conditions.ts";
import { OTHER_OPTION, SURVEY_END } from "./question-types.ts";
import type { QuestionDefinition, SurveyDefinition } from "./survey-definition.ts";
import { surveyLimits } from "./survey-limits.ts";

/** Of what kind a value is, for what it can be compared with. What is `given` is true, or there is no answer. */
export type ValueKind =
  | { kind: "number" }
  | { kind: "text" }
  | { kind: "date" }
  | { kind: "truth" }
  | { kind: "given" }
  | { kind: "option" | "options"; ids: readonly string[] };

interface Placed {
  condition: Condition;
  path: string;
  /** How many questions stand before it: only those can be looked at. */
  before: number;
  /** The places of the questions that it decides about; none for jumps and offers. */
  of: readonly number[];
}

/** What is wrong with conditions and jumps. */
export function checkLogic(definition: SurveyDefinition): FieldProblem[] {
  return [...checkConditions(definition, placedConditions(definition)), ...checkJumps(definition)];
}

/** What is wrong with a condition that is decided when all is answered, such as when a follow-up is opened. */
export function checkLastCondition(definition: SurveyDefinition, condition: Condition, path: string): FieldProblem[] {
  return checkConditions(definition, [{ condition, path, before: Infinity, of: [] }]);
}

interface Surroundings {
  questions: readonly QuestionDefinition[];
  placeOf: ReadonlyMap<string, number>;
  /** Whether the question at one place is decided about, directly or through others, by the one at the other. */
  dependsOn: (place: number, other: number) => boolean;
}

function checkConditions({ pages }: SurveyDefinition, conditions: readonly Placed[]): FieldProblem[] {
  const questions = pages.flatMap((page) => page.questions);
  const placeOf = new Map(questions.map(({ id }, index) => [id, index]));
  const surroundings = { questions, placeOf, dependsOn: dependencies(conditions, placeOf) };
  return conditions.flatMap((placed): FieldProblem[] => {
    const comparisons = comparisonsOf(placed.condition);
    const { path } = placed;
    if (comparisons.length > surveyLimits.comparisons) return [{ path, code: "too_many", max: surveyLimits.comparisons }];
    const codes = new Set(comparisons.map((comparison) => judge(comparison, placed, surroundings)));
    return [...codes].flatMap((code) => (code ? [{ path, code }] : []));
  });
}

function judge(comparison: Comparison, { before, of }: Placed, { questions, placeOf, dependsOn }: Surroundings): FieldProblemCode | null {
  const places = questionsOf(comparison).map((id) => placeOf.get(id) ?? -1);
  const [question, other] = places.map((place) => questions[place]);
  if (!question || places.includes(-1)) return "unknown_question";
  const later = places.filter((place) => place >= before);
  if (later.length === 0) return faultOf(comparison, question, other);
  return later.some((place) => of.some((decided) => dependsOn(place, decided))) ? "cycle" : "later_question";
}

function questionsOf({ question, than }: Comparison): string[] {
  return than === undefined ? [question] : [question, than];
}

function placedConditions({ pages, offers = [] }: SurveyDefinition): Placed[] {
  const placed: Placed[] = [];
  const add = (condition: Condition | undefined, path: string, before: number, of: readonly number[]): void => {
    if (condition) placed.push({ condition, path, before, of });
  };
  let count = 0;
  for (const [index, page] of pages.entries()) {
    const path = `/pages/${index}`;
    const first = count;
    const onPage = page.questions.map((_, place) => first + place);
    add(page.showWhen, `${path}/showWhen`, count, onPage);
    for (const [place, question] of page.questions.entries()) {
      add(question.showWhen, `${path}/questions/${place}/showWhen`, count, [count]);
      add(question.requiredWhen, `${path}/questions/${place}/requiredWhen`, count, [count]);
      count++;
    }
    for (const [place, { when }] of (page.jumps ?? []).entries()) add(when, `${path}/jumps/${place}/when`, count, []);
  }
  for (const [index, { when }] of offers.entries()) add(when, `/offers/${index}/when`, count, []);
  return placed;
}

/** Follows the conditions from each question at most once, however many comparisons ask. */
function dependencies(conditions: readonly Placed[], placeOf: ReadonlyMap<string, number>): Surroundings["dependsOn"] {
  const direct = new Map<number, Set<number>>();
  for (const { condition, of } of conditions) {
    const looked = comparisonsOf(condition).flatMap(questionsOf).flatMap((id) => placeOf.get(id) ?? []);
    for (const place of of) direct.set(place, new Set([...(direct.get(place) ?? []), ...looked]));
  }
  const reached = new Map<number, ReadonlySet<number>>();
  const reachedFrom = (place: number): ReadonlySet<number> => {
    const all = new Set([place]);
    // A set is walked in the order of adding, also what is added on the way.
    for (const next of all) for (const other of direct.get(next) ?? []) all.add(other);
    reached.set(place, all);
    return all;
  };
  return (place, other) => (reached.get(place) ?? reachedFrom(place)).has(other);
}

function checkJumps({ pages }: SurveyDefinition): FieldProblem[] {
  return pages.flatMap((page, index) =>
    (page.jumps ?? []).flatMap(({ to }, place): FieldProblem[] => {
      if (to === SURVEY_END) return [];
      const target = pages.findIndex(({ id }) => id === to);
      const path = `/pages/${index}/jumps/${place}/to`;
      if (target < 0) return [{ path, code: "unknown_page" }];
      return target > index ? [] : [{ path, code: "cycle" }];
    }),
  );
}

function faultOf(comparison: Comparison, question: QuestionDefinition, other: QuestionDefinition | undefined): FieldProblemCode | null {
  const { op, value, than, row, count } = comparison;
  const left = kindOf(question, { row, count });
  // Nothing answers a statement: whether it is answered is no question.
  if (question.type === "statement") return "wrong_operator";
  if (left === "unknown_row") return "not_an_option";
  if (op === "answered" || op === "unanswered") return value === undefined && than === undefined ? null : "wrong_operator";
  if (left === null) return "wrong_operator";
  if ((value === undefined) === (than === undefined)) return "wrong_operator";
  if (!operatorsOf[left.kind].includes(op)) return "wrong_operator";
  if (other) {
    const right = kindOf(other, {});
    return op !== "one_of" && typeof right === "object" && right?.kind === left.kind && left.kind !== "options" ? null : "invalid_type";
  }
  if (Array.isArray(value) !== (op === "one_of")) return "invalid_type";
  // A list of literals, or one: `flat` widens readonly lists.
  if ([value].flat().every((each) => isOfKind(left, each as Literal))) return null;
  return "ids" in left || left.kind === "given" ? "not_an_option" : "invalid_type";
}

const equality = ["eq", "ne", "one_of"] as const;
const order = ["lt", "le", "gt", "ge"] as const;

/** How values of each kind can be compared; whether there is an answer can be asked of all. */
export const operatorsOf: Readonly<Record<ValueKind["kind"], readonly Operator[]>> = {
  number: [...equality, ...order],
  date: [...equality, ...order],
  text: equality,
  option: equality,
  truth: ["eq", "ne"],
  given: ["eq"],
  options: ["includes", "excludes"],
};

/** Of what kind a question's answer is, or a part of it; `null` where it can only be answered or not. */
export function kindOf(question: QuestionDefinition, { row, count }: Pick<Comparison, "row" | "count">): ValueKind | null | "unknown_row" {
  const { type, options = [], rows = [], columns = [], contact = [], other } = question;
  const optionIds = [...options.map(({ id }) => id), ...(other === undefined ? [] : [OTHER_OPTION])];
  const columnIds = columns.map(({ id }) => id);
  const isOneOf = (ids: readonly string[]): boolean => row !== undefined && ids.includes(row);
  if (count) {
    const isList = type === "multiple_choice" ? row === undefined : type === "matrix_multiple" && isOneOf(rows.map(({ id }) => id));
    return isList ? { kind: "number" } : "unknown_row";
  }
  if (row !== undefined) {
    if (type === "ranking" && isOneOf(optionIds)) return { kind: "number" };
    if (type === "matrix" && isOneOf(rows.map(({ id }) => id))) return { kind: "option", ids: columnIds };
    if (type === "matrix_multiple" && isOneOf(rows.map(({ id }) => id))) return { kind: "options", ids: columnIds };
    return type === "contact" && isOneOf(contact.map(({ field }) => field)) ? { kind: "text" } : "unknown_row";
  }
  switch (type) {
    case "csat":
    case "nps":
    case "ces":
    case "rating":
    case "slider":
    case "number":
      return { kind: "number" };
    case "choice":
      return { kind: "option", ids: optionIds };
    case "multiple_choice":
      return { kind: "options", ids: optionIds };
    case "short_text":
    case "long_text":
      return { kind: "text" };
    case "date":
      return { kind: "date" };
    case "yes_no":
      return { kind: "truth" };
    case "consent":
      return { kind: "given" };
    default:
      return null;
  }
}

function isOfKind(wanted: ValueKind, value: Literal): boolean {
  switch (wanted.kind) {
    case "number":
      return typeof value === "number";
    case "truth":
      return typeof value === "boolean";
    case "given":
      return value === true;
    case "date":
      return typeof value === "string" && isCalendarDate(value);
    case "text":
      return typeof value === "string";
    case "option":
    case "options":
      return typeof value === "string" && wanted.ids.includes(value);
  }
}
