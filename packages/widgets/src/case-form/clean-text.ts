import { LINE_PATTERN, TEXT_PATTERN } from "@heed/core/rules";

/**
 * A text as the service takes it. Pasting brings along what nobody sees, such as a NUL, half a character or
 * marks that turn the direction of writing; a customer must never be told about those.
 */
export function cleanText(typed: string): string {
  return keep(typed, TEXT_PATTERN);
}

/** The same for one line, in which line breaks and tabs become spaces. */
export function cleanLine(typed: string): string {
  return keep(typed.replace(/[\s\u0085]+/g, " "), LINE_PATTERN);
}

/** Both patterns judge one character at a time, so that what they accept can be picked out. */
function keep(text: string, pattern: RegExp): string {
  return pattern.test(text) ? text.trim() : [...text].filter((character) => pattern.test(character)).join("").trim();
}
