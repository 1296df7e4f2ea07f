import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { isSampled } from "./sampling.ts";

const siteId = randomUUID();
const references = Array.from({ length: 2_000 }, (_, index) => `CASE-${index}`);
const drawn = (surveyId: string, percent: number) => references.filter((reference) => isSampled({ siteId, surveyId, reference }, percent));

it.each([5, 20, 50, 90])("%i of a hundred cases are drawn, and always the same ones", (percent) => {
  const first = drawn("after", percent);
  expect(drawn("after", percent)).toEqual(first);
  // Four standard deviations: of ten thousand sites, one would be further off.
  const tolerance = 4 * Math.sqrt(2_000 * (percent / 100) * (1 - percent / 100));
  expect(Math.abs(first.length - 20 * percent)).toBeLessThan(tolerance);
});

it("who is drawn by few is drawn by many, all are by a hundred, and surveys draw independently", () => {
  const [few, many] = [drawn("after", 10), new Set(drawn("after", 40))];
  expect(few.every((reference) => many.has(reference))).toBe(true);
  expect(drawn("after", 100)).toEqual(references);
  const other = new Set(drawn("other", 50));
  const both = drawn("after", 50).filter((reference) => other.has(reference)).length;
  expect(Math.abs(both - 500)).toBeLessThan(4 * Math.sqrt(2_000 * 0.25 * 0.75));
});
