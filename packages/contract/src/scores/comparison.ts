/** How a figure changed, and whether chance alone would explain it. */
export interface Comparison {
  /** The figure now less the figure before; `null` where either has no answers. */
  readonly difference: number | null;
  /** How often chance alone would bring a difference at least as large, two-sided; `null` where that cannot be said. */
  readonly p: number | null;
  /** Whether `p` is below .05. */
  readonly isSignificant: boolean;
}

const alpha = 0.05;

/** A comparison with its mark. */
export function compared(difference: number | null, p: number | null): Comparison {
  return { difference, p, isSignificant: p !== null && p < alpha };
}
