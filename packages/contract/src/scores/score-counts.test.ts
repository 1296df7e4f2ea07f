import { expect, it } from "vitest";
import { countScores, readCounts } from "./score-counts.ts";

it("counts scores of any iterable", () => {
  expect(countScores([])).toEqual({});
  expect(countScores(new Set([3, 1]))).toEqual({ 1: 1, 3: 1 });
  expect(countScores([10, 9, 10, -0, 0, 2.5])).toEqual({ 0: 2, 2.5: 1, 9: 1, 10: 2 });
});

it("refuses to count what is no number", () => {
  expect(() => countScores([1, NaN])).toThrow("leave out answers that are no number");
  expect(() => countScores([Infinity])).toThrow(RangeError);
});

it("reads counts that crossed a wire, and leaves out scores that nobody gave", () => {
  expect(readCounts(JSON.parse('{"10":2,"3":0}') as Record<number, number>)).toEqual([[10, 2]]);
});

it("refuses counts of what is no score", () => {
  expect(() => readCounts(JSON.parse('{"ten":2}') as Record<number, number>)).toThrow("make the counts with countScores()");
});
