import { describe, expect, it } from "vitest";
import { compareNps, getNps } from "./nps.ts";
import { edgeCounts, pairsOf, randomCounts, rawScores, repeated } from "./testing/random-counts.ts";
import { npsOf, npsPOf } from "./testing/reference-figures.ts";
import { expectInterval, expectSensible, expectSixDigits, widthOf } from "./testing/six-digits.ts";

const random = randomCounts(20160127, 300, 0, 10);
const edges = edgeCounts(0, 10);
const answered = [...random, ...edges].filter((counts) => rawScores(counts).length > 0);

describe("the Net Promoter Score", () => {
  it("and its interval agree with an independent library to six digits", () => {
    expect(answered.length).toBeGreaterThan(320);
    for (const counts of answered) {
      const expected = npsOf(rawScores(counts));
      const { value, interval } = getNps(counts);
      expectSixDigits(value, expected.value, counts);
      expectInterval(interval, expected.interval, counts);
    }
  });

  it("is no figure without answers, rather than zero", () => {
    const nothing = { n: 0, promoters: 0, passives: 0, detractors: 0, value: null, interval: null };
    expect(getNps({})).toEqual(nothing);
    expect(getNps({ 0: 0, 10: 0 })).toEqual(nothing);
  });

  it("parts the scale at 6 and 7, and at 8 and 9", () => {
    expect(getNps({ 0: 1, 6: 2, 7: 4, 8: 8, 9: 16, 10: 32 })).toMatchObject({ n: 63, detractors: 3, passives: 12, promoters: 48 });
    expect(getNps({ 10: 3 }).value).toBe(100);
    expect(getNps({ 6: 3 }).value).toBe(-100);
    expect(getNps({ 7: 3 }).value).toBe(0);
  });

  it("has an interval that holds it, keeps a width, stays on the scale and narrows with more answers", () => {
    for (const counts of answered) {
      const { value, interval } = getNps(counts);
      expectSensible(interval, value, { low: -100, high: 100 }, counts);
      expect(widthOf(getNps(repeated(counts, 2)).interval)).toBeLessThan(widthOf(interval));
    }
  });

  it("says of one answer that nearly everything is possible", () => {
    expect(getNps({ 10: 1 }).interval).toEqual({ low: expect.closeTo(-48.498649, 5) as number, high: 100 });
    expect(getNps({ 0: 1 }).interval).toEqual({ low: -100, high: expect.closeTo(48.498649, 5) as number });
  });

  it("refuses scores and counts that cannot be", () => {
    expect(() => getNps({ 11: 1 })).toThrow(RangeError);
    expect(() => getNps({ [-1]: 1 })).toThrow("from 0 to 10");
    expect(() => getNps({ 9.5: 1 })).toThrow("Cannot use the score 9.5");
    expect(() => getNps({ 9: -1 })).toThrow("Cannot use -1 as the count of the score 9");
    expect(() => getNps({ 9: 0.5 })).toThrow(RangeError);
    expect(() => getNps({ 9: NaN })).toThrow(RangeError);
  });
});

describe("a change of the Net Promoter Score", () => {
  it("agrees with an independent library to six digits, mark included", () => {
    const marks = new Set<boolean>();
    for (const [now, before] of pairsOf(random, edges)) {
      const [a, b] = [rawScores(now), rawScores(before)];
      if (a.length === 0 || b.length === 0) continue;
      const { difference, p, isSignificant } = compareNps(now, before);
      const expected = npsPOf(a, b);
      expectSixDigits(difference, npsOf(a).value - npsOf(b).value, [now, before]);
      expectSixDigits(p, expected, [now, before]);
      expect(isSignificant).toBe(expected < 0.05);
      marks.add(isSignificant);
    }
    expect(marks.size).toBe(2);
  });

  it("is the same seen from the other side", () => {
    for (const [now, before] of pairsOf(random.slice(0, 50), edges.slice(2))) {
      const [there, back] = [compareNps(now, before), compareNps(before, now)];
      expect(back.difference! + there.difference!).toBe(0);
      expect(back).toMatchObject({ p: there.p, isSignificant: there.isSignificant });
    }
  });

  it("is nothing without answers on either side", () => {
    const nothing = { difference: null, p: null, isSignificant: false };
    expect(compareNps({}, { 9: 5 })).toEqual(nothing);
    expect(compareNps({ 9: 5 }, {})).toEqual(nothing);
    expect(compareNps({}, {})).toEqual(nothing);
  });

  it("is not marked on the word of two customers", () => {
    expect(compareNps({ 10: 1 }, { 0: 1 })).toMatchObject({ difference: 200, isSignificant: false });
    expect(compareNps({ 10: 2 }, { 10: 2 })).toEqual({ difference: 0, p: 1, isSignificant: false });
  });
});
