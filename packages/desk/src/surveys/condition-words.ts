import { msg, str } from "@lit/localize";
import { OTHER_OPTION, type Comparison, type Condition, type Literal, type Operator, type ValueKind } from "@heed/contract/survey-rules";
import { textFor } from "../settings/setting-fields.ts";
import { aspectOf, groupOf, kindIn, valuesOf, type Aspect, type Group } from "./condition-shape.ts";
import { contactFieldName } from "./question-words.ts";
import type { SurveyQuestion } from "./survey-view.ts";

/** Whose questions, and in which language they are named. */
export interface Wording {
  questions: readonly SurveyQuestion[];
  locale: string;
}

export function operatorName(op: Operator, kind: ValueKind["kind"] | undefined): string {
  switch (op) {
    case "answered":
      return msg("was answered");
    case "unanswered":
      return msg("was not answered");
    case "eq":
      return msg("is");
    case "ne":
      return msg("is not");
    case "one_of":
      return msg("is one of");
    case "lt":
      return kind === "date" ? msg("is before") : msg("is less than");
    case "le":
      return kind === "date" ? msg("is on or before") : msg("is at most");
    case "gt":
      return kind === "date" ? msg("is after") : msg("is more than");
    case "ge":
      return kind === "date" ? msg("is on or after") : msg("is at least");
    case "includes":
      return msg("includes");
    case "excludes":
      return msg("does not include");
  }
}

/** What a question is called where there is little room. */
export function questionName({ id, title }: SurveyQuestion, locale: string): string {
  const text = textFor(title, locale) || id;
  return text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text;
}

/** What a part of an answer is called. */
export function aspectName(question: SurveyQuestion, { row, count }: Aspect, locale: string): string {
  const { type, rows = [], options = [] } = question;
  if (row === undefined) return count ? msg("how many are chosen") : type === "multiple_choice" ? msg("what is chosen") : msg("the answer");
  if (type === "contact") return contactFieldName(row as Parameters<typeof contactFieldName>[0]);
  const label = textFor([...rows, ...options].find(({ id }) => id === row)?.label, locale) || row;
  if (type === "ranking") return msg(str`the place of “${label}”`);
  return count ? msg(str`“${label}”: how many`) : `“${label}”`;
}

/** What a value is called: the label of an option rather than its id. */
export function valueName(question: SurveyQuestion, value: Literal, locale: string): string {
  if (typeof value === "boolean") return value ? msg("Yes") : msg("No");
  if (typeof value === "number") return String(value);
  if (value === OTHER_OPTION && question.other) return textFor(question.other, locale) || value;
  return textFor([...(question.options ?? []), ...(question.columns ?? [])].find(({ id }) => id === value)?.label, locale) || value;
}

/** A condition in a sentence, for where it is only told of. */
export function conditionInWords(condition: Condition, wording: Wording): string {
  return groupInWords(groupOf(condition), wording);
}

function groupInWords({ quantifier, members }: Group, wording: Wording): string {
  const parts = members.map((member) => ("question" in member ? comparisonInWords(member, wording) : `(${groupInWords(member, wording)})`));
  return parts.join(quantifier === "all" ? msg(" and ") : msg(" or "));
}

function comparisonInWords(comparison: Comparison, { questions, locale }: Wording): string {
  const question = questions.find(({ id }) => id === comparison.question);
  if (!question) return msg(str`“${comparison.question}”, which is not there`);
  const aspect = aspectOf(comparison);
  const part = aspect.row === undefined && !aspect.count ? "" : ` (${aspectName(question, aspect, locale)})`;
  const left = `“${questionName(question, locale)}”${part} ${operatorName(comparison.op, kindIn(question, aspect)?.kind)}`;
  const { than } = comparison;
  if (than !== undefined) {
    const other = questions.find(({ id }) => id === than);
    return `${left} “${other ? questionName(other, locale) : than}”`;
  }
  const values = valuesOf(comparison).map((each) => (typeof each === "number" ? String(each) : `“${valueName(question, each, locale)}”`));
  return [left, values.join(", ")].filter(Boolean).join(" ");
}
