import type { Survey } from "@heed/core";
import type { AnswerValue, SurveyAnswers } from "@heed/core/survey-rules";
import { cleanLine, cleanText } from "../case-form/clean-text.ts";

/** Answers as the service takes them: without what pasting brings along and nobody sees. */
export function cleanAnswers({ pages }: Survey, answers: SurveyAnswers): SurveyAnswers {
  const longTexts = new Set(pages.flatMap(({ questions }) => questions.flatMap(({ id, type }) => (type === "long_text" ? [id] : []))));
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, clean(value, longTexts.has(id) ? cleanText : cleanLine) as AnswerValue]),
  );
}

/** Ids of options pass unharmed: they hold nothing to clean. */
function clean(value: unknown, cleaned: (text: string) => string): unknown {
  if (typeof value === "string") return cleaned(value);
  if (Array.isArray(value)) return value.map((item) => clean(item, cleaned));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clean(part, cleaned)]));
}
