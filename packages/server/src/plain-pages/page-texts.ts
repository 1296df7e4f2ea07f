import { ar } from "./texts-ar.ts";
import { en, type PageTexts } from "./texts-en.ts";
import { zhHans } from "./texts-zh-hans.ts";

const texts: Readonly<Record<string, PageTexts>> = { ar, en, "zh-Hans": zhHans };

/** What the pages say beside what the elements say, in the language of ours that is nearest. */
export function pageTextsFor(locale: string): PageTexts {
  return texts[keyOf(locale)] ?? en;
}

export function hasTextsIn(locale: string): boolean {
  return keyOf(locale) in texts;
}

/** Whether a language is written from right to left, of those that pages are in. */
export function isRightToLeft(locale: string): boolean {
  return /^(?:ar|fa|he|ur)\b/i.test(locale);
}

function keyOf(locale: string): string {
  return /^zh(?!-(?:hant|tw|hk|mo))/i.test(locale) ? "zh-Hans" : (locale.toLowerCase().split("-", 1)[0] ?? "en");
}
