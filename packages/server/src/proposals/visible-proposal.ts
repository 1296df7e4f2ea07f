import { boardTabs } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findProposal, isOnBoard, type StoredProposal } from "./proposal-store.ts";

/** Who looks: a participant's id, or null for a stranger. */
export interface ProposalReader {
  proposalId: string;
  participantId: string | null;
}

const listedStatuses = Object.values(boardTabs).flat();

/**
 * The settings of a site that shows its proposals.
 *
 * @throws ProblemError `proposals_not_offered`
 */
export function requireBoard({ settings }: StoredSite): NonNullable<StoredSite["settings"]["proposals"]> {
  const { proposals } = settings;
  if (proposals?.visibility !== "public") throw new ProblemError("proposals_not_offered");
  return proposals;
}

/**
 * A proposal that somebody may see: one on the board, a double of which others knew before it was merged, or their
 * own, wherever it stands. What they may not see is answered as what does not exist.
 *
 * @throws ProblemError `proposals_not_offered` or `proposal_not_found`
 */
export async function getVisibleProposal(db: Queries, site: StoredSite, { proposalId, participantId }: ProposalReader): Promise<StoredProposal> {
  const { proposals } = site.settings;
  const found = proposals && (await findProposal(db, { siteId: site.id, proposalId }));
  if (found && participantId !== null && found.author_id === participantId) return found;
  if (proposals?.visibility !== "public") throw new ProblemError("proposals_not_offered");
  if (found && (isOnBoard(found) || (found.status === "merged" && (await wasListed(db, found))))) return found;
  throw new ProblemError("proposal_not_found");
}

/** Whether it had been published before it ended as a double. */
async function wasListed(db: Queries, { site_id: siteId, proposal_id: proposalId }: StoredProposal): Promise<boolean> {
  const row = await db
    .selectFrom("proposal_events")
    .select("seq")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("is_public", "=", true)
    .where("status", "in", listedStatuses)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
