/** `{question}` or `{question|what to say without an answer}`. */
const PIPE = /\{([a-z][a-z0-9_]{0,39})(?:\|([^{}]*))?\}/g;

/** The questions whose answers a text speaks of, in the order they stand. */
export function pipedQuestions(text: string): string[] {
  return [...text.matchAll(PIPE)].map(([, id = ""]) => id);
}

/**
 * Puts earlier answers into a text. An answer is put in as it is and never read again: braces or markup in it are
 * text. Without an answer stands what the author wrote behind the bar, or nothing.
 */
export function fillText(text: string, answerOf: (question: string) => string | undefined): string {
  return text.replaceAll(PIPE, (_, id: string, fallback = "") => answerOf(id) || String(fallback));
}
