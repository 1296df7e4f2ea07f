import type { SurveyScore } from "@heed/contract/desk";

/** What a chart shows of a scale, and the values that are marked on it. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  /** From low to high; the two ends are among them. */
  readonly ticks: readonly number[];
}

const limits: Readonly<Record<SurveyScore["measure"], { low: number; high: number }>> = {
  nps: { low: -100, high: 100 },
  csat: { low: 0, high: 1 },
  ces: { low: 1, high: 7 },
  mean: { low: -Infinity, high: Infinity },
};

/** The least steps between marks that can be read as different values. */
const leastSteps: Readonly<Record<SurveyScore["measure"], number>> = { nps: 1, csat: 0.01, ces: 0.1, mean: 0.1 };

/** An axis that holds all these figures with their intervals, ends on round values and does not leave the figure's scale. */
export function axisFor(measure: SurveyScore["measure"], scores: readonly SurveyScore[]): ValueAxis {
  const values = scores.flatMap(({ value, interval }) => [value, interval?.low, interval?.high]).filter((value) => typeof value === "number");
  const { low: least, high: most } = limits[measure];
  if (values.length === 0) return Number.isFinite(least) ? { low: least, high: most, ticks: [least, most] } : { low: 0, high: 1, ticks: [0, 1] };
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(low) || 1) * 0.08;
  [low, high] = [Math.max(least, low - room), Math.min(most, high + room)];
  const step = Math.max(niceStep((high - low) / 4), leastSteps[measure]);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Multiplied and not added up: 0.1 + 0.2 is no round value.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  const within = ticks.filter((tick) => tick >= least && tick <= most);
  // A scale that begins between two marks, as one from 1 does with steps of 2, is shown from its own end.
  const all = [...new Set([...((ticks[0] ?? 0) < least ? [least] : []), ...within, ...((ticks.at(-1) ?? 0) > most ? [most] : [])])];
  return { low: all[0] ?? low, high: all.at(-1) ?? high, ticks: all };
}

/** Where a value lies on an axis, 0 to 1. */
export function positionOn({ low, high }: ValueAxis, value: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
}

/** The next of 1, 2, 5, 10, … that is at least as large. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
