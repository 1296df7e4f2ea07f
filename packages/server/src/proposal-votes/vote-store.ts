import { sql, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import type { ProposalKey } from "../proposals/index.ts";

/** A vote as it is kept. */
export type StoredVote = Pick<Selectable<Database["proposal_votes"]>, "is_verified" | "tier" | "weight" | "at">;

/** What the counting of a proposal needs to know. */
export type CountedProposal = Pick<Selectable<Database["proposals"]>, "status" | "verified_votes" | "anonymous_votes" | "trend">;

export interface VoteKey extends ProposalKey {
  participantId: string;
}

/** Reads a proposal to count its votes. Nobody else counts till the transaction ends; whoever refers to it goes on. */
export async function lockCounts(trx: Queries, { siteId, proposalId }: ProposalKey): Promise<CountedProposal | undefined> {
  return trx
    .selectFrom("proposals")
    .select(["status", "verified_votes", "anonymous_votes", "trend"])
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Keeps a vote; false where its voter has one already. */
export async function insertVote(trx: Queries, { siteId, proposalId, participantId }: VoteKey, vote: StoredVote): Promise<boolean> {
  const row = await trx
    .insertInto("proposal_votes")
    .values({ site_id: siteId, proposal_id: proposalId, participant_id: participantId, ...vote })
    .onConflict((conflict) => conflict.columns(["site_id", "proposal_id", "participant_id"]).doNothing())
    .returning("at")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteVote(trx: Queries, { siteId, proposalId, participantId }: VoteKey): Promise<StoredVote | undefined> {
  return trx
    .deleteFrom("proposal_votes")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("participant_id", "=", participantId)
    .returning(["is_verified", "tier", "weight", "at"])
    .executeTakeFirst();
}

/** Adds to the counts of a proposal that the transaction has locked. */
export async function addToCounts(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  { verified = 0, anonymous = 0, weight, trend }: { verified?: number; anonymous?: number; weight: number; trend: number },
): Promise<void> {
  await trx
    .updateTable("proposals")
    .set({
      verified_votes: sql`verified_votes + ${verified}::integer`,
      anonymous_votes: sql`anonymous_votes + ${anonymous}::integer`,
      weighted_votes: sql`weighted_votes + ${weight}::double precision`,
      trend,
    })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .execute();
}

/** What somebody with this address is to the company; null for whoever is no customer, or one like all others. */
export async function findTier(db: Queries, siteId: string, email: string): Promise<string | null> {
  const row = await db.selectFrom("customers").select("tier").where("site_id", "=", siteId).where("email", "=", email).executeTakeFirst();
  return row?.tier ?? null;
}

/** Counts the votes of a proposal anew, from their rows. The transaction has locked it. */
export async function recountVotes(trx: Queries, { siteId, proposalId }: ProposalKey): Promise<void> {
  // The sum is taken below its greatest part: 2^(weeks) itself would leave what a number can hold one day.
  await sql`
    with votes as (
      select is_verified, weight, (extract(epoch from at - timestamptz '2026-01-01T00:00:00Z') / 604800)::double precision as weeks
      from proposal_votes
      where site_id = ${siteId} and proposal_id = ${proposalId}
    ), greatest_part as (
      select max(weeks) as weeks from votes
    ), counted as (
      select
        count(*) filter (where v.is_verified) as verified,
        count(*) filter (where not v.is_verified) as anonymous,
        coalesce(sum(v.weight), 0) as weighted,
        coalesce(max(m.weeks) + ln(sum(power(2::double precision, greatest(v.weeks - m.weeks, -1000)))) / ln(2::double precision), '-Infinity') as trend
      from votes v cross join greatest_part m
    )
    update proposals
    set verified_votes = counted.verified, anonymous_votes = counted.anonymous, weighted_votes = counted.weighted, trend = counted.trend
    from counted
    where site_id = ${siteId} and proposal_id = ${proposalId}`.execute(trx);
}
