import type { SurveyAnswers } from "@heed/contract/survey-rules";
import { describe, expect, it } from "vitest";
import { branchingSurvey } from "../testing/answered-survey.ts";
import { countResponse } from "./count-response.ts";
import { binsOf, findBin } from "./number-bins.ts";

const count = (answers: SurveyAnswers) => Object.fromEntries(countResponse(branchingSurvey, answers));

describe("a response", () => {
  it("is counted for each question on its way, and for what it says", () => {
    const counts = count({ q1: 2, why: "It broke", q7: ["b", "a"], q9: { r1: "c2" } });
    expect(counts).toMatchObject({ "/n": 1, "q0/>": 1, "q1/n": 1, "q1/:2": 1, "why/>": 1, "why/~": 1 });
    expect(counts).toMatchObject({ "q7/:b:1": 1, "q7/:a:2": 1, "q9/:r1:c2": 1 });
    expect(counts["q4/>"]).toBeUndefined();
  });

  it("does not count answers to what was hidden from it", () => {
    expect(count({ q1: 5, why: "Nobody asked" })["why/n"]).toBeUndefined();
    const ended = count({ q1: 1, q2: 0, q15: true });
    expect([ended["why/>"], ended["q15/>"], ended["q15/n"]]).toEqual([1, undefined, undefined]);
  });

  it("adds numbers up, and leaves out what would decide the mean alone", () => {
    expect(count({ q8: 35 })).toMatchObject({ "q8/=": 1, "q8/+": 35, "q8/*": 1225, "q8/:35": 1 });
    const counts = count({ q13: 1e300 });
    expect([counts["q13/n"], counts["q13/="], counts["q13/*"]]).toEqual([1, undefined, undefined]);
  });

  it("is counted somehow even where an answer is none of its question's", () => {
    const odd = { q1: "five", q5: 3, q6: "a", q7: {}, q9: "c1", q10: { r1: null }, q14: 5, q16: [] } as unknown as SurveyAnswers;
    expect(count(odd)["/n"]).toBe(1);
  });
});

describe("numbers between two bounds", () => {
  it("stand for themselves where there are few, and in ten bins where there are many", () => {
    expect(binsOf({ id: "a", type: "slider", min: 0, max: 1, step: 0.1 }).map(({ id }) => id)).toEqual(
      ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"],
    );
    const bins = binsOf({ id: "a", type: "slider", min: 0, max: 100, step: 1 });
    expect([bins.length, bins[0], bins.at(-1)]).toEqual([10, { id: "0", low: 0, high: 10 }, { id: "90", low: 90, high: 100 }]);
    expect([0, 9.99, 10, 95, 100].map((value) => findBin(bins, value)?.id)).toEqual(["0", "0", "10", "90", "90"]);
    expect(findBin(binsOf({ id: "a", type: "slider", min: 0, max: 1, step: 0.1 }), 0.1 + 0.2)?.id).toBe("0.3");
  });

  it("without bounds, or outside of them, are in none", () => {
    expect(binsOf({ id: "a", type: "number", min: 0 })).toEqual([]);
    expect(binsOf({ id: "a", type: "number", min: -1.7e308, max: 1.7e308 })).toEqual([]);
    expect(findBin(binsOf({ id: "a", type: "number", min: 0, max: 10 }), 11)).toBeUndefined();
  });
});
