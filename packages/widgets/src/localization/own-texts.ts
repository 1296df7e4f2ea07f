import { OWN_TEXTS_ID, textsLocale, type TextsLocale } from "./locale.ts";
import { shortId, textId, type Templates } from "./translate.ts";

/** A site's own words, by the text in English as the source has it (`"Send"`, `"Page ${0} of ${1}"`), or by its id. */
export type OwnTexts = Readonly<Record<string, string>>;

/** No place of a page has room for more; what is longer is another file that was put there by mistake. */
const MOST_CHARACTERS = 2_000;

const own = new Map<string, Record<string, unknown>>();

/** Keeps a site's own words for a language, over those that were kept before. What cannot be shown is said on the console. */
export function keepOwnTexts(locale: string, texts: OwnTexts): void {
  keepAll({ [locale]: texts });
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
    const said: unknown = JSON.parse(written);
    if (!isRecord(said)) throw new TypeError("It is no object.");
    keepAll(said);
  } catch (error) {
    console.warn(`The texts in #${OWN_TEXTS_ID} are no JSON of the form {"en": {"Send": "…"}}, so they are not shown.`, error);
  }
}

function keepAll(said: Readonly<Record<string, unknown>>): void {
  for (const [locale, texts] of Object.entries(said)) keep(locale, texts);
  // Nobody waits for what is told to those who build the page.
  import("./own-texts-amiss.ts").then(({ tellAmiss }) => tellAmiss(said, { languageOf, idsOf, mostCharacters: MOST_CHARACTERS })).catch(console.warn);
}

function isRecord(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === "object" && said !== null && !Array.isArray(said);
}

/** The words come from a page, and may be anything: what cannot be shown is left out. */
function keep(locale: string, texts: unknown): void {
  const language = languageOf(locale);
  if (!language || !isRecord(texts)) return;
  const known = own.get(language) ?? {};
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string" && text.length <= MOST_CHARACTERS) Object.assign(known, templatesFor(key, text));
  }
  own.set(language, known);
}

/** The language that a tag names; nothing where there is none. */
function languageOf(locale: string): TextsLocale | undefined {
  const language = textsLocale(locale);
  // Every other tag is served in English.
  return language !== "en" || /^en\b/i.test(locale) ? language : undefined;
}

const placesIn = (text: string): number[] => [...text.matchAll(/\$\{(\d+)\}/g)].map(([, place]) => Number(place));

/** Whether a text is one of words alone, or one with markup, is not seen from its key: both ids that it may have. */
function idsOf(key: string): [words: string, markup: string] {
  if (/^[hs][0-9a-f]{16}$/.test(key)) return [shortId(`s${key.slice(1)}`), shortId(`h${key.slice(1)}`)];
  const parts = key.split(/\$\{\d+\}/);
  return [textId(parts, false), textId(parts, true)];
}

function templatesFor(key: string, text: string): Record<string, unknown> {
  const strings = text.split(/\$\{\d+\}/);
  const values = placesIn(text);
  // Names may be set apart from the words around them; a page's own texts bring no other markup in.
  const marked = strings.map((part) => part.replace(/<(?!\/?bdi>)/g, "&lt;"));
  const [words, markup] = idsOf(key);
  return {
    [words]: { strTag: true, strings, values },
    [markup]: { _$litType$: 1, strings: Object.assign(marked, { raw: marked }), values },
  };
}
