import { type Comparison, compared } from "./comparison.ts";
import { type Interval, intervalAround } from "./interval.ts";
import { getNormalTails, z95 } from "./normal-distribution.ts";
import { countFrom, readCounts, type ScoreCounts } from "./score-counts.ts";

/** The Net Promoter Score of answers from 0 to 10. */
export interface Nps {
  /** How many answered. */
  readonly n: number;
  /** How many gave 9 or 10. */
  readonly promoters: number;
  /** How many gave 7 or 8. */
  readonly passives: number;
  /** How many gave 0 to 6. */
  readonly detractors: number;
  /** The percentage of promoters less that of detractors, -100 to 100; `null` without answers. */
  readonly value: number | null;
  /** The 95 % confidence interval; `null` without answers. */
  readonly interval: Interval | null;
}

const scale: Interval = { low: 0, high: 10 };

/**
 * The Net Promoter Score with its 95 % confidence interval.
 *
 * The interval is the adjusted Wald interval of Rocks (2016), "Interval Estimation for the Net Promoter Score", The
 * American Statistician 70:4, in the manner of Agresti and Coull: three quarters of a promoter, one and a half
 * passives and three quarters of a detractor are added before the usual formula. Unlike the plain one it
 * keeps a width where all answers are alike. It ends at -100 and 100, and reaches to the score itself, which a single
 * answer may leave outside.
 *
 * @example
 * ```ts
 * import { getNps } from "@heed/core/scores";
 *
 * const { n, value, interval } = getNps({ 3: 1, 8: 3, 10: 6 });
 * console.log(n, value, interval?.low.toFixed(1), interval?.high.toFixed(1)); // 10 50 -0.2 77.1
 * ```
 *
 * @throws RangeError where a score is not a whole number from 0 to 10, or a count is no count.
 */
export function getNps(counts: ScoreCounts): Nps {
  const given = readCounts(counts, scale);
  const promoters = countFrom(given, 9, 10);
  const passives = countFrom(given, 7, 8);
  const detractors = countFrom(given, 0, 6);
  const n = promoters + passives + detractors;
  if (n === 0) return { n, promoters, passives, detractors, value: null, interval: null };
  const value = (100 * (promoters - detractors)) / n;
  const { mean, variance } = adjust({ n, promoters, detractors });
  const { low, high } = intervalAround(100 * mean, 100 * z95 * Math.sqrt(variance), { low: -100, high: 100 });
  return { n, promoters, passives, detractors, value, interval: { low: Math.min(low, value), high: Math.max(high, value) } };
}

/**
 * Whether the Net Promoter Score changed: the two-sided z test of two independent scores, each adjusted
 * like its interval.
 *
 * @example
 * ```ts
 * import { compareNps } from "@heed/core/scores";
 *
 * const change = compareNps({ 6: 10, 8: 20, 10: 70 }, { 6: 30, 8: 20, 10: 50 });
 * console.log(change.difference, change.p?.toFixed(4), change.isSignificant); // 40 0.0003 true
 * ```
 *
 * @returns The difference in points; without answers on either side neither a difference nor a p.
 * @throws RangeError as `getNps` does.
 */
export function compareNps(now: ScoreCounts, before: ScoreCounts): Comparison {
  const [a, b] = [getNps(now), getNps(before)];
  if (a.value === null || b.value === null) return compared(null, null);
  const [adjustedA, adjustedB] = [adjust(a), adjust(b)];
  const error = Math.sqrt(adjustedA.variance + adjustedB.variance);
  return compared(a.value - b.value, getNormalTails((adjustedA.mean - adjustedB.mean) / error));
}

/** The mean of +1, 0 and -1 over the answers and the added ones, and the variance of that mean. */
function adjust({ n, promoters, detractors }: Pick<Nps, "n" | "promoters" | "detractors">): { mean: number; variance: number } {
  const all = n + 3;
  const mean = (promoters - detractors) / all;
  return { mean, variance: ((promoters + detractors + 1.5) / all - mean ** 2) / all };
}
