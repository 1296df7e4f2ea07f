import { expect, it } from "vitest";
import type { SurveyScore } from "@heed/contract/desk";
import { axisFor, positionOn } from "./value-axis.ts";

const score = (measure: SurveyScore["measure"], value: number, low: number, high: number): SurveyScore => ({ measure, n: 9, value, interval: { low, high } });

it("holds every figure with its interval, on round values within the scale", () => {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const scales = { nps: [-100, 100], csat: [0, 1], ces: [1, 7], mean: [-4_000, 4_000] } as const;
  for (const measure of ["nps", "csat", "ces", "mean"] as const) {
    const [least, most] = scales[measure];
    for (let round = 0; round < 200; round++) {
      const [low = 0, value = 0, high = 0] = [random(), random(), random()].map((share) => least + share * (most - least)).toSorted((a, b) => a - b);
      const axis = axisFor(measure, [score(measure, value, low, high)]);
      expect(axis.low).toBeLessThanOrEqual(low);
      expect(axis.high).toBeGreaterThanOrEqual(high);
      if (measure !== "mean") expect([axis.low >= least, axis.high <= most]).toEqual([true, true]);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(8);
      expect(axis.ticks).toEqual([...axis.ticks].toSorted((a, b) => a - b));
    }
  }
});

it("has room around a single figure, and around none", () => {
  const one = axisFor("mean", [{ measure: "mean", n: 1, value: 3, interval: null }]);
  expect(one.low).toBeLessThan(3);
  expect(one.high).toBeGreaterThan(3);
  expect(axisFor("nps", [])).toEqual({ low: -100, high: 100, ticks: [-100, 100] });
});

it("does not leave the scale at its end", () => {
  expect(axisFor("csat", [score("csat", 1, 0.8, 1)]).high).toBe(1);
  expect(axisFor("ces", [score("ces", 1.2, 1, 1.6)]).low).toBe(1);
});

it("places values from one end to the other, and none beside it", () => {
  const axis = { low: -100, high: 100, ticks: [] };
  expect([-100, 0, 50, 100, 200].map((value) => positionOn(axis, value))).toEqual([0, 0.5, 0.75, 1, 1]);
});
