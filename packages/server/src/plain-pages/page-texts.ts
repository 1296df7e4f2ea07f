import { ar } from "./texts-ar.ts";
import { de } from "./texts-de.ts";
import { en, type PageTexts } from "./texts-en.ts";
import { es } from "./texts-es.ts";
import { fr } from "./texts-fr.ts";
import { he } from "./texts-he.ts";
import { hi } from "./texts-hi.ts";
import { ja } from "./texts-ja.ts";
import { ko } from "./texts-ko.ts";
import { pt } from "./texts-pt.ts";
import { zhHans } from "./texts-zh-hans.ts";
import { zhHant } from "./texts-zh-hant.ts";

const texts: Readonly<Record<string, PageTexts>> = { ar, de, en, es, fr, he, hi, ja, ko, pt, "zh-Hans": zhHans, "zh-Hant": zhHant };

/** What the pages say beside what the elements say, in the language of ours that is nearest. */
export function pageTextsFor(locale: string): PageTexts {
  return texts[keyOf(locale)] ?? en;
}

export function hasTextsIn(locale: string): boolean {
  return keyOf(locale) in texts;
}

/** Whether a language is written from right to left, of those that pages are in. */
export function isRightToLeft(locale: string): boolean {
  return /^(?:ar|fa|he|iw|ur)\b/i.test(locale);
}

function keyOf(locale: string): string {
  if (/^zh\b/i.test(locale)) return /^zh-(?:hant|tw|hk|mo)\b/i.test(locale) ? "zh-Hant" : "zh-Hans";
  const [language = "en"] = locale.toLowerCase().split("-", 1);
  return language === "iw" ? "he" : language;
}
