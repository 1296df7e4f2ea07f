import type { TextsLocale } from "./locale.ts";
import type { Texts } from "./more-texts.ts";

const loaders = {
  ar: () => import("./generated/ar.ts"),
  "zh-Hans": () => import("./generated/zh-Hans.ts"),
} satisfies Record<Exclude<TextsLocale, "en">, () => Promise<Texts>>;

/**
 * Loads the elements' texts in one language. For pages that embed a tag, the build puts in its place what knows the
 * languages' files by their names (build/texts-files.ts).
 */
export function loadTexts(locale: keyof typeof loaders): Promise<Texts> {
  return loaders[locale]();
}
