import { VISIBLE_PATTERN } from "../text/visible-text.ts";
import { OTHER_OPTION, type QuestionType } from "./question-types.ts";
import type { AnswerValue } from "./survey-rule.ts";

/**
 * Whether a value says nothing: a text in which nothing can be seen, an empty list, a record whose parts all say
 * nothing. Who chose an option of their own has said something, also while its text is missing.
 */
export function isEmptyAnswer(value: unknown): boolean {
  if (typeof value === "string") return !VISIBLE_PATTERN.test(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.length === 0;
  return !Object.hasOwn(value, OTHER_OPTION) && Object.values(value).every((part) => isNothing(part));
}

/**
 * What of an answer counts and is kept: parts that say nothing are left out; `undefined` where all of it says nothing.
 * A consent that was not given is none, whether its box was never touched or ticked and cleared again.
 */
export function answerThatCounts(type: QuestionType, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || isEmptyAnswer(value) || (type === "consent" && value === false)) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value) || Object.hasOwn(value, OTHER_OPTION)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isNothing(part)));
}

function isNothing(part: unknown): boolean {
  return Array.isArray(part) ? part.length === 0 : typeof part === "string" && isEmptyAnswer(part);
}
