import type { Templates } from "./translate.ts";

/** Texts in one language, by the ids that @lit/localize gives them. */
export interface Texts {
  readonly templates: Templates;
}

const sources: { locale: string; load: () => Promise<Texts> }[] = [];

/**
 * Adds the texts of a page of Heed's own, such as the desk, to those of the elements. There is one
 * set of texts for the page: call this before a language is loaded.
 */
export function addTexts(locale: string, load: () => Promise<Texts>): void {
  sources.push({ locale, load });
}

/** All that was added in this language. */
export async function loadMoreTexts(locale: string): Promise<Templates> {
  const loaded = await Promise.all(sources.filter((source) => source.locale === locale).map(({ load }) => load()));
  return Object.assign({}, ...loaded.map(({ templates }) => templates)) as Templates;
}
