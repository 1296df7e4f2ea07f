import type { LocalizedText } from "@heed/contract";

/** A text in the reader's language, or in the first that it has. */
export function inLocale(text: LocalizedText, locale: string): string {
  return (Object.hasOwn(text, locale) ? text[locale] : Object.values(text)[0]) ?? "";
}
