import { expect, it } from "vitest";
import { formatPages } from "../pages/format-pages.ts";
import { benchFormPages, formBaselines } from "./form-pages.ts";

it("sees the whole form in each of the pages", async () => {
  const results = await benchFormPages({ rounds: 1, slowdown: 1, laterMs: 600 });
  expect(results.map(({ name }) => name)).toEqual([
    "bare HTML",
    "bare HTML, dressed alike",
    "bare HTML, as by a server",
    "Heed, by a server",
    "Heed",
    "Heed, by one tag",
    "Heed, element at once",
    "Sentry feedback, 3 fields",
    "Sentry feedback, alone",
  ]);
  for (const { visits } of results) {
    expect(visits[0]!.visibleMs).toBeGreaterThan(0);
    expect(visits[0]!.heapBytes).toBeGreaterThan(0);
  }
  const [bare, , , , heed, , , peer] = results.map(({ visits: [visit] }) => visit!);
  expect(heed!.scriptMs).toBeGreaterThan(0);
  expect(bare!.heapBytes).toBeLessThan(heed!.heapBytes);
  expect(peer!.bytes).toBeGreaterThan(30_000);
  expect(formatPages(results, formBaselines)).toMatch(/^bare HTML\s+\d+\s+1\.000/m);
});
