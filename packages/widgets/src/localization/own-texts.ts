import { OWN_TEXTS_ID, textsLocale } from "./locale.ts";
import { shortId, textId, type Templates } from "./translate.ts";

/** A site's own words, by the text in English as the source has it (`"Send"`, `"Page ${0} of ${1}"`), or by its id. */
export type OwnTexts = Readonly<Record<string, string>>;

const own = new Map<string, Record<string, unknown>>();

/** Keeps a site's own words for a language, over those that were kept before. */
export function keepOwnTexts(locale: string, texts: OwnTexts): void {
  const language = textsLocale(locale);
  const known = own.get(language) ?? {};
  for (const [key, text] of Object.entries(texts)) {
    // What a page writes may be anything.
    if (typeof (text as unknown) === "string") Object.assign(known, templatesFor(key, text));
  }
  own.set(language, known);
}

/** What was set for a language, and what the page says in `<script type="application/json" id="heed-texts">`. */
export function ownTextsIn(locale: string): Templates {
  readPage();
  return (own.get(locale) ?? {}) as Templates;
}

let isRead = false;

function readPage(): void {
  if (isRead) return;
  isRead = true;
  const written = document.getElementById(OWN_TEXTS_ID)?.textContent;
  if (!written) return;
  try {
    for (const [locale, texts] of Object.entries(JSON.parse(written) as Record<string, OwnTexts>)) keepOwnTexts(locale, texts);
  } catch (error) {
    console.warn(`The texts in #${OWN_TEXTS_ID} are no JSON of the form {"en": {"Send": "…"}}, so they are not shown.`, error);
  }
}

/** Whether a text is one of words alone, or one with markup, is not seen from its id: it is there as both. */
function templatesFor(key: string, text: string): Record<string, unknown> {
  const parts = key.split(/\$\{\d+\}/);
  const isId = /^[hs][0-9a-f]{16}$/.test(key);
  const strings = text.split(/\$\{\d+\}/);
  const values = [...text.matchAll(/\$\{(\d+)\}/g)].map(([, place]) => Number(place));
  // Names may be set apart from the words around them; a page's own texts bring no other markup in.
  const marked = strings.map((part) => part.replace(/<(?!\/?bdi>)/g, "&lt;"));
  return {
    [isId ? shortId(`s${key.slice(1)}`) : textId(parts, false)]: { strTag: true, strings, values },
    [isId ? shortId(`h${key.slice(1)}`) : textId(parts, true)]: { _$litType$: 1, strings: Object.assign(marked, { raw: marked }), values },
  };
}
