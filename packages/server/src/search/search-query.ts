import { parseReference } from "@heed/contract";
import { MIN_PHONE_DIGITS, PHONE_MARK } from "./search-terms.ts";
import { findEmails, splitWords, withoutEmails } from "./split-words.ts";

const PHONE = /^\+?[0-9][0-9 ().\-/]*$/;

/** So few letters begin too many words to be completed. */
const MIN_COMPLETED = 2;

/** A term that a case must have; with `isPrefix` any that begins so. */
interface SoughtTerm {
  text: string;
  isPrefix: boolean;
}

/**
 * What somebody typed into the search, as PostgreSQL's `tsquery` takes it; `null` where there is nothing in it
 * to search for. All words must be there, the last one as far as it is typed. Nothing that is typed is an
 * operator.
 */
export function searchQueryOf(typed: string): string | null {
  const ways = [everyWord(typed), reference(typed), phone(typed)].filter((way) => way !== null);
  return ways.length === 0 ? null : ways.join(" | ");
}

function everyWord(typed: string): string | null {
  const emails = findEmails(typed).map((text): SoughtTerm => ({ text, isPrefix: true }));
  const words = splitWords(withoutEmails(typed));
  const terms = words.flatMap((word, index): SoughtTerm[] =>
    word.type === "word" ? [{ text: word.text, isPrefix: index === words.length - 1 && word.text.length >= MIN_COMPLETED }] : pairsSought(word.text),
  );
  const written = [...new Set([...emails, ...terms].map(write))];
  return written.length === 0 ? null : `(${written.join(" & ")})`;
}

function pairsSought(text: string): SoughtTerm[] {
  const characters = [...text];
  if (characters.length === 1) return [{ text, isPrefix: true }];
  return characters.slice(1).map((character, index) => ({ text: `${characters[index]}${character}`, isPrefix: false }));
}

/** A reference in whatever form people write it. */
function reference(typed: string): string | null {
  const parsed = parseReference(typed);
  return parsed && write({ text: parsed.toLowerCase().replace("-", ""), isPrefix: false });
}

function phone(typed: string): string | null {
  const trimmed = typed.normalize("NFKC").trim();
  const digits = trimmed.replace(/[^0-9]/g, "");
  if (!PHONE.test(trimmed) || digits.length < MIN_PHONE_DIGITS) return null;
  return write({ text: PHONE_MARK + digits, isPrefix: true });
}

/** Those of a query that also have one term of each of these lists. */
export function narrowQuery(query: string, lists: readonly (readonly string[])[]): string {
  const narrowed = lists.map((terms) => `(${terms.map((text) => write({ text, isPrefix: false })).join(" | ")})`);
  return [`(${query})`, ...narrowed].join(" & ");
}

/** In quotes, with what means something in quotes doubled. */
function write({ text, isPrefix }: SoughtTerm): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${isPrefix ? ":*" : ""}`;
}
