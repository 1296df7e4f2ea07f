import { stemmer } from "stemmer";
import { splitWords } from "../search/index.ts";
import { simplify } from "./simplify.ts";

/** A word as it is searched for: `raw` as it is written, `text` as it is kept. */
export interface Term {
  text: string;
  raw: string;
  isWord: boolean;
  /** Whether it is a character of a longer row, which says something only beside what else is found. */
  isPart: boolean;
}

const LATIN = /^[a-z]{4,}$/;

/**
 * The terms of a text in the order they stand, each once. Words are kept without their English endings: "invoices"
 * finds "invoice", and to words of other languages little happens. Of scripts that space no words every two
 * characters in a row are a term, and every one alone.
 */
export function termsIn(text: string): Term[] {
  const terms = splitWords(simplify(text)).flatMap((word): Term[] => (word.type === "word" ? [wordTerm(word.text)] : termsOfRow(word.text)));
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

const UNFINISHED = ["g", "ng", "s", "d"];

/** What a word may be kept as once its English ending is written to the end: "wrappin" is on its way to "wrapping". */
export function termsOfUnfinished({ raw }: Term): string[] {
  return LATIN.test(raw) ? [...new Set(UNFINISHED.map((ending) => stemmer(raw + ending)))] : [];
}

function wordTerm(raw: string): Term {
  return { text: LATIN.test(raw) ? stemmer(raw) : raw, raw, isWord: true, isPart: false };
}

function termsOfRow(text: string): Term[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
  const term = (isPart: boolean) => (found: string) => ({ text: found, raw: found, isWord: false, isPart });
  return [...pairs.map(term(false)), ...characters.map(term(pairs.length > 0))];
}

/** What a proposal is found by: its terms, and those of its title among them. */
export interface ProposalTerms {
  all: readonly string[];
  title: readonly string[];
}

export function termsOfProposal({ title, text }: { title: string; text: string }): ProposalTerms {
  const ofTitle = termsIn(title).map((term) => term.text);
  const ofText = termsIn(text).map((term) => term.text);
  return { all: [...new Set([...ofTitle, ...ofText])].sort(), title: ofTitle };
}

/** As PostgreSQL reads a `tsvector`: the terms of the title have the weight A, the others the least one. */
export function searchVectorOf({ all, title }: ProposalTerms): string {
  const ofTitle = new Set(title);
  return all.map((term) => `${quoteTerm(term)}:1${ofTitle.has(term) ? "A" : ""}`).join(" ");
}

/** In quotes, with what means something in quotes doubled. */
export function quoteTerm(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
