/** The 95 % confidence interval of a figure, or the two ends of a scale. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of so much to either side that does not leave the scale. */
export function intervalAround(centre: number, margin: number, scale: Interval | undefined): Interval {
  const { low, high } = scale ?? { low: -Infinity, high: Infinity };
  return { low: Math.max(centre - margin, low), high: Math.min(centre + margin, high) };
}
