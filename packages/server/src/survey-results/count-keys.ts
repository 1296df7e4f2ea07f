/**
 * The names of what is counted, as they stand in the counts of a day. No question's id begins with `#` or `!`, and
 * neither ids of questions nor of options hold what separates them here.
 */
export const countKeys = {
  complete: "#",
  /** Responses that were never finished, and are gone. */
  unfinished: "!",
  reached: (question: string) => `${question}>`,
  answered: (question: string) => question,
  /** Where unfinished responses ended. */
  left: (question: string) => `${question}!`,
  texts: (question: string) => `${question}~`,
  bucket: (question: string, id: string, row: string | null = null) => (row === null ? `${question}:${id}` : `${question}:${row}:${id}`),
  /** What numbers add up to: how many, their sum, and the sum of their squares. */
  numbers: (question: string) => `${question}=`,
  sum: (question: string) => `${question}+`,
  sumOfSquares: (question: string) => `${question}*`,
} as const;

/** How often each of them came up. */
export type Counts = Map<string, number>;

export function addTo(counts: Counts, key: string, amount = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

export function addAll(counts: Counts, more: Iterable<readonly [key: string, amount: number]>): void {
  for (const [key, amount] of more) addTo(counts, key, amount);
}
