import { expect, it } from "vitest";
import { formatPages } from "../pages/format-pages.ts";
import { sourceFiles } from "../pages/source-files.ts";
import { benchSurveyPages, surveyBaselines } from "./survey-pages.ts";

it("sees all ten questions in each of the pages, painted and weighed", async () => {
  const results = await benchSurveyPages({ rounds: 1, slowdown: 1, laterMs: 600, heedFiles: await sourceFiles("survey") });
  expect(results.map(({ name }) => name)).toEqual(["bare HTML", "bare HTML, dressed alike", "Heed, by a server", "Heed, by a server, style in the page", "Heed", "Heed, definition fetched", "SurveyJS"]);
  const [bare, dressed, linked, inPage, heed, fetched, peer] = results.map(({ visits: [visit] }) => visit!);
  for (const visit of [bare!, dressed!, linked!, inPage!, heed!, fetched!, peer!]) {
    expect(visit.visibleMs).toBeGreaterThan(0);
    expect(visit.heapBytes).toBeGreaterThan(0);
    expect(visit.layoutShift).toBeGreaterThanOrEqual(0);
  }
  // What has no script of its own is the measure of all.
  expect(bare!.bytes).toBeLessThan(5_000);
  expect(dressed!.heapBytes).toBeLessThan(heed!.heapBytes);
  expect(heed!.bytes).toBeGreaterThan(bare!.bytes);
  expect(peer!.bytes).toBeGreaterThan(300_000);
  expect(peer!.heapBytes).toBeGreaterThan(heed!.heapBytes);
  expect(heed!.wholeScriptMs).toBeGreaterThan(0);
  expect(formatPages(results, surveyBaselines)).toMatch(/^bare HTML\s+\d+\s+1\.000/m);
});
