/** A vote counts half after this time. */
const HALF_LIFE_MS = 7 * 86_400_000;
const ORIGIN_MS = Date.UTC(2026, 0, 1);

/** Without votes. */
export const NO_TREND = -Infinity;

/** When what is left of a difference says nothing sure any more. */
const LEAST_REST = 2 ** -20;

/**
 * A vote's part in the trend of its proposal: votes that fade, each the half of what it was a week ago. All of them fade
 * alike, so that no clock is needed to compare their sums: a vote has 2^(weeks since 2026 began), and the trend is the
 * logarithm of the sum of these. See docs/decisions/0026.
 */
export function weeksOf(at: Date): number {
  return (at.getTime() - ORIGIN_MS) / HALF_LIFE_MS;
}

export function trendWithVote(trend: number, at: Date): number {
  if (trend === NO_TREND) return weeksOf(at);
  const [less, more] = [trend, weeksOf(at)].toSorted((one, other) => one - other) as [number, number]; // Two are two.
  return more + Math.log2(1 + 2 ** (less - more));
}

/** The trend of what is left; null where it has to be summed anew, because the vote was nearly all of it. */
export function trendWithoutVote(trend: number, at: Date): number | null {
  const rest = 1 - 2 ** (weeksOf(at) - trend);
  return rest < LEAST_REST ? null : trend + Math.log2(rest);
}
