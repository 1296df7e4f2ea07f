import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { StoredParticipant } from "../participants/index.ts";
import type { StoredSite } from "../site/index.ts";
import { subtractVote, weigh } from "./vote.ts";
import { lockCounts } from "./vote-store.ts";

interface HandingOver {
  site: StoredSite;
  /** Without an address. */
  fromId: string;
  to: Pick<StoredParticipant, "id" | "email">;
}

/**
 * Gives the votes of somebody without an address to somebody with one, in a transaction that has locked the proposals.
 * They are verified from then on; where both have voted, one vote is left.
 */
export async function handOverVotes(trx: Queries, { site, fromId, to }: HandingOver): Promise<void> {
  const doubles = await trx
    .deleteFrom("proposal_votes")
    .where("site_id", "=", site.id)
    .where("participant_id", "=", fromId)
    .where("proposal_id", "in", (from) =>
      from.selectFrom("proposal_votes").select("proposal_id").where("site_id", "=", site.id).where("participant_id", "=", to.id),
    )
    .returning(["proposal_id", "is_verified", "tier", "weight", "at"])
    .execute();
  for (const { proposal_id: proposalId, ...vote } of doubles) {
    const key = { siteId: site.id, proposalId };
    const proposal = await lockCounts(trx, key);
    if (proposal) await subtractVote(trx, key, { proposal, vote });
  }
  const { tier, weight } = await weigh(trx, site, to);
  const moved = await trx
    .updateTable("proposal_votes")
    .set({ participant_id: to.id, is_verified: true, tier, weight })
    .where("site_id", "=", site.id)
    .where("participant_id", "=", fromId)
    .returning("proposal_id")
    .execute();
  if (moved.length === 0) return;
  await trx
    .updateTable("proposals")
    .set({
      anonymous_votes: sql`anonymous_votes - 1`,
      verified_votes: sql`verified_votes + 1`,
      // One without an address is no customer: it weighed 1.
      weighted_votes: sql`weighted_votes - 1 + ${weight}::double precision`,
    })
    .where("site_id", "=", site.id)
    .where("proposal_id", "in", moved.map(({ proposal_id: id }) => id))
    .execute();
}
