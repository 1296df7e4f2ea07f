import type { allLocales } from "./generated/locale-codes.ts";
import { loadTexts } from "./load-texts.ts";

/** A language that the elements have texts in. */
export type TextsLocale = (typeof allLocales)[number];

/** What the window is told when the language has changed; named as @lit/localize names it. */
export const LOCALE_STATUS_EVENT = "lit-localize-status";

/** The language whose texts are part of the elements; the others are loaded when they are needed. */
const SOURCE_LOCALE = "en";

/** Where a page says texts of its own: see docs/guides/languages.md. */
export const OWN_TEXTS_ID = "heed-texts";

/** What the reader of an element reads: its `locale`, the nearest `lang` above it, the browser's languages. */
export function findLocale(element: Element & { locale?: string | undefined }): string {
  return element.locale || nearestLang(element) || navigator.languages[0] || SOURCE_LOCALE;
}

/** `lang` is inherited across shadow roots, `closest()` ends at one. */
function nearestLang(element: Element): string | null {
  const holder = element.closest("[lang]");
  if (holder) return holder.getAttribute("lang");
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}

/** The language of ours that serves a reader of `locale`: `zh-SG` reads Simplified Chinese, `zh-HK` Traditional, `pt-BR` Portuguese. */
export function textsLocale(locale: string): TextsLocale {
  const [tag = SOURCE_LOCALE] = /^(ar|de|es|fr|he|hi|iw|ja|ko|pt|zh(-(hant|tw|hk|mo))?)\b/.exec(locale.toLowerCase()) ?? [];
  // The expression lists the languages that there are.
  return (tag === "zh" ? "zh-Hans" : tag === "iw" ? "he" : tag[2] ? "zh-Hant" : tag) as TextsLocale;
}

/** Whether a language is written from the right, whether or not there are texts in it. */
export function isRightToLeft(locale = ""): boolean {
  return /^(ar|dv|fa|he|iw|ks|ku|ps|sd|ug|ur|yi)\b/i.test(locale);
}

let asked: TextsLocale = SOURCE_LOCALE;
let isConfigured = false;

/** From now on texts are looked up in English, too. */
export function lookUpTexts(): void {
  isConfigured = true;
}

/**
 * Shows the texts in the language for `locale` and resolves to the language shown. There is one
 * language for the page: the last one asked for holds for every element of Heed. English needs no load;
 * where a language cannot be loaded, what is shown stays.
 */
export async function showTextsIn(locale: string): Promise<string> {
  const wanted = (asked = textsLocale(locale));
  try {
    if (wanted !== SOURCE_LOCALE || isConfigured || document.getElementById(OWN_TEXTS_ID)) {
      isConfigured = true;
      // Asked for together: one after the other would be another round trip before the first paint.
      const [{ setLocale }, texts] = await Promise.all([import("./configure.ts"), wanted !== SOURCE_LOCALE ? loadTexts(wanted) : undefined]);
      if (wanted === asked) await setLocale(wanted, texts);
    }
    return asked;
  } catch {
    return SOURCE_LOCALE;
  }
}
