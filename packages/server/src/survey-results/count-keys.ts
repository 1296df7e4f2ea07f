/**
 * The names of what is counted: a question's id, and which of its counts. What belongs to no question has an empty id.
 * Neither ids of questions nor of options hold a slash.
 */
export const countKeys = {
  complete: "/n",
  /** Responses that were never finished, and are gone. */
  unfinished: "/!",
  reached: (question: string) => `${question}/>`,
  answered: (question: string) => `${question}/n`,
  /** Where unfinished responses ended. */
  left: (question: string) => `${question}/!`,
  texts: (question: string) => `${question}/~`,
  bucket: (question: string, id: string, row: string | null = null) => (row === null ? `${question}/:${id}` : `${question}/:${row}:${id}`),
  /** What numbers add up to: how many, their sum, and the sum of their squares. */
  numbers: (question: string) => `${question}/=`,
  sum: (question: string) => `${question}/+`,
  sumOfSquares: (question: string) => `${question}/*`,
} as const;

/** How often each of them came up. */
export type Counts = Map<string, number>;

/** Counts as they are stored: by question first, so that those of one can be read without the others. */
export type StoredCounts = Record<string, StoredParts>;
export type StoredParts = Record<string, number>;

export function addTo(counts: Counts, key: string, amount = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

export function addAll(counts: Counts, more: Iterable<readonly [key: string, amount: number]>): void {
  for (const [key, amount] of more) addTo(counts, key, amount);
}

export function addStored(counts: Counts, stored: StoredCounts): void {
  for (const question of Object.keys(stored)) addParts(counts, question, stored[question] ?? {});
}

export function addParts(counts: Counts, question: string, parts: StoredParts): void {
  for (const part of Object.keys(parts)) addTo(counts, `${question}/${part}`, parts[part]);
}

export function toStored(counts: Counts): StoredCounts {
  const stored: StoredCounts = {};
  for (const [key, amount] of counts) {
    const end = key.indexOf("/");
    (stored[key.slice(0, end)] ??= {})[key.slice(end + 1)] = amount;
  }
  return stored;
}
