import { expect, it } from "vitest";
import type { SurveyResults } from "@heed/contract/desk";
import { bandPath, labelledSlots, linePath, runsOf } from "./trend-geometry.ts";

const axis = { low: 0, high: 10, ticks: [0, 10] };

const trendOf = (...values: (number | null)[]): SurveyResults["trend"] =>
  values.map((value) => ({
    from: "2026-01-01",
    to: "2026-01-07",
    score: { measure: "mean", n: value === null ? 0 : 9, value, interval: value === null || value === 5 ? null : { low: value - 1, high: value + 1 } },
  }));

it("draws no line over a time without answers", () => {
  const runs = runsOf(trendOf(2, 4, null, 6), axis);
  expect(runs.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3]]);
  expect(linePath(runs[0] ?? [])).toBe("M12.5 80L37.5 60");
});

it("leaves the band open where a figure has no interval", () => {
  const [run = []] = runsOf(trendOf(2, 5, 8), axis);
  expect(bandPath(run).match(/M/g)).toHaveLength(2);
  expect(linePath(run).match(/M/g)).toHaveLength(1);
});

it("has nothing to draw without answers", () => {
  expect(runsOf(trendOf(null, null), axis)).toEqual([]);
});

it("labels the last point always, and no more than have room", () => {
  for (const count of [1, 2, 5, 6, 13, 26]) {
    const slots = labelledSlots(count);
    expect(slots.at(-1)).toBe(count - 1);
    expect(slots.length).toBeLessThanOrEqual(5);
  }
});
