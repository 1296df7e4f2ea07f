import { type Comparison } from "./comparison.ts";
import { type Interval } from "./interval.ts";
import { compareMeans, getMean } from "./mean.ts";
import { getShare, getWilsonInterval } from "./proportion.ts";
import { countFrom, readCounts, type ScoreCounts } from "./score-counts.ts";

/** The Customer Effort Score 2.0 of answers from 1 to 7, where 7 is the least effort. */
export interface Ces {
  /** How many answered. */
  readonly n: number;
  /** The mean, 1 to 7; `null` without answers. */
  readonly mean: number | null;
  /** The 95 % interval of the mean; `null` of fewer than two answers, and where all are equal and so tell no spread. */
  readonly interval: Interval | null;
  /** How many gave 5 to 7. */
  readonly easy: number;
  /** Their share, 0 to 1; `null` without answers. */
  readonly share: number | null;
  /** The 95 % confidence interval of the share; `null` without answers. */
  readonly shareInterval: Interval | null;
}

const scale: Interval = { low: 1, high: 7 };

/**
 * The Customer Effort Score: its mean with the 95 % confidence interval by Student's t, cut at the ends of the scale, and
 * the share of those who found it easy with Wilson's.
 *
 * @example
 * ```ts
 * import { getCes } from "@heed/core/scores";
 *
 * const { mean, interval, share } = getCes({ 3: 1, 5: 2, 6: 4, 7: 1 });
 * console.log(mean, interval?.low.toFixed(2), interval?.high.toFixed(2), share); // 5.5 4.50 6.50 0.875
 * ```
 *
 * @throws RangeError where a score is not a whole number from 1 to 7, or a count is no count.
 */
export function getCes(counts: ScoreCounts): Ces {
  const given = readCounts(counts, scale);
  const { n, mean, interval } = getMean(counts, scale);
  const easy = countFrom(given, 5, 7);
  const part = { n, count: easy };
  return { n, mean, interval, easy, share: getShare(part), shareInterval: getWilsonInterval(part) };
}

/**
 * Whether the mean of the Customer Effort Score changed: Welch's two-sided t test, which does not take both periods to vary
 * alike. It needs two answers on either side. Where all are equal on either side there is nothing to measure a
 * difference by: without one p is 1, with one it is `null`.
 *
 * @example
 * ```ts
 * import { compareCes } from "@heed/core/scores";
 *
 * const change = compareCes({ 5: 10, 6: 20, 7: 10 }, { 4: 15, 5: 15, 6: 10 });
 * console.log(change.difference, change.isSignificant); // 1.125 true
 * ```
 *
 * @returns The difference of the means; without answers on either side neither a difference nor a p.
 * @throws RangeError as `getCes` does.
 */
export function compareCes(now: ScoreCounts, before: ScoreCounts): Comparison {
  for (const counts of [now, before]) readCounts(counts, scale);
  return compareMeans(now, before);
}
