import type { SurveyResults, SurveyScore } from "@heed/contract/desk";
import { positionOn, type ValueAxis } from "./value-axis.ts";

type Trend = SurveyResults["trend"];

/** Where a point of a trend lies in a field of 100 by 100. Without a figure there is no point. */
export interface TrendPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The points that follow each other without a gap: lines are drawn within these alone, so that no figure is made up. */
export function runsOf(trend: Trend, axis: ValueAxis): TrendPoint[][] {
  const runs: TrendPoint[][] = [];
  let run: TrendPoint[] = [];
  for (const [index, { score }] of trend.entries()) {
    const point = pointOf(score, index, { count: trend.length, axis });
    if (point) {
      run.push(point);
      if (run.length === 1) runs.push(run);
    } else {
      run = [];
    }
  }
  return runs;
}

function pointOf({ value, interval }: SurveyScore, index: number, { count, axis }: { count: number; axis: ValueAxis }): TrendPoint | undefined {
  if (value === null) return undefined;
  const y = (each: number) => 100 - positionOn(axis, each) * 100;
  return { index, x: slotCentre(index, count), y: y(value), low: interval ? y(interval.low) : undefined, high: interval ? y(interval.high) : undefined };
}

/** The middle of one of so many equal stretches of 100. */
export function slotCentre(index: number, count: number): number {
  return ((index + 0.5) / count) * 100;
}

/** The line through the points of a run. */
export function linePath(run: readonly TrendPoint[]): string {
  return run.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

/** The field between the ends of the intervals, where neighbours have one; a point that stands alone has a stroke. */
export function bandPath(run: readonly TrendPoint[]): string {
  const parts: (TrendPoint & { low: number; high: number })[][] = [];
  let isOpen = false;
  for (const point of run) {
    const { low, high } = point;
    if (low === undefined || high === undefined) {
      isOpen = false;
      continue;
    }
    if (!isOpen) parts.push([]);
    isOpen = true;
    parts.at(-1)?.push({ ...point, low, high });
  }
  return parts
    .map((part) => {
      const above = part.map(({ x, high }) => `${x} ${high}`);
      const below = part.toReversed().map(({ x, low }) => `${x} ${low}`);
      return `M${[...above, ...below].join("L")}Z`;
    })
    .join("");
}

/** Which of so many points have room for a label: the last one always, and as many before it. */
export function labelledSlots(count: number, most = 5): number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0);
}
