import { createSite, demoSite, type HeedDatabase } from "@heed/server";
import type { ProposalStatus } from "@heed/core";

/** The example company, as it would be if it looked at proposals and comments after they are out. */
export async function openBoardSite(database: HeedDatabase, allowedOrigins: string[]): Promise<void> {
  const { settings } = demoSite;
  const { proposals } = settings;
  if (!proposals) throw new Error("The demo site takes no proposals.");
  await createSite(database, { ...demoSite, key: "board", settings: { ...settings, allowedOrigins, proposals: { ...proposals, moderation: "after" } } });
}

export interface ProposalRequest {
  proposalId: string;
  status: ProposalStatus;
}

/** What a proposal comes to at the desk, without what is said there. */
export async function setProposalStatus({ db }: HeedDatabase, { proposalId, status }: ProposalRequest): Promise<null> {
  await db.updateTable("proposals").set({ status }).where("proposal_id", "=", proposalId).execute();
  return null;
}
