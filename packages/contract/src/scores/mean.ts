import { type Comparison, compared } from "./comparison.ts";
import { type Interval, intervalAround } from "./interval.ts";
import { readCounts, type ScoreCounts } from "./score-counts.ts";
import { getStudentT95, getStudentTails } from "./student-t.ts";

/** What a database can add up of numbers without keeping them. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** The mean of ratings or other numbers. */
export interface Mean {
  /** How many numbers there are. */
  readonly n: number;
  /** `null` of none. */
  readonly mean: number | null;
  /** The standard deviation of the sample; `null` of fewer than two. */
  readonly sd: number | null;
  /** The 95 % interval by Student's t; `null` of fewer than two numbers, and where all are equal and so tell no spread. */
  readonly interval: Interval | null;
}

/**
 * The mean of ratings on any scale, or of numbers that a database has added up, with its 95 % confidence interval.
 *
 * @example
 * ```ts
 * import { getMean } from "@heed/core/scores";
 *
 * const { mean, interval } = getMean({ 3: 1, 4: 2, 5: 1 }, { low: 1, high: 5 });
 * console.log(mean, interval?.low.toFixed(2), interval?.high.toFixed(2)); // 4 2.70 5.00
 * console.log(getMean({ n: 4, sum: 16, sumOfSquares: 66 }).mean); // 4
 * ```
 *
 * @param numbers How many gave each rating, or the moments.
 * @param scale The ends that the interval does not leave. It is cut there, so of few ratings it may hold less than 95 % to one side.
 * @throws RangeError where a count is no count, or the moments cannot be those of any numbers.
 */
export function getMean(numbers: ScoreCounts | Moments, scale?: Interval): Mean {
  const { n, mean, variance } = spreadOf(numbers);
  if (n === 0) return { n, mean: null, sd: null, interval: null };
  if (n === 1) return { n, mean, sd: null, interval: null };
  const margin = variance === 0 ? null : getStudentT95(n - 1) * Math.sqrt(variance / n);
  return { n, mean, sd: Math.sqrt(variance), interval: margin === null ? null : intervalAround(mean, margin, scale) };
}

/**
 * Whether a mean changed: Welch's two-sided t test. It needs two numbers on either side. Where all are equal on either side
 * it has nothing to measure a difference by: without one p is 1, with one it is `null`.
 *
 * @example
 * ```ts
 * import { compareMeans } from "@heed/core/scores";
 *
 * const change = compareMeans({ n: 4, sum: 40, sumOfSquares: 406 }, { n: 4, sum: 20, sumOfSquares: 106 });
 * console.log(change.difference, change.isSignificant); // 5 true
 * ```
 *
 * @returns The difference of the means; without numbers on either side neither a difference nor a p.
 * @throws RangeError as `getMean` does.
 */
export function compareMeans(now: ScoreCounts | Moments, before: ScoreCounts | Moments): Comparison {
  const [a, b] = [spreadOf(now), spreadOf(before)];
  if (a.n === 0 || b.n === 0) return compared(null, null);
  const difference = a.mean - b.mean;
  if (a.n === 1 || b.n === 1) return compared(difference, null);
  const [partA, partB] = [a.variance / a.n, b.variance / b.n];
  if (partA + partB === 0) return compared(difference, difference === 0 ? 1 : null);
  // Welch and Satterthwaite's degrees of freedom.
  const df = (partA + partB) ** 2 / (partA ** 2 / (a.n - 1) + partB ** 2 / (b.n - 1));
  return compared(difference, getStudentTails(difference / Math.sqrt(partA + partB), df));
}

interface Spread {
  readonly n: number;
  readonly mean: number;
  /** Of the sample: over n - 1. 0 of fewer than two. */
  readonly variance: number;
}

function spreadOf(numbers: ScoreCounts | Moments): Spread {
  return isMoments(numbers) ? spreadOfMoments(numbers) : spreadOfCounts(readCounts(numbers));
}

function spreadOfCounts(given: readonly (readonly [score: number, count: number])[]): Spread {
  const first = given[0]?.[0] ?? 0;
  let n = 0;
  let sum = 0;
  // From the first score on, so that the mean of equal scores is that score to the last digit.
  for (const [score, count] of given) {
    n += count;
    sum += (score - first) * count;
  }
  const mean = first + (n === 0 ? 0 : sum / n);
  const squares = given.reduce((total, [score, count]) => total + count * (score - mean) ** 2, 0);
  return { n, mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

function spreadOfMoments({ n, sum, sumOfSquares }: Moments): Spread {
  const mean = n === 0 ? 0 : sum / n;
  const squares = sumOfSquares - mean * sum;
  // What rounding leaves of n equal numbers when they are added up.
  const noise = n * Number.EPSILON * sumOfSquares;
  const isPossible = n === 0 ? sum === 0 && sumOfSquares === 0 : Number.isFinite(squares) && squares >= -noise;
  if (!isPossible || !Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(
      `No numbers have the moments n = ${n}, sum = ${sum}, sumOfSquares = ${sumOfSquares}: add up all three over the same numbers.`,
    );
  }
  return { n, mean, variance: n < 2 || squares <= noise ? 0 : squares / (n - 1) };
}

function isMoments(numbers: ScoreCounts | Moments): numbers is Moments {
  return "sumOfSquares" in numbers;
}
