/**
 * Digits and letters that cannot be mistaken for one another when read aloud or copied by hand:
 * no 0 and O, no 1, I and L, and no vowels, so that no word comes about by chance.
 */
export const READABLE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";

export const REFERENCE_LENGTH = 8;

/** 28 characters of 28: 134 bits. */
export const ACCESS_CODE_LENGTH = 28;

export const REFERENCE_PATTERN = /^[2-9BCDFGHJKMNP-TV-Z]{4}-[2-9BCDFGHJKMNP-TV-Z]{4}$/;
export const ACCESS_CODE_PATTERN = /^(?:[2-9BCDFGHJKMNP-TV-Z]{4}-){6}[2-9BCDFGHJKMNP-TV-Z]{4}$/;

/** Groups of four, joined by hyphens: how references and access codes are written. */
export function groupByFour(characters: string): string {
  return characters.match(/.{1,4}/g)?.join("-") ?? "";
}

/**
 * A reference as Heed writes it, from what a person typed: any case, any spaces and hyphens,
 * full-width characters of an East Asian keyboard. `null` where it cannot be one.
 */
export function parseReference(typed: string): string | null {
  return parseReadable(typed, REFERENCE_PATTERN);
}

/** An access code as Heed writes it, from what a person typed; `null` where it cannot be one. */
export function parseAccessCode(typed: string): string | null {
  return parseReadable(typed, ACCESS_CODE_PATTERN);
}

function parseReadable(typed: string, pattern: RegExp): string | null {
  const characters = typed.slice(0, 200).normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
  const grouped = groupByFour(characters);
  return pattern.test(grouped) ? grouped : null;
}
