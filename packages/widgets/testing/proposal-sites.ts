import { createSite, demoSite, type HeedDatabase } from "@heed/server";

/** Sites for tests of proposals: `ideas` shows them as soon as they are submitted, `suggestions` shows none to anybody. */
export async function createProposalSites(database: HeedDatabase, allowedOrigins: string[]): Promise<void> {
  const { proposals, ...settings } = demoSite.settings;
  if (!proposals) throw new Error("The demo site takes no proposals.");
  const sites = {
    ideas: { ...proposals, moderation: "after" },
    suggestions: { ...proposals, visibility: "private" },
  } as const;
  for (const [key, change] of Object.entries(sites)) {
    await createSite(database, { ...demoSite, key, settings: { ...settings, allowedOrigins, proposals: change } });
  }
}
