import { type Comparison, compared } from "./comparison.ts";
import { type Interval } from "./interval.ts";
import { getShare, getSharesP, getWilsonInterval } from "./proportion.ts";
import { countFrom, readCounts, type ScoreCounts } from "./score-counts.ts";

/** The customer satisfaction score of answers from 1 to 5. */
export interface Csat {
  /** How many answered. */
  readonly n: number;
  /** How many gave 4 or 5. */
  readonly satisfied: number;
  /** Their share, 0 to 1; `null` without answers. */
  readonly value: number | null;
  /** The 95 % confidence interval of the share; `null` without answers. */
  readonly interval: Interval | null;
}

const scale: Interval = { low: 1, high: 5 };

/**
 * The share of satisfied customers with Wilson's 95 % confidence interval, which keeps a width where all or none are.
 *
 * @example
 * ```ts
 * import { getCsat } from "@heed/core/scores";
 *
 * const { n, value, interval } = getCsat({ 2: 2, 4: 3, 5: 5 });
 * console.log(n, value, interval?.low.toFixed(3), interval?.high.toFixed(3)); // 10 0.8 0.490 0.943
 * ```
 *
 * @throws RangeError where a score is not a whole number from 1 to 5, or a count is no count.
 */
export function getCsat(counts: ScoreCounts): Csat {
  const given = readCounts(counts, scale);
  const n = countFrom(given, 1, 5);
  const satisfied = countFrom(given, 4, 5);
  const part = { n, count: satisfied };
  return { n, satisfied, value: getShare(part), interval: getWilsonInterval(part) };
}

/**
 * Whether the share of satisfied customers changed: the two-sided z test of two proportions with the pooled share,
 * and Fisher's exact test where fewer than five are to be expected in one of the four cells.
 *
 * @example
 * ```ts
 * import { compareCsat } from "@heed/core/scores";
 *
 * const change = compareCsat({ 2: 20, 5: 80 }, { 2: 35, 5: 65 });
 * console.log(change.difference?.toFixed(2), change.p?.toFixed(4), change.isSignificant); // 0.15 0.0175 true
 * ```
 *
 * @returns The difference of the shares; without answers on either side neither a difference nor a p.
 * @throws RangeError as `getCsat` does.
 */
export function compareCsat(now: ScoreCounts, before: ScoreCounts): Comparison {
  const [a, b] = [getCsat(now), getCsat(before)];
  if (a.value === null || b.value === null) return compared(null, null);
  return compared(a.value - b.value, getSharesP({ n: a.n, count: a.satisfied }, { n: b.n, count: b.satisfied }));
}
