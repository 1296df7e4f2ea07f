import { describe, expect, it } from "vitest";
import { compareCsat, getCsat } from "./csat.ts";
import { edgeCounts, pairsOf, randomCounts, rawScores, repeated } from "./testing/random-counts.ts";
import { shareIntervalOf, sharesPOf } from "./testing/reference-figures.ts";
import { expectInterval, expectSensible, expectSixDigits, widthOf } from "./testing/six-digits.ts";

const random = randomCounts(19270601, 300, 1, 5);
const edges = edgeCounts(1, 5);
const answered = [...random, ...edges].filter((counts) => rawScores(counts).length > 0);
const satisfiedOf = (raw: readonly number[]): number => raw.filter((score) => score > 3).length;

describe("the share of satisfied customers", () => {
  it("and its interval agree with an independent library to six digits", () => {
    for (const counts of answered) {
      const raw = rawScores(counts);
      const { n, satisfied, value, interval } = getCsat(counts);
      expect([n, satisfied]).toEqual([raw.length, satisfiedOf(raw)]);
      expectSixDigits(value, satisfiedOf(raw) / raw.length, counts);
      expectInterval(interval, shareIntervalOf(satisfiedOf(raw), raw.length), counts);
    }
  });

  it("is no figure without answers, rather than zero", () => {
    expect(getCsat({})).toEqual({ n: 0, satisfied: 0, value: null, interval: null });
  });

  it("has an interval that holds it, keeps a width, stays on the scale and narrows with more answers", () => {
    for (const counts of answered) {
      const { value, interval } = getCsat(counts);
      expectSensible(interval, value, { low: 0, high: 1 }, counts);
      expect(widthOf(getCsat(repeated(counts, 2)).interval)).toBeLessThan(widthOf(interval));
    }
  });

  it("has an interval to the very end of the scale where all or none are satisfied", () => {
    for (let n = 1; n <= 100; n++) {
      expect(getCsat({ 5: n }).interval?.high).toBe(1);
      expect(getCsat({ 1: n }).interval?.low).toBe(0);
    }
  });

  it("refuses scores off the scale", () => {
    expect(() => getCsat({ 0: 1 })).toThrow("from 1 to 5");
    expect(() => getCsat({ 6: 1 })).toThrow(RangeError);
  });
});

describe("a change of the share of satisfied customers", () => {
  it("agrees with an independent library to six digits, mark included", () => {
    const marks = new Set<boolean>();
    for (const [now, before] of pairsOf(random, edges)) {
      const [a, b] = [rawScores(now), rawScores(before)];
      if (a.length === 0 || b.length === 0) continue;
      const { difference, p, isSignificant } = compareCsat(now, before);
      const expected = sharesPOf(satisfiedOf(a), a.length, satisfiedOf(b), b.length);
      expectSixDigits(difference, satisfiedOf(a) / a.length - satisfiedOf(b) / b.length, [now, before]);
      expectSixDigits(p, expected, [now, before]);
      expect(isSignificant).toBe(expected < 0.05);
      marks.add(isSignificant);
    }
    expect(marks.size).toBe(2);
  });

  it("is the same seen from the other side", () => {
    for (const [now, before] of pairsOf(random.slice(0, 50), edges.slice(2))) {
      const [there, back] = [compareCsat(now, before), compareCsat(before, now)];
      expect(back.difference! + there.difference!).toBe(0);
      expect(back.isSignificant).toBe(there.isSignificant);
      expectSixDigits(back.p, there.p!, [now, before]);
    }
  });

  it("is nothing without answers on either side", () => {
    const nothing = { difference: null, p: null, isSignificant: false };
    expect(compareCsat({}, { 5: 5 })).toEqual(nothing);
    expect(compareCsat({ 5: 5 }, {})).toEqual(nothing);
  });

  it("is tested exactly where few answered, not by the z test that would mark two against two", () => {
    expect(compareCsat({ 5: 2 }, { 1: 2 }).p).toBeCloseTo(1 / 3, 12);
    // Fisher's tea: three of four cups named right on either side.
    expect(compareCsat({ 5: 3, 1: 1 }, { 5: 1, 1: 3 }).p).toBeCloseTo(34 / 70, 12);
    // Both ends are as likely, though not to the last digit of a computer.
    expect(compareCsat({ 5: 6 }, { 1: 6 }).p).toBeCloseTo(2 / 924, 12);
    expect(compareCsat({ 5: 4 }, { 5: 3, 1: 7 }).p).toBeCloseTo(10 / 143, 12);
    expect(compareCsat({ 5: 500 }, { 5: 480 })).toEqual({ difference: 0, p: 1, isSignificant: false });
    expect(compareCsat({ 5: 1 }, { 1: 1 })).toEqual({ difference: 1, p: 1, isSignificant: false });
  });

  it("is tested by z from five expected in each cell on", () => {
    expect(compareCsat({ 5: 8, 1: 12 }, { 5: 2, 1: 18 }).p).toBeCloseTo(0.0284597369, 9);
    expect(compareCsat({ 5: 8, 1: 11 }, { 5: 2, 1: 18 }).p).toBeCloseTo(0.0309503051, 9);
  });
});
