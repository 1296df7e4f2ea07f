import { expect } from "vitest";
import { type Interval } from "../interval.ts";

/** Expects a figure to six significant digits, and what is nearly 0 to the ninth place. */
export function expectSixDigits(actual: number | null, expected: number, of: unknown): void {
  if (actual === null) throw new Error(`Expected ${expected}, not null, of ${JSON.stringify(of)}.`);
  const isClose = Math.abs(actual - expected) <= Math.max(5e-7 * Math.abs(expected), 1e-9);
  expect(isClose, `${actual} is to be ${expected} of ${JSON.stringify(of)}`).toBe(true);
}

/** Expects both ends of an interval to six digits. */
export function expectInterval(actual: Interval | null, [low, high]: readonly [number, number], of: unknown): void {
  expectSixDigits(actual && actual.low, low, of);
  expectSixDigits(actual && actual.high, high, of);
}

/** Expects an interval that lies on the scale and holds its figure. */
export function expectSensible(interval: Interval | null, value: number | null, scale: Interval, of: unknown): void {
  const message = `${JSON.stringify(interval)} around ${value} of ${JSON.stringify(of)}`;
  if (interval === null || value === null) throw new Error(message);
  expect(scale.low <= interval.low && interval.low <= value, message).toBe(true);
  expect(value <= interval.high && interval.high <= scale.high, message).toBe(true);
  expect(interval.low < interval.high, message).toBe(true);
}

/** How far an interval reaches from end to end. */
export function widthOf(interval: Interval | null): number {
  return interval === null ? Infinity : interval.high - interval.low;
}
