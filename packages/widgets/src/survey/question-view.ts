import type { TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import type { SurveyQuestion } from "@heed/core";
import type { AnswerValue } from "@heed/core/survey-rules";
import type { MoreQuestions } from "./more-questions.ts";

/** One question on view, and what its control needs. */
export interface QuestionView {
  question: SurveyQuestion;
  value: AnswerValue | undefined;
  isRequired: boolean;
  /** What is wrong with the answer, in words. */
  fault: string;
  /** Which part of it, such as `/email`; empty for the whole. */
  faultAt: string;
  /** The language of the elements' own words is that of the survey: they may stand among its texts. */
  isOwnLanguage: boolean;
  /** Whether a table would not fit. */
  isNarrow: boolean;
  /** What is loaded with types and orders that not every survey has. */
  more: MoreQuestions | undefined;
  /** Keeps the order of options for one response. */
  seed: string;
  /** A text of the author's, with earlier answers put in. */
  fillIn(text: string): string;
  /** `undefined` takes the answer back. */
  answer(value: AnswerValue | undefined): void;
}

/** What is between a question and what is wrong with its answer. */
export type Control = (view: QuestionView) => TemplateResult | DirectiveResult;
