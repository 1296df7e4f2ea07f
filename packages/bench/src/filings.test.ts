import { expect, test } from "vitest";
import { benchFilings } from "./filings.ts";

test("files cases on both databases beside the baseline", async () => {
  const results = await benchFilings({ rounds: 1, count: 8, connections: 4 });

  expect(results.map(({ name }) => name)).toEqual(["one insert each", "Heed on PostgreSQL", "Heed on PGlite"]);
  for (const { perSecond, ratios } of results) {
    expect(perSecond).toEqual([expect.any(Number)]);
    expect(ratios[0]).toBeGreaterThan(0);
  }
  expect(results[0]?.ratios).toEqual([1]);
});
