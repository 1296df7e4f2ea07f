import type { SurveyQuestion } from "@heed/core";
import type { AnswerValue, OtherAnswer } from "@heed/core/survey-rules";
import { dayInWords } from "../localization/calendar.ts";
import { msg } from "../localization/msg.ts";

/** An answer as a later text speaks of it: set apart, so that a Latin name in an Arabic sentence leaves the order of its words alone. */
export function answerInWords(question: SurveyQuestion, value: AnswerValue, locale: string): string {
  const words = plainWords(question, value, locale);
  return words && `\u2068${words}\u2069`;
}

function plainWords({ type, options = [], unit }: SurveyQuestion, value: AnswerValue, locale: string): string {
  if (typeof value === "boolean") return value ? msg("Yes") : msg("No");
  if (typeof value === "number") return unit ? `${value} ${unit}` : `${value}`;
  // Half a date is a text that says so.
  if (type === "date") return /^\d{4}-/.test(value as string) ? dayInWords(value as string, locale) : "";
  const labelOf = (chosen: string | OtherAnswer): string =>
    typeof chosen === "string" ? (options.find(({ id }) => id === chosen)?.label ?? chosen) : chosen.other;
  // Of records, which texts cannot speak of, there is nothing else; `Array.isArray` does not narrow a readonly list.
  return Array.isArray(value) ? listed((value as (string | OtherAnswer)[]).map(labelOf), locale) : labelOf(value as string | OtherAnswer);
}

function listed(items: string[], locale: string): string {
  try {
    return new Intl.ListFormat(locale).format(items);
  } catch {
    return items.join(", ");
  }
}
