import type { Condition } from "./conditions.ts";
import type { ContactField, QuestionType, textFormats } from "./question-types.ts";

/** What is needed of a question to check an answer and to follow the logic; its texts are not. */
export interface QuestionRule {
  id: string;
  type: QuestionType;
  required?: boolean | undefined;
  requiredWhen?: Condition | undefined;
  showWhen?: Condition | undefined;
  options?: readonly { id: string; isExclusive?: boolean | undefined }[] | undefined;
  /** Anything: its presence alone says that a customer can fill in an option of their own. */
  other?: unknown;
  minChoices?: number | undefined;
  maxChoices?: number | undefined;
  rows?: readonly { id: string }[] | undefined;
  columns?: readonly { id: string }[] | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  step?: number | undefined;
  maxLength?: number | undefined;
  format?: (typeof textFormats)[number] | undefined;
  contact?: readonly { field: ContactField; required: boolean }[] | undefined;
}

export interface PageRule {
  id: string;
  showWhen?: Condition | undefined;
  /** Looked at in this order when the page is left; the first that holds decides. `to` is a later page, or `end`. */
  jumps?: readonly { when: Condition; to: string }[] | undefined;
  questions: readonly QuestionRule[];
}

export interface SurveyRule {
  pages: readonly PageRule[];
}

/** A choice that the customer filled in. */
export interface OtherAnswer {
  other: string;
}

/**
 * What can answer a question, by its type: a number for scales, `number` and `slider`; an option's id or
 * `{ other }` for `choice`; a list of those for `multiple_choice`; ids in order for `ranking`; a text; a day
 * (RFC 3339 `full-date`); a truth for `yes_no` and `consent`; a record of rows to a column or columns for matrices;
 * a record of fields for `contact`.
 */
export type AnswerValue =
  | number
  | string
  | boolean
  | OtherAnswer
  | readonly (string | OtherAnswer)[]
  | Readonly<Record<string, string | readonly string[]>>;

/** Answers by the ids of their questions. */
export type SurveyAnswers = Readonly<Record<string, AnswerValue>>;
