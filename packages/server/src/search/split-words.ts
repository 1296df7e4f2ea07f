/** Scripts that are written without spaces between words, as far as two characters in a row say something. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+/gu;
const WORD_OR_UNSPACED = /[\p{L}\p{N}\p{M}]+/gu;
const EMAIL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;
const ACCENTS = /[\u0300-\u036f]/g;

/** Longer words are told apart by how they begin. */
const MAX_WORD_LENGTH = 24;
const MAX_EMAIL_LENGTH = 80;

/** A word of a text, or some characters in a row of a script that does not space its words. */
export type Word = { type: "word"; text: string } | { type: "unspaced"; text: string };

/**
 * The words of a text in the order they stand, with what people do not distinguish made equal: capitals,
 * full-width letters, accents. Everything else between letters and digits separates.
 */
export function splitWords(text: string): Word[] {
  return [...fold(text).matchAll(WORD_OR_UNSPACED)].flatMap(([run]) => splitRun(run));
}

/** The e-mail addresses in a text, whole. */
export function findEmails(text: string): string[] {
  // Most texts have none, and to look for one at every letter takes longer than all else.
  if (!text.normalize("NFKC").includes("@")) return [];
  return [...fold(text).matchAll(EMAIL)].map(([email]) => shorten(email.replace(/[.-]+$/, ""), MAX_EMAIL_LENGTH));
}

/** The text with a space for each e-mail address in it. */
export function withoutEmails(text: string): string {
  return fold(text).replace(EMAIL, " ");
}

function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}

function splitRun(run: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of run.matchAll(UNSPACED)) {
    if (match.index > end) words.push(wordOf(run.slice(end, match.index)));
    words.push({ type: "unspaced", text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < run.length) words.push(wordOf(run.slice(end)));
  return words;
}

function wordOf(text: string): Word {
  return { type: "word", text: shorten(text, MAX_WORD_LENGTH) };
}

/** Without cutting a character in two. */
function shorten(text: string, maxLength: number): string {
  return [...text.slice(0, 2 * maxLength)].slice(0, maxLength).join("");
}
