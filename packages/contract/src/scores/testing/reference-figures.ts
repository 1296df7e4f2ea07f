import jstat from "jstat";

/**
 * The same figures from jStat and the answers one by one, by other ways than the code's where there are any.
 */
const { jStat } = jstat;
const z = jStat.normal.inv(0.975, 0, 1);
type Bounds = [low: number, high: number];

export function npsOf(raw: readonly number[]): { value: number; interval: Bounds } {
  const value = 100 * jStat.mean(raw.map(signOf));
  const { mean, error } = adjustedNps(raw);
  return {
    value,
    interval: [Math.max(-100, Math.min(value, 100 * (mean - z * error))), Math.min(100, Math.max(value, 100 * (mean + z * error)))],
  };
}

export function npsPOf(now: readonly number[], before: readonly number[]): number {
  const [a, b] = [adjustedNps(now), adjustedNps(before)];
  return bothTails((a.mean - b.mean) / Math.hypot(a.error, b.error));
}

/** Each answer counts four times, so that the three quarters to be added are three whole answers. */
function adjustedNps(raw: readonly number[]): { mean: number; error: number } {
  const quarters = [...raw.flatMap((score) => [score, score, score, score]), 10, 10, 10, 8, 8, 8, 7, 7, 7, 0, 0, 0].map(signOf);
  return { mean: jStat.mean(quarters), error: Math.sqrt(jStat.variance(quarters) / (quarters.length / 4)) };
}

function signOf(score: number): number {
  if (score >= 9) return 1;
  return score >= 7 ? 0 : -1;
}

function bothTails(value: number): number {
  return 2 * jStat.normal.cdf(-Math.abs(value), 0, 1);
}

/** Wilson's bounds as what they are: the shares at which the score test just gives 5 %. */
export function shareIntervalOf(successes: number, n: number): Bounds {
  const share = successes / n;
  const p = (supposed: number): number => bothTails((share - supposed) / Math.sqrt((supposed * (1 - supposed)) / n));
  return [successes === 0 ? 0 : boundOf(p, 0, share), successes === n ? 1 : boundOf(p, 1, share)];
}

function boundOf(p: (supposed: number) => number, refused: number, accepted: number): number {
  let [outside, inside] = [refused, accepted];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (outside + inside) / 2;
    if (p(middle) < 0.05) outside = middle;
    else inside = middle;
  }
  return inside;
}

/** The z test with the pooled share is Pearson's chi-squared test of the table; with less than 5 expected somewhere, Fisher's. */
export function sharesPOf(a: number, nA: number, b: number, nB: number): number {
  const [n, all] = [nA + nB, a + b];
  const cells = [
    { seen: a, expected: (nA * all) / n },
    { seen: nA - a, expected: (nA * (n - all)) / n },
    { seen: b, expected: (nB * all) / n },
    { seen: nB - b, expected: (nB * (n - all)) / n },
  ];
  if (cells.some(({ expected }) => expected < 5)) return fisherP(a, nA, all, n);
  const square = cells.reduce((sum, { seen, expected }) => sum + (seen - expected) ** 2 / expected, 0);
  return 1 - jStat.chisquare.cdf(square, 1);
}

function fisherP(a: number, nA: number, all: number, n: number): number {
  const probability = (k: number): number => jStat.hypgeom.pdf(k, n, all, nA);
  const limit = probability(a) * (1 + 1e-7);
  let sum = 0;
  for (let k = Math.max(0, nA + all - n); k <= Math.min(nA, all); k++) if (probability(k) <= limit) sum += probability(k);
  return Math.min(sum, 1);
}

export function meanOf(raw: readonly number[]): { mean: number; sd: number; interval: Bounds } {
  const mean = jStat.mean(raw);
  return { mean, sd: jStat.stdev(raw, true), interval: jStat.tci(mean, 0.05, raw) };
}

export function meansPOf(now: readonly number[], before: readonly number[]): number {
  const [a, b] = [now, before].map((raw) => jStat.variance(raw, true) / raw.length) as [number, number];
  const df = (a + b) ** 2 / (a ** 2 / (now.length - 1) + b ** 2 / (before.length - 1));
  return 2 * jStat.studentt.cdf(-Math.abs(jStat.mean(now) - jStat.mean(before)) / Math.sqrt(a + b), df);
}
