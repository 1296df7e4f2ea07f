import { type Interval, intervalAround } from "./interval.ts";
import { getNormalTails, z95 } from "./normal-distribution.ts";

/** So many of n. */
export interface Part {
  readonly n: number;
  readonly count: number;
}

/** The share, or `null` of nobody. */
export function getShare({ n, count }: Part): number | null {
  return n === 0 ? null : count / n;
}

/**
 * Wilson's score interval (1927): all shares that a two-sided z test would not refuse. It keeps its width where the
 * share is 0 or 1, and never leaves the scale.
 */
export function getWilsonInterval({ n, count }: Part): Interval | null {
  if (n === 0) return null;
  const weight = n + z95 ** 2;
  const margin = (z95 / weight) * Math.sqrt((count * (n - count)) / n + z95 ** 2 / 4);
  const { low, high } = intervalAround((count + z95 ** 2 / 2) / weight, margin, { low: 0, high: 1 });
  // Both ends are exact here, but for rounding.
  return { low: count === 0 ? 0 : low, high: count === n ? 1 : high };
}

/**
 * The two-sided p of two shares being one: the z test with the pooled share, and Fisher's exact test where fewer than
 * five are to be expected in a cell of the table, as the z test then finds differences that chance explains.
 */
export function getSharesP(now: Part, before: Part): number | null {
  const n = now.n + before.n;
  const count = now.count + before.count;
  if (now.n === 0 || before.n === 0) return null;
  if ((Math.min(now.n, before.n) * Math.min(count, n - count)) / n < 5) return getFisherP(now, before);
  const variance = (count / n) * (1 - count / n) * (1 / now.n + 1 / before.n);
  return getNormalTails((now.count / now.n - before.count / before.n) / Math.sqrt(variance));
}

/** Sums the probabilities of all tables with the same margins that are no likelier than this one. */
function getFisherP(now: Part, before: Part): number {
  const count = now.count + before.count;
  const least = Math.max(0, count - before.n);
  const most = Math.min(now.n, count);
  // Weights relative to the likeliest table, from which they fall to both sides, so that none overflows.
  const mode = Math.floor(((now.n + 1) * (count + 1)) / (now.n + before.n + 2));
  const weights = new Map([[mode, 1]]);
  const stepUp = (k: number): number => ((now.n - k) * (count - k)) / ((k + 1) * (before.n - count + k + 1));
  for (let k = mode, weight = 1; k < most; k++) weights.set(k + 1, (weight *= stepUp(k)));
  for (let k = mode, weight = 1; k > least; k--) weights.set(k - 1, (weight /= stepUp(k - 1)));
  // As in R: what differs in its eighth digit only is as likely.
  const observed = (weights.get(now.count) ?? 0) * (1 + 1e-7);
  let all = 0;
  let extreme = 0;
  for (const weight of weights.values()) {
    all += weight;
    if (weight <= observed) extreme += weight;
  }
  return extreme / all;
}
