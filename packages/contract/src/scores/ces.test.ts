import { describe, expect, it } from "vitest";
import { compareCes, getCes } from "./ces.ts";
import { edgeCounts, pairsOf, randomCounts, rawScores, repeated } from "./testing/random-counts.ts";
import { meanOf, meansPOf, shareIntervalOf } from "./testing/reference-figures.ts";
import { expectInterval, expectSensible, expectSixDigits, widthOf } from "./testing/six-digits.ts";

const random = randomCounts(20130401, 300, 1, 7);
const edges = edgeCounts(1, 7);
const answered = [...random, ...edges].filter((counts) => rawScores(counts).length > 0);
const isVaried = (raw: readonly number[]): boolean => new Set(raw).size > 1;
const easyOf = (raw: readonly number[]): number => raw.filter((score) => score > 4).length;

describe("the Customer Effort Score", () => {
  it("and its intervals agree with an independent library to six digits", () => {
    for (const counts of answered) {
      const raw = rawScores(counts);
      const ces = getCes(counts);
      const expected = meanOf(raw);
      expect([ces.n, ces.easy]).toEqual([raw.length, easyOf(raw)]);
      expectSixDigits(ces.mean, expected.mean, counts);
      expectSixDigits(ces.share, easyOf(raw) / raw.length, counts);
      expectInterval(ces.shareInterval, shareIntervalOf(easyOf(raw), raw.length), counts);
      const [low, high] = expected.interval;
      if (isVaried(raw)) expectInterval(ces.interval, [Math.max(low, 1), Math.min(high, 7)], counts);
      else expect(ces.interval).toBeNull();
    }
  });

  it("is no figure without answers, rather than zero", () => {
    expect(getCes({})).toEqual({ n: 0, mean: null, interval: null, easy: 0, share: null, shareInterval: null });
  });

  it("has no interval of its mean where nothing tells how answers vary", () => {
    expect(getCes({ 6: 1 })).toMatchObject({ n: 1, mean: 6, interval: null, share: 1 });
    expect(getCes({ 6: 50 })).toMatchObject({ n: 50, mean: 6, interval: null, share: 1 });
    expect(getCes({ 6: 50 }).shareInterval?.high).toBe(1);
  });

  it("has intervals that hold it, stay on the scale and narrow with more answers", () => {
    for (const counts of answered) {
      const { mean, interval, share, shareInterval } = getCes(counts);
      const more = getCes(repeated(counts, 2));
      expectSensible(shareInterval, share, { low: 0, high: 1 }, counts);
      expect(widthOf(more.shareInterval)).toBeLessThan(widthOf(shareInterval));
      if (interval === null) continue;
      expectSensible(interval, mean, { low: 1, high: 7 }, counts);
      expect(widthOf(more.interval)).toBeLessThanOrEqual(widthOf(interval));
    }
  });

  it("refuses scores off the scale", () => {
    expect(() => getCes({ 0: 1 })).toThrow("from 1 to 7");
    expect(() => compareCes({ 7: 1 }, { 8: 1 })).toThrow(RangeError);
    expect(() => compareCes({ 8: 1 }, { 7: 1 })).toThrow(RangeError);
  });
});

describe("a change of the Customer Effort Score", () => {
  it("agrees with an independent library to six digits, mark included", () => {
    const marks = new Set<boolean>();
    for (const [now, before] of pairsOf(random, edges)) {
      const [a, b] = [rawScores(now), rawScores(before)];
      if (a.length < 2 || b.length < 2 || !(isVaried(a) || isVaried(b))) continue;
      const { difference, p, isSignificant } = compareCes(now, before);
      const expected = meansPOf(a, b);
      expectSixDigits(difference, meanOf(a).mean - meanOf(b).mean, [now, before]);
      expectSixDigits(p, expected, [now, before]);
      expect(isSignificant).toBe(expected < 0.05);
      marks.add(isSignificant);
    }
    expect(marks.size).toBe(2);
  });

  it("is the same seen from the other side", () => {
    for (const [now, before] of pairsOf(random.slice(0, 50), edges.slice(2))) {
      const [there, back] = [compareCes(now, before), compareCes(before, now)];
      expect(back.difference! + there.difference!).toBe(0);
      expect(back).toMatchObject({ p: there.p, isSignificant: there.isSignificant });
    }
  });

  it("is nothing without answers, and has no p where one side has a single one", () => {
    expect(compareCes({}, { 5: 5 })).toEqual({ difference: null, p: null, isSignificant: false });
    expect(compareCes({ 5: 5 }, {})).toEqual({ difference: null, p: null, isSignificant: false });
    expect(compareCes({ 5: 1 }, { 6: 3, 7: 3 })).toEqual({ difference: -1.5, p: null, isSignificant: false });
    expect(compareCes({ 6: 3, 7: 3 }, { 5: 1 })).toEqual({ difference: 1.5, p: null, isSignificant: false });
  });

  it("has no measure where all are equal on either side", () => {
    expect(compareCes({ 6: 9 }, { 6: 4 })).toEqual({ difference: 0, p: 1, isSignificant: false });
    expect(compareCes({ 7: 9 }, { 6: 4 })).toEqual({ difference: 1, p: null, isSignificant: false });
    expect(compareCes({ 7: 9 }, { 6: 4, 7: 1 }).p).toBeGreaterThan(0);
  });
});
