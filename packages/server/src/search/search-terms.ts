import { findEmails, splitWords } from "./split-words.ts";

/** What of a new case can be searched for. */
export interface SearchedCase {
  reference: string;
  subject: string;
  description: string;
  contact?: { name?: string | undefined; email?: string | undefined; phone?: string | undefined } | null | undefined;
  orderNumber?: string | null | undefined;
  product?: string | null | undefined;
  organisation?: string | null | undefined;
}

/** Marks the digits of a telephone number, so that they are not taken for any other number. */
export const PHONE_MARK = "tel:";

/** So few digits in a row say nothing of a telephone number. */
export const MIN_PHONE_DIGITS = 4;

/** The terms by which a new case is found. */
export function termsOfCase(searched: SearchedCase): string[] {
  const { contact } = searched;
  const texts = [searched.subject, searched.description, searched.orderNumber, searched.product, searched.organisation];
  return [
    ...new Set([
      ...termsOfReference(searched.reference),
      ...termsOfText([...texts, contact?.name, contact?.email].filter((text) => typeof text === "string").join("\n")),
      ...termsOfPhone(contact?.phone ?? ""),
    ]),
  ];
}

/** The terms by which a text is found that was written later. */
export function termsOfText(text: string): string[] {
  const terms = splitWords(text).flatMap((word) => (word.type === "word" ? [word.text] : pairsOf(word.text)));
  return [...new Set([...terms, ...findEmails(text)])];
}

/**
 * Every two characters in a row, and the last one alone: one character is searched for as the beginning
 * of a pair, and the last one begins none.
 */
function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}

/** Whole and by its halves: people read out the half that they can make out. */
function termsOfReference(reference: string): string[] {
  const halves = reference.toLowerCase().split("-");
  return [halves.join(""), ...halves];
}

/** All ends of the number, so that it is found without the country's or the area's code, and by its last digits. */
function termsOfPhone(phone: string): string[] {
  const digits = phone.normalize("NFKC").replace(/[^0-9]/g, "");
  const count = Math.max(0, digits.length - MIN_PHONE_DIGITS + 1);
  return Array.from({ length: count }, (_, start) => PHONE_MARK + digits.slice(start));
}
