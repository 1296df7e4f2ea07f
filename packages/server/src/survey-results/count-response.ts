import type { SurveyDefinition } from "@heed/contract";
import {
  OTHER_OPTION,
  surveyPath,
  type AnswerValue,
  type QuestionRule,
  type SurveyAnswers,
} from "@heed/contract/survey-rules";
import { addTo, countKeys, type Counts } from "./count-keys.ts";
import { binsOf, findBin } from "./number-bins.ts";
import { ownWordsIn } from "./own-words.ts";

/**
 * Numbers beyond this are nobody's measure: they count as answered and stay out of the mean, which one of them
 * would decide.
 */
const MAX_NUMBER = 1e12;

/** What one complete response adds to the counts. It takes whatever is stored: one bad row must not hold up the others. */
export function countResponse(definition: SurveyDefinition, answers: SurveyAnswers): Counts {
  const counts: Counts = new Map([[countKeys.complete, 1]]);
  const { pages, counted } = surveyPath(definition, answers);
  for (const { questions } of pages) {
    for (const { id } of questions) addTo(counts, countKeys.reached(id));
  }
  for (const [id, { question, value }] of counted) {
    addTo(counts, countKeys.answered(id));
    countAnswer(counts, question, value);
    const texts = ownWordsIn(question, value).length;
    if (texts > 0) addTo(counts, countKeys.texts(id), texts);
  }
  return counts;
}

function countAnswer(counts: Counts, question: QuestionRule, value: AnswerValue): void {
  const { id, type } = question;
  const add = (bucket: string, row?: string) => addTo(counts, countKeys.bucket(id, bucket, row));
  switch (type) {
    case "csat":
    case "nps":
    case "ces":
    case "rating":
      if (typeof value === "number") add(String(value));
      return;
    case "choice":
      add(optionOf(value));
      return;
    case "multiple_choice":
      for (const item of listOf(value)) add(optionOf(item));
      return;
    case "ranking":
      for (const [index, option] of listOf(value).entries()) add(String(index + 1), optionOf(option));
      return;
    case "matrix":
    case "matrix_multiple":
      for (const [row, cell] of Object.entries(value)) {
        // The rows of a matrix hold one column or a list of them.
        for (const column of [cell as string | readonly string[]].flat()) add(column, row);
      }
      return;
    case "slider":
    case "number":
      if (typeof value === "number") countNumber(counts, question, value);
      return;
    case "date":
      if (typeof value === "string") add(value.slice(0, 4));
      return;
    case "yes_no":
    case "consent":
      add(value === true ? "yes" : "no");
      return;
    case "statement":
    case "short_text":
    case "long_text":
    case "contact":
      return;
  }
}

function countNumber(counts: Counts, question: QuestionRule, value: number): void {
  if (Math.abs(value) > MAX_NUMBER) return;
  const bin = findBin(binsOf(question), value);
  if (bin) addTo(counts, countKeys.bucket(question.id, bin.id));
  addTo(counts, countKeys.numbers(question.id));
  addTo(counts, countKeys.sum(question.id), value);
  addTo(counts, countKeys.sumOfSquares(question.id), value * value);
}

function optionOf(value: unknown): string {
  return typeof value === "string" ? value : OTHER_OPTION;
}

function listOf(value: AnswerValue): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
