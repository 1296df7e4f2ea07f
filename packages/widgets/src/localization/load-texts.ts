import type { TextsLocale } from "./locale.ts";
import type { Texts } from "./more-texts.ts";

const loaders = {
  ar: () => import("./generated/ar.ts"),
  de: () => import("./generated/de.ts"),
  es: () => import("./generated/es.ts"),
  fr: () => import("./generated/fr.ts"),
  he: () => import("./generated/he.ts"),
  hi: () => import("./generated/hi.ts"),
  ja: () => import("./generated/ja.ts"),
  ko: () => import("./generated/ko.ts"),
  pt: () => import("./generated/pt.ts"),
  "zh-Hans": () => import("./generated/zh-Hans.ts"),
  "zh-Hant": () => import("./generated/zh-Hant.ts"),
} satisfies Record<Exclude<TextsLocale, "en">, () => Promise<Texts>>;

/**
 * Loads the elements' texts in one language. For pages that embed a tag, the build puts in its place what knows the
 * languages' files by their names (build/texts-files.ts).
 */
export function loadTexts(locale: keyof typeof loaders): Promise<Texts> {
  return loaders[locale]();
}
