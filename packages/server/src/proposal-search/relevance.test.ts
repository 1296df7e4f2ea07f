import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { fileProposal } from "../proposals/index.ts";
import { labelledEn, type LabelledProposal } from "../testing/relevance/labelled-en.ts";
import { labelledZhHans } from "../testing/relevance/labelled-zh-hans.ts";
import { nearMisses } from "../testing/relevance/near-misses.ts";
import { newProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite } from "../testing/test-site.ts";
import { demoSite } from "../demo/index.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { settings: { proposals: { ...demoSite.settings.proposals!, moderation: "after" } } });

const sets = [
  ["en", labelledEn],
  ["zh-Hans", labelledZhHans],
] as const satisfies readonly (readonly ["en" | "zh-Hans", readonly LabelledProposal[]])[];

const ids = new Map<string, string>();

beforeAll(async () => {
  const stored = await storedSiteOf(database, site);
  await database.db.transaction().execute(async (trx) => {
    for (const [locale, labelled] of sets) {
      for (const { title, text } of [...nearMisses(locale), ...labelled]) {
        const author = { participantId: null, name: null, email: null };
        const { id } = await fileProposal(trx, stored, { proposal: { ...newProposal, title, text, locale }, author, channel: "web", now: new Date("2026-06-01T10:00:00Z") });
        ids.set(title, id);
      }
    }
  });
});

/** The queries whose labelled proposal is not among the first five. */
async function missed(labelled: readonly LabelledProposal[], pathOf: (query: string) => string): Promise<string[]> {
  const misses: string[] = [];
  for (const { title, queries } of labelled) {
    for (const query of queries) {
      const response = await site.request(pathOf(encodeURIComponent(query)));
      const { items } = (await response.json()) as { items: { id: string }[] };
      if (!items.slice(0, 5).some(({ id }) => id === ids.get(title))) misses.push(query);
    }
  }
  return misses;
}

describe.each(sets)("in %s, among all proposals of both languages", (locale, labelled) => {
  const count = labelled.flatMap(({ queries }) => queries).length;

  it("there are enough pairs, and enough that say something near", () => {
    expect(count).toBeGreaterThanOrEqual(120);
    expect(nearMisses(locale).length + labelled.length).toBeGreaterThanOrEqual(600);
    const titles = new Set(labelled.map(({ title }) => title));
    expect(labelled.flatMap(({ queries }) => queries).filter((query) => titles.has(query))).toEqual([]);
  });

  it("what is being typed finds what was meant among the first five, nine times in ten", async () => {
    const misses = await missed(labelled, (query) => `/proposals/similar?q=${query}`);
    expect(misses.length / count, `${misses.length} of ${count}: ${misses.join(" / ")}`).toBeLessThanOrEqual(0.1);
  });

  it("so does a search", async () => {
    const misses = await missed(labelled, (query) => `/proposals?limit=5&q=${query}`);
    expect(misses.length / count, `${misses.length} of ${count}: ${misses.join(" / ")}`).toBeLessThanOrEqual(0.1);
  });
});
