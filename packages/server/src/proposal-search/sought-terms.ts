import type { Queries } from "../database/index.ts";
import { editDistance } from "./edit-distance.ts";
import { quoteTerm, termsOfUnfinished, termsIn, type Term } from "./proposal-terms.ts";
import { countProposals, readTerms, readTermsBeginning, readTermsLike, type CountedTerm } from "./search-store.ts";

/** One word of what was typed, as proposals may have it. */
export interface SoughtTerm {
  /** The terms that stand for it; none where no proposal has anything like it. */
  alternatives: readonly string[];
  /** How many proposals have one of them, about. */
  count: number;
  /** Less than 1 where it is only guessed what was meant. */
  certainty: number;
  /** Whether it is a character of a longer row: nothing that must be there. */
  isPart: boolean;
}

/** What was typed, and how many proposals there are. */
export interface Sought {
  terms: readonly SoughtTerm[];
  total: number;
}

/** More say no more, and each costs. */
const MAX_TERMS = 96;
/** So many words at most are taken for misspelt ones. */
const MAX_GUESSED = 6;
const MAX_NEIGHBOURS = 20;
const MAX_ALTERNATIVES = 3;
const MAX_COMPLETIONS = 20;
/** So few letters begin too many words to be completed, and look like too many to be misspelt. */
const MIN_COMPLETED = 2;
const MIN_GUESSED = 4;
const GUESSED = 0.8;
/** What a character is worth that stands within other words as well. */
const PART = 0.35;

/**
 * What somebody typed, word by word. The last word may still be unfinished; a word that no proposal has is taken for
 * those that it may be a slip of. With `isLastOpen` the last word stands for all that begin so, finished or not.
 */
export async function seek(
  db: Queries,
  siteId: string,
  typed: string,
  { isLastOpen }: { isLastOpen: boolean },
): Promise<Sought> {
  const terms = termsIn(typed).slice(0, MAX_TERMS);
  const [counted, total] = [await readTerms(db, siteId, terms.map(({ text }) => text)), await countProposals(db, siteId)];
  const known = new Map(counted.map((term) => [term.term, term]));
  const last = terms.at(-1)?.isWord ? terms.at(-1) : undefined;
  const completions = last && (isLastOpen || !known.has(last.text)) ? await complete(db, siteId, last) : [];
  const unknown = terms.filter((term) => !known.has(term.text) && (term !== last || completions.length === 0));
  const guesses = await guess(db, siteId, unknown.filter(({ isWord, text }) => isWord && text.length >= MIN_GUESSED).slice(0, MAX_GUESSED));
  const sought = terms.map((term): SoughtTerm => {
    const exact = known.get(term.text);
    const others = term === last ? completions.filter(({ term: text }) => text !== term.text) : [];
    const found = [...(exact ? [exact] : []), ...others];
    if (term.isPart) return soughtAs(term, found, PART);
    if (found.length > 0) return soughtAs(term, found, exact ? 1 : GUESSED);
    return soughtAs(term, guesses.get(term.text) ?? [], GUESSED);
  });
  return { terms: sought, total };
}

function soughtAs({ isPart }: Term, found: readonly CountedTerm[], certainty: number): SoughtTerm {
  return { isPart, certainty, alternatives: found.map(({ term }) => term), count: found.reduce((sum, { count }) => sum + count, 0) };
}

async function complete(db: Queries, siteId: string, term: Term): Promise<CountedTerm[]> {
  if (term.raw.length < MIN_COMPLETED) return [];
  const beginning = await readTermsBeginning(db, siteId, term.raw, MAX_COMPLETIONS);
  return beginning.length > 0 ? beginning : readTerms(db, siteId, termsOfUnfinished(term));
}

/** Short words differ by one letter at most, longer ones by two. */
async function guess(db: Queries, siteId: string, terms: readonly Term[]): Promise<Map<string, CountedTerm[]>> {
  const near = await readTermsLike(db, siteId, terms.map(({ text }) => text), MAX_NEIGHBOURS);
  const guesses = new Map<string, CountedTerm[]>();
  for (const { text } of terms) {
    const most = text.length <= 5 ? 1 : 2;
    const ranked = near
      .filter(({ word }) => word === text)
      .map((term) => ({ ...term, distance: editDistance(text, term.term) }))
      .filter(({ distance }) => distance <= most)
      .toSorted((a, b) => a.distance - b.distance || b.count - a.count);
    const closest = ranked.filter(({ distance }) => distance === ranked[0]?.distance);
    guesses.set(text, closest.slice(0, MAX_ALTERNATIVES));
  }
  return guesses;
}

/** As PostgreSQL's `tsquery` has it; with `isTitle` only where the title has it. */
export function queryOf({ alternatives }: SoughtTerm, isTitle = false): string {
  return `(${alternatives.map((term) => `${quoteTerm(term)}${isTitle ? ":A" : ""}`).join(" | ")})`;
}
