/**
 * What a terminal would obey rather than show, line breaks and tabs apart, and the marks that turn the
 * direction of the text.
 */
const OBEYED = /[^\P{Cc}\n\t]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as it may go to a terminal: customers and colleagues wrote parts of it. What is replaced is
 * written as in JSON, so that JSON stays the same JSON.
 */
export function printable(text: string): string {
  return text.replaceAll(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
