import { createSite, demoSite, type HeedDatabase } from "@heed/server";
import type { HeedClient, NewProposal, SubmittedProposal } from "../index.ts";

/** A site that shows proposals as soon as they are submitted. */
export const openSite = "ideas";

export const agreed: NewProposal["consent"] = { version: demoSite.settings.consent.version, purposes: ["handle_case"] };

export const newProposal: NewProposal = {
  title: "A lid that stays on",
  text: "Mine falls off when the kettle is poured.",
  locale: "en",
  consent: agreed,
};

export async function createOpenSite(database: HeedDatabase): Promise<void> {
  const { proposals } = demoSite.settings;
  if (!proposals) throw new Error("The demo site takes no proposals.");
  await createSite(database, { ...demoSite, key: openSite, settings: { ...demoSite.settings, proposals: { ...proposals, moderation: "after" } } });
}

/** Submits proposals with these titles as somebody without an address. */
export async function submitAll(client: HeedClient, titles: readonly string[]): Promise<SubmittedProposal[]> {
  if (!client.participants.token) await client.participants.join({ locale: "en", consent: agreed });
  const submitted: SubmittedProposal[] = [];
  for (const title of titles) submitted.push(await client.proposals.submit({ ...newProposal, title }));
  return submitted;
}
