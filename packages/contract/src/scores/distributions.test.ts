import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { getNormalTails, z95 } from "./normal-distribution.ts";
import { getStudentT95, getStudentTails } from "./student-t.ts";
import { expectSixDigits } from "./testing/six-digits.ts";

const { jStat } = jstat;
const degrees = [1, 1.3, 2, 2.7, 3, 4, 7.5, 10, 29, 30, 59.9, 60, 61, 100, 1234.5, 20_000];

describe("the normal distribution", () => {
  it("has the tails of an independent library", () => {
    for (let z = -8; z <= 8; z += 1 / 64) expectSixDigits(getNormalTails(z), 2 * jStat.normal.cdf(-Math.abs(z), 0, 1), z);
  });

  it("joins its two ways without a step", () => {
    expect(getNormalTails(2 - 1e-15)).toBeCloseTo(getNormalTails(2), 14);
    expect(getNormalTails(0)).toBe(1);
    expect(getNormalTails(z95)).toBeCloseTo(0.05, 14);
    // So far out that nothing is left.
    expect(getNormalTails(40)).toBe(0);
  });
});

describe("Student's t distribution", () => {
  it("has the tails of an independent library", () => {
    for (const df of degrees) {
      for (let t = -12; t <= 12; t += 1 / 16) expectSixDigits(getStudentTails(t, df), 2 * jStat.studentt.cdf(-Math.abs(t), df), { df, t });
    }
  });

  it("has the quantiles of an independent library", () => {
    for (const df of degrees) expectSixDigits(getStudentT95(df), jStat.studentt.inv(0.975, df), df);
  });

  it("has the closed form of one and of two degrees of freedom", () => {
    for (const t of [0, 0.01, 1, Math.sqrt(3), 2, 50]) {
      expect(getStudentTails(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(getStudentTails(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
    expect(getStudentT95(1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 11);
  });

  it("becomes the normal distribution", () => {
    expect(getStudentT95(1e8)).toBeCloseTo(z95, 7);
    expect(getStudentTails(2.5, 1e8)).toBeCloseTo(getNormalTails(2.5), 8);
  });
});
