import { type Interval } from "./interval.ts";

/** How many people gave each score: `{ 9: 12, 10: 30 }` is twelve nines and thirty tens. */
export type ScoreCounts = Readonly<Record<number, number>>;

/**
 * Counts how often each score was given. Leave out who gave none.
 *
 * @example
 * ```ts
 * import { countScores } from "@heed/core/scores";
 *
 * console.log(countScores([5, 4, 5])); // { '4': 1, '5': 2 }
 * ```
 *
 * @throws RangeError where a score is not a finite number.
 */
export function countScores(scores: Iterable<number>): ScoreCounts {
  const counts = new Map<number, number>();
  for (const score of scores) {
    if (!Number.isFinite(score)) throw new RangeError(`Cannot count ${score} as a score: leave out answers that are no number.`);
    counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** The scores that somebody gave, each with how many did. With a scale, scores are whole numbers on it. */
export function readCounts(counts: ScoreCounts, scale?: Interval): readonly (readonly [score: number, count: number])[] {
  const given = Object.entries(counts).map(([score, count]) => [Number(score), count] as const);
  for (const [score, count] of given) {
    checkScore(score, scale);
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`Cannot use ${count} as the count of the score ${score}: counts are whole numbers from 0.`);
    }
  }
  return given.filter(([, count]) => count > 0);
}

/** How many answers there are from one score to another, both included. */
export function countFrom(given: readonly (readonly [score: number, count: number])[], low: number, high: number): number {
  return given.reduce((sum, [score, count]) => (score >= low && score <= high ? sum + count : sum), 0);
}

function checkScore(score: number, scale: Interval | undefined): void {
  if (scale !== undefined && !(Number.isInteger(score) && score >= scale.low && score <= scale.high)) {
    throw new RangeError(
      `Cannot use the score ${score}: this figure is of whole numbers from ${scale.low} to ${scale.high}. ` +
        "Count the answers to such a question alone.",
    );
  }
  if (!Number.isFinite(score)) throw new RangeError("Cannot use a score that is no number: make the counts with countScores().");
}
