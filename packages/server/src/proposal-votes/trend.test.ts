import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_TREND, trendWithoutVote, trendWithVote, weeksOf } from "./trend.ts";

const WEEK_MS = 7 * 86_400_000;
const START_MS = Date.UTC(2026, 5, 1);
const moments = fc.array(fc.integer({ min: 0, max: 40 * WEEK_MS }), { minLength: 1, maxLength: 60 }).map((all) => all.map((ms) => new Date(START_MS + ms)));

/** As it is defined: the logarithm of the sum of 2^weeks. */
function straightforward(votes: readonly Date[]): number {
  return Math.log2(votes.reduce((sum, at) => sum + 2 ** weeksOf(at), 0));
}

describe("the trend", () => {
  it("is what its formula says, whatever the order in which votes come", () => {
    fc.assert(
      fc.property(moments, (votes) => {
        const trend = votes.reduce(trendWithVote, NO_TREND);
        expect(trend).toBeCloseTo(straightforward(votes), 9);
        expect(votes.toReversed().reduce(trendWithVote, NO_TREND)).toBeCloseTo(trend, 9);
      }),
    );
  });

  it("falls to that of the votes that are left, or says that they have to be summed anew", () => {
    fc.assert(
      fc.property(moments, fc.nat(), (votes, index) => {
        const { [index % votes.length]: taken } = votes;
        const rest = votes.filter((vote) => vote !== taken);
        fc.pre(taken !== undefined && rest.length > 0);
        const trend = trendWithoutVote(votes.reduce(trendWithVote, NO_TREND), taken);
        const isNearlyAll = straightforward(rest) - straightforward(votes) < -19;
        if (trend === null) expect(isNearlyAll).toBe(true);
        else expect(trend).toBeCloseTo(straightforward(rest), 6);
      }),
    );
  });

  it("counts a vote half after a week, and needs no clock for that", () => {
    const at = (weeks: number) => new Date(START_MS + weeks * WEEK_MS);
    expect(weeksOf(new Date("2026-01-15T00:00:00Z"))).toBe(2);
    const two = [at(0), at(0)].reduce(trendWithVote, NO_TREND);
    expect(two).toBeCloseTo(trendWithVote(NO_TREND, at(1)), 12);
    const hundredLongAgo = Array.from({ length: 100 }, () => at(0)).reduce(trendWithVote, NO_TREND);
    const fourOfLate = Array.from({ length: 4 }, () => at(5)).reduce(trendWithVote, NO_TREND);
    expect(fourOfLate).toBeGreaterThan(hundredLongAgo);
  });

  it("stays a number for votes that are ages apart", () => {
    const [long, ago] = [new Date("1990-01-01T00:00:00Z"), new Date("2400-01-01T00:00:00Z")];
    expect(trendWithVote(trendWithVote(NO_TREND, long), ago)).toBe(weeksOf(ago));
    expect(trendWithVote(trendWithVote(NO_TREND, ago), long)).toBe(weeksOf(ago));
    expect(trendWithoutVote(weeksOf(ago), ago)).toBeNull();
  });
});
