import type { SurveyQuestion } from "@heed/contract";
import { scaleOf, type AnswerValue, type OtherAnswer } from "@heed/contract/survey-rules";

const yesAndNo: Readonly<Record<string, readonly [yes: string, no: string]>> = { en: ["yes", "no"], "zh-Hans": ["是", "否"] };

/** An answer as a person reads it, in the language that its question is in. */
export function answerInWords(question: SurveyQuestion, value: AnswerValue, locale: string): string {
  if (typeof value === "boolean") return (yesAndNo[locale] ?? ["✓", "✗"])[value ? 0 : 1];
  if (typeof value === "number") return numberInWords(question, value);
  if (typeof value === "string") return labelIn(question.options, value);
  // `Array.isArray` widens a readonly list to any[].
  if (Array.isArray(value)) return listInWords(question, value as readonly (string | OtherAnswer)[]);
  return recordInWords(question, value as Readonly<Record<string, string | readonly string[]>>);
}

function numberInWords(question: SurveyQuestion, value: number): string {
  const scale = scaleOf(question);
  if (scale) return `${value}/${scale.max}`;
  return question.unit === undefined ? String(value) : `${value} ${question.unit}`;
}

function listInWords({ type, options }: SurveyQuestion, chosen: readonly (string | OtherAnswer)[]): string {
  const labels = chosen.map((item) => (typeof item === "string" ? labelIn(options, item) : otherIn(item)));
  return labels.map((label, index) => (type === "ranking" ? `${index + 1}. ${label}` : label)).join(", ");
}

/** A choice that was filled in, details of a contact, or what was chosen for each row. */
function recordInWords({ type, rows, columns }: SurveyQuestion, value: Readonly<Record<string, string | readonly string[]>>): string {
  if (type === "choice") return otherIn(value);
  if (type === "contact") return Object.values(value).flat().filter(Boolean).join(", ");
  const cells = Object.entries(value).map(([row, chosen]) => {
    const labels = [chosen].flat().map((column) => labelIn(columns, column));
    return `${labelIn(rows, row)}: ${labels.join(", ")}`;
  });
  return cells.join("; ");
}

function otherIn(item: object): string {
  return "other" in item ? String(item.other) : "";
}

function labelIn(labelled: readonly { id: string; label: string }[] | undefined, id: string): string {
  return labelled?.find((item) => item.id === id)?.label ?? id;
}
