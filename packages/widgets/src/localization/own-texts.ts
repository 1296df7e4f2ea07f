import { OWN_TEXTS_ID, textsLocale } from "./locale.ts";
import { shortId, textId, type Templates } from "./translate.ts";

/** A site's own words, by the text in English as the source has it (`"Send"`, `"Page ${0} of ${1}"`), or by its id. */
export type OwnTexts = Readonly<Record<string, string>>;

/** No place of a page has room for more; what is longer is another file that was put there by mistake. */
const MOST_CHARACTERS = 2_000;

/** So many faults are told one by one. */
const MOST_FAULTS = 10;

const own = new Map<string, Record<string, unknown>>();

/** Keeps a site's own words for a language, over those that were kept before. What cannot be shown is said on the console. */
export function keepOwnTexts(locale: string, texts: OwnTexts): void {
  tell(keep(locale, texts));
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
    tell(Object.entries(said).flatMap(([locale, texts]) => keep(locale, texts)));
  } catch (error) {
    console.warn(`The texts in #${OWN_TEXTS_ID} are no JSON of the form {"en": {"Send": "…"}}, so they are not shown.`, error);
  }
}

function isRecord(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === "object" && said !== null && !Array.isArray(said);
}

/** Answers what is wrong with the words. They come from a page, and may be anything. */
function keep(locale: string, texts: unknown): string[] {
  const language = textsLocale(locale);
  // Every other tag is served in English.
  if (language === "en" && !/^en\b/i.test(locale)) return [`There are no texts in ${short(locale)} to replace.`];
  if (!isRecord(texts)) return [`What is said for ${locale} is no object.`];
  const known = own.get(language) ?? {};
  const faults: string[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const isText = typeof text === "string";
    if (!isText || text.length > MOST_CHARACTERS) {
      faults.push(`${locale}: ${short(key)} ${isText ? `has more than ${MOST_CHARACTERS} characters` : "is no text"} and is not shown.`);
      continue;
    }
    faults.push(...valuesAmiss(key, text).map((amiss) => `${locale}: ${short(key)} ${amiss}.`));
    Object.assign(known, templatesFor(key, text));
  }
  own.set(language, known);
  return faults;
}

function tell(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > MOST_FAULTS ? [`… and ${faults.length - MOST_FAULTS} more.`] : [];
  console.warn([`Heed: some of this page's own texts need a look.`, ...faults.slice(0, MOST_FAULTS), ...more].join("\n"));
}

function short(said: string): string {
  return JSON.stringify(said.length > 60 ? `${said.slice(0, 60)}…` : said);
}

const isId = (key: string): boolean => /^[hs][0-9a-f]{16}$/.test(key);
const placesIn = (text: string): number[] => [...text.matchAll(/\$\{(\d+)\}/g)].map(([, place]) => Number(place));

/** Values that the text replaced has and this one has not, or the other way round. An id does not tell. */
function valuesAmiss(key: string, text: string): string[] {
  if (isId(key)) return [];
  const [wanted, given] = [new Set(placesIn(key)), new Set(placesIn(text))];
  const without = (places: Set<number>, others: Set<number>): string[] => [...places].filter((place) => !others.has(place)).map((place) => `\${${place}}`);
  return [...without(wanted, given).map((place) => `leaves out ${place}`), ...without(given, wanted).map((place) => `has no value for ${place}`)];
}

/** Whether a text is one of words alone, or one with markup, is not seen from its id: it is there as both. */
function templatesFor(key: string, text: string): Record<string, unknown> {
  const parts = key.split(/\$\{\d+\}/);
  const strings = text.split(/\$\{\d+\}/);
  const values = placesIn(text);
  // Names may be set apart from the words around them; a page's own texts bring no other markup in.
  const marked = strings.map((part) => part.replace(/<(?!\/?bdi>)/g, "&lt;"));
  return {
    [isId(key) ? shortId(`s${key.slice(1)}`) : textId(parts, false)]: { strTag: true, strings, values },
    [isId(key) ? shortId(`h${key.slice(1)}`) : textId(parts, true)]: { _$litType$: 1, strings: Object.assign(marked, { raw: marked }), values },
  };
}
