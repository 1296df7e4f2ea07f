import { describe, expect, it } from "vitest";
import { compareMeans, getMean, type Moments } from "./mean.ts";
import { type ScoreCounts } from "./score-counts.ts";
import { randomCounts, rawScores, repeated } from "./testing/random-counts.ts";
import { meanOf } from "./testing/reference-figures.ts";
import { expectInterval, expectSixDigits, widthOf } from "./testing/six-digits.ts";

const random = randomCounts(19080301, 200, 0, 100).filter((counts) => Object.keys(counts).length > 1);

describe("the mean", () => {
  it("of counts and of moments agrees with an independent library to six digits", () => {
    expect(random.length).toBeGreaterThan(150);
    for (const counts of random) {
      const raw = rawScores(counts);
      const expected = meanOf(raw);
      const sum = raw.reduce((total, number) => total + number, 0);
      const sumOfSquares = raw.reduce((total, number) => total + number * number, 0);
      for (const { n, mean, sd, interval } of [getMean(counts), getMean({ n: raw.length, sum, sumOfSquares })]) {
        expect(n).toBe(raw.length);
        expectSixDigits(mean, expected.mean, counts);
        expectSixDigits(sd, expected.sd, counts);
        expectInterval(interval, expected.interval, counts);
      }
    }
  });

  it("has an interval that narrows with more numbers", () => {
    for (const counts of random) expect(widthOf(getMean(repeated(counts, 2)).interval)).toBeLessThan(widthOf(getMean(counts).interval));
  });

  it("is no figure of nothing", () => {
    const nothing = { n: 0, mean: null, sd: null, interval: null };
    expect(getMean({})).toEqual(nothing);
    expect(getMean({ n: 0, sum: 0, sumOfSquares: 0 })).toEqual(nothing);
  });

  it("of one number has no spread, and of equal ones no interval", () => {
    expect(getMean({ 4: 1 })).toEqual({ n: 1, mean: 4, sd: null, interval: null });
    expect(getMean({ n: 1, sum: 0.1, sumOfSquares: 0.1 * 0.1 })).toEqual({ n: 1, mean: 0.1, sd: null, interval: null });
    expect(getMean({ 0.1: 3 })).toEqual({ n: 3, mean: 0.1, sd: 0, interval: null });
  });

  it("takes what rounding leaves of equal numbers for no spread", () => {
    let [sum, sumOfSquares] = [0, 0];
    for (let n = 1; n <= 1000; n++) {
      sum += 0.1;
      sumOfSquares += 0.1 * 0.1;
      if (n > 1) expect(getMean({ n, sum, sumOfSquares })).toMatchObject({ sd: 0, interval: null });
    }
  });

  it("keeps its interval on the scale that it is told", () => {
    expect(getMean({ 4: 1, 5: 2 }, { low: 1, high: 5 }).interval).toEqual({ low: expect.closeTo(3.2324, 4) as number, high: 5 });
    expect(getMean({ 4: 1, 5: 2 }).interval?.high).toBeGreaterThan(5);
    expect(getMean({ [-2]: 1, 2: 1 }).mean).toBe(0);
  });

  it("refuses moments that belong to no numbers", () => {
    expect(() => getMean({ n: 2, sum: 10, sumOfSquares: 10 })).toThrow("No numbers have the moments n = 2");
    expect(() => getMean({ n: 0, sum: 1, sumOfSquares: 1 })).toThrow(RangeError);
    expect(() => getMean({ n: -1, sum: 1, sumOfSquares: 1 })).toThrow(RangeError);
    expect(() => getMean({ n: 1.5, sum: 1, sumOfSquares: 1 })).toThrow(RangeError);
    expect(() => getMean({ n: 2, sum: NaN, sumOfSquares: 1 })).toThrow(RangeError);
    expect(() => getMean({ n: 2, sum: 1, sumOfSquares: Infinity })).toThrow(RangeError);
  });
});

describe("two means", () => {
  it("are compared alike by their counts and by what they add up to", () => {
    const [now, before] = [{ 1: 3, 4: 2, 5: 9 }, { 1: 8, 2: 5, 5: 4 }];
    const byCounts = compareMeans(now, before);
    const byMoments = compareMeans(momentsOf(now), momentsOf(before));
    expect(byMoments.difference).toBeCloseTo(byCounts.difference!, 12);
    expect(byMoments.p).toBeCloseTo(byCounts.p!, 12);
    expect([byCounts.isSignificant, byMoments.isSignificant]).toEqual([true, true]);
  });
});

function momentsOf(counts: ScoreCounts): Moments {
  const given = Object.entries(counts).map(([score, count]) => [Number(score), count] as const);
  const total = (of: (score: number) => number) => given.reduce((sum, [score, count]) => sum + count * of(score), 0);
  return { n: total(() => 1), sum: total((score) => score), sumOfSquares: total((score) => score ** 2) };
}
