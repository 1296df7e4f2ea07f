import { expect, it } from "vitest";
import { beginningOf, hasGap } from "./step-answers.ts";

it("begins an answer in the author's language, and leaves it empty where it knows none", () => {
  expect(beginningOf("plan", "en")).toContain("We will do this.");
  expect(beginningOf("plan", "zh-Hans")).toContain("采纳");
  expect(beginningOf("plan", "zh-TW")).toContain("采纳");
  expect(beginningOf("plan", "de")).toBe("");
});

it("names the proposal that goes on, and leaves no gap then", () => {
  expect(beginningOf("merge", "en", "Spare lids")).toContain("“Spare lids”");
  expect([hasGap(beginningOf("merge", "en")), hasGap(beginningOf("merge", "en", "Spare lids"))]).toEqual([true, false]);
});

it("lets nobody send a refusal without its reason, nor what is there without saying what", () => {
  for (const locale of ["en", "zh-Hans"]) {
    expect([hasGap(beginningOf("decline", locale)), hasGap(beginningOf("finish", locale))]).toEqual([true, true]);
    for (const step of ["publish", "evaluate", "plan", "start"] as const) expect(hasGap(beginningOf(step, locale))).toBe(false);
  }
  expect(hasGap("Write {name} where the name stands.")).toBe(false);
});
