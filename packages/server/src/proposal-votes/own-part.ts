import type { ProposalSummary } from "@heed/contract";
import type { Queries } from "../database/index.ts";

/** What a reader has to do with a proposal. */
export type OwnPart = ProposalSummary["own"];

/** What a participant has to do with some proposals, by their ids; nothing, for strangers. All of them have an entry. */
export async function ownPartOf(
  db: Queries,
  siteId: string,
  participantId: string | null,
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, OwnPart>> {
  const parts = new Map(proposalIds.map((id) => [id, { isAuthor: false, hasVoted: false, isSubscribed: false }]));
  if (participantId === null || parts.size === 0) return parts;
  const rows = await db
    .selectFrom("proposals as p")
    .leftJoin("proposal_votes as v", (join) =>
      join
        .onRef("v.site_id", "=", "p.site_id")
        .onRef("v.proposal_id", "=", "p.proposal_id")
        .on("v.participant_id", "=", participantId),
    )
    .leftJoin("proposal_subscriptions as s", (join) =>
      join
        .onRef("s.site_id", "=", "p.site_id")
        .onRef("s.proposal_id", "=", "p.proposal_id")
        .on("s.participant_id", "=", participantId),
    )
    .select(["p.proposal_id as id", "p.author_id as authorId", "v.at as votedAt", "s.at as subscribedAt"])
    .where("p.site_id", "=", siteId)
    .where("p.proposal_id", "in", [...parts.keys()])
    .execute();
  for (const { id, authorId, votedAt, subscribedAt } of rows) {
    parts.set(id, { isAuthor: authorId === participantId, hasVoted: votedAt !== null, isSubscribed: subscribedAt !== null });
  }
  return parts;
}
