import { OTHER_OPTION } from "./question-types.ts";
import type { AnswerValue, QuestionRule } from "./survey-rule.ts";

/** How an answer is compared. */
export const operators = ["answered", "unanswered", "eq", "ne", "lt", "le", "gt", "ge", "one_of", "includes", "excludes"] as const;

export type Operator = (typeof operators)[number];

export type Literal = string | number | boolean;

/**
 * One look at one answer: `{ question: "nps", op: "le", value: 6 }`.
 *
 * - `row` names a row of a matrix, a field of contact details, or an option of a ranking (its place, from 1 on).
 * - `count: true` looks at how many options are chosen instead of which.
 * - `value` is a number, an option's id, a day, a text, or a truth; a list of them for `one_of`.
 * - `than` names a question to compare with instead of a `value`.
 */
export interface Comparison {
  question: string;
  row?: string | undefined;
  count?: boolean | undefined;
  op: Operator;
  value?: Literal | readonly Literal[] | undefined;
  than?: string | undefined;
}

export type ConditionGroup<Member> = { all: readonly Member[] } | { any: readonly Member[] };

/**
 * When something is shown, required, skipped to or offered: a comparison, or a group of which all or any must hold,
 * of comparisons and of groups one level below. It is data and not text, so that nothing has to be parsed and
 * nothing can be smuggled in: docs/guides/surveys.md is its manual.
 */
export type Condition = Comparison | ConditionGroup<Comparison | ConditionGroup<Comparison>>;

/** The answers that count: those to questions on the way so far, with their definitions. */
export type CountedAnswers = ReadonlyMap<string, { question: QuestionRule; value: AnswerValue }>;

/**
 * Whether a condition holds. A question without a counted answer has no value: with none, every comparison but
 * `unanswered` is false.
 */
export function holds(condition: Condition, answers: CountedAnswers): boolean {
  if ("all" in condition) return condition.all.every((member) => holds(member, answers));
  if ("any" in condition) return condition.any.some((member) => holds(member, answers));
  return compare(condition, answers);
}

/** Every comparison of a condition, in the order they stand. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}

function compare({ op, value, than, count, ...left }: Comparison, answers: CountedAnswers): boolean {
  const actual = comparableOf(answers.get(left.question), { row: left.row, count });
  if (op === "answered" || op === "unanswered") return (actual !== undefined) === (op === "answered");
  const expected = than === undefined ? value : comparableOf(answers.get(than), {});
  if (actual === undefined || expected === undefined) return false;
  if (Array.isArray(actual)) {
    // Lists know only these two.
    const isIncluded = (actual as readonly unknown[]).includes(expected);
    return op === "includes" ? isIncluded : op === "excludes" && !isIncluded;
  }
  switch (op) {
    case "eq":
      return actual === expected;
    case "ne":
      return actual !== expected;
    case "one_of":
      return Array.isArray(expected) && (expected as readonly unknown[]).includes(actual);
    case "lt":
      return actual < expected;
    case "le":
      return actual <= expected;
    case "gt":
      return actual > expected;
    case "ge":
      return actual >= expected;
    default:
      return false;
  }
}

/** What of an answer is compared; nothing where there is none. Days compare as texts: that is their order. */
function comparableOf(
  answer: { question: QuestionRule; value: AnswerValue } | undefined,
  { row, count }: { row?: string | undefined; count?: boolean | undefined },
): Literal | readonly string[] | undefined {
  if (!answer) return undefined;
  const { question, value } = answer;
  const part = row === undefined ? value : partOf(question, value, row);
  if (part === undefined) return undefined;
  if (Array.isArray(part)) {
    // `Array.isArray` widens a readonly list to any[].
    const chosen = (part as readonly AnswerValue[]).map(optionOf);
    return count ? chosen.length : chosen;
  }
  return typeof part === "object" ? optionOf(part) : part;
}

function partOf(question: QuestionRule, value: AnswerValue, row: string): AnswerValue | undefined {
  if (question.type === "ranking" && Array.isArray(value)) {
    const index = value.indexOf(row);
    return index < 0 ? undefined : index + 1;
  }
  if (typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, row)) return undefined;
  return (value as Readonly<Record<string, AnswerValue>>)[row];
}

function optionOf(chosen: AnswerValue): string {
  return typeof chosen === "string" ? chosen : OTHER_OPTION;
}
