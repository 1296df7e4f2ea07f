import type { AnswerValue, QuestionRule } from "@heed/contract/survey-rules";

/** What a customer wrote themselves: a text, or the option that they filled in. Contact details are nobody's reading. */
export function ownWordsIn({ type }: QuestionRule, value: AnswerValue): string[] {
  switch (type) {
    case "short_text":
    case "long_text":
      return typeof value === "string" ? [value] : [];
    case "choice":
      return otherOf(value);
    case "multiple_choice":
      return Array.isArray(value) ? (value as readonly unknown[]).flatMap(otherOf) : [];
    default:
      return [];
  }
}

function otherOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null || !("other" in value)) return [];
  return typeof value.other === "string" ? [value.other] : [];
}
