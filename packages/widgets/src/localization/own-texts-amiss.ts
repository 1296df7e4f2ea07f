import { idStarts } from "./generated/id-starts.ts";

/*
 * What is wrong with a page's own texts, for whoever builds the page. It stands on nothing, so that all bundles of a page
 * share one file, and a page hears of a fault once.
 */

/** How the texts are read. */
interface Reading {
  /** The language that a tag names; nothing where there is none. */
  languageOf: (locale: string) => string | undefined;
  /** The ids that a text may have, as a whole or from their start. */
  idsOf: (key: string) => readonly string[];
  mostCharacters: number;
}

/** So many faults are told one by one. */
const MOST_FAULTS = 10;

const told = new Set<string>();
let known: ReadonlySet<string> | undefined;

/** Says on the console what is wrong with these words, by language, unless it has been said. */
export function tellAmiss(said: Readonly<Record<string, unknown>>, reading: Reading): void {
  const amiss = Object.entries(said).flatMap(([locale, texts]) => amissIn(locale, texts, reading));
  const news = amiss.filter((line) => !told.has(line));
  if (news.length === 0) return;
  for (const line of news) told.add(line);
  const rest = news.length > MOST_FAULTS ? [`… and ${news.length - MOST_FAULTS} more.`] : [];
  console.warn([`Heed: some of this page's own texts need a look.`, ...news.slice(0, MOST_FAULTS), ...rest].join("\n"));
}

function amissIn(locale: string, texts: unknown, reading: Reading): string[] {
  if (!reading.languageOf(locale)) return [`There are no texts in ${short(locale)} to replace.`];
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return [`What is said for ${locale} is no object.`];
  return Object.entries(texts).flatMap(([key, text]) => amissWith(key, text, reading).map((fault) => `${locale}: ${short(key)} ${fault}.`));
}

function amissWith(key: string, text: unknown, { idsOf, mostCharacters }: Reading): string[] {
  if (typeof text !== "string") return ["is no text and is not shown"];
  if (text.length > mostCharacters) return [`has more than ${mostCharacters} characters and is not shown`];
  known ??= new Set(idStarts.split(" "));
  if (!idsOf(key).some((id) => known?.has(id.slice(0, 6)))) return ["is in no element, so nothing is replaced by it"];
  return valuesAmiss(key, text);
}

const placesIn = (text: string): Set<string> => new Set(text.match(/\$\{\d+\}/g));

/** Values that the text replaced has and this one has not, or the other way round. An id does not tell. */
function valuesAmiss(key: string, text: string): string[] {
  if (/^[hs][0-9a-f]{16}$/.test(key)) return [];
  const [wanted, given] = [placesIn(key), placesIn(text)];
  const without = (places: Set<string>, others: Set<string>): string[] => [...places].filter((place) => !others.has(place));
  return [...without(wanted, given).map((place) => `leaves out ${place}`), ...without(given, wanted).map((place) => `has no value for ${place}`)];
}

function short(said: string): string {
  return JSON.stringify(said.length > 60 ? `${said.slice(0, 60)}…` : said);
}
