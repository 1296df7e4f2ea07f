import type { LocalizedText } from "../../site/localized-text.ts";

/** The two languages that every starting point is written in. */
export const starterLocales: string[] = ["en", "zh-Hans"];

/** A text in both of them. */
export function said(en: string, zhHans: string): LocalizedText {
  return { en, "zh-Hans": zhHans };
}

/** Something with an id and a label in both: an option, a row, a column. */
export function labelled(id: string, en: string, zhHans: string): { id: string; label: LocalizedText } {
  return { id, label: said(en, zhHans) };
}

/** How satisfied somebody is with each of several things; what they did not use has a place of its own. */
export function satisfactionColumns(): { id: string; label: LocalizedText }[] {
  return [
    labelled("very_dissatisfied", "Very dissatisfied", "非常不满意"),
    labelled("dissatisfied", "Dissatisfied", "不满意"),
    labelled("neither", "Neither", "一般"),
    labelled("satisfied", "Satisfied", "满意"),
    labelled("very_satisfied", "Very satisfied", "非常满意"),
    labelled("not_used", "Does not apply", "不适用"),
  ];
}
