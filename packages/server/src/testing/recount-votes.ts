import { sql } from "kysely";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { trendWithVote } from "../proposal-votes/trend.ts";

/** A proposal's counts as they are shown, and as its votes make them, read at one and the same moment. */
export async function readVotesTwice({ db }: Pick<HeedDatabase, "db">, proposalId: string): Promise<{ shown: number[]; recounted: number[] }> {
  const { rows } = await sql<Record<"verified" | "anonymous" | "weighted" | "r_verified" | "r_anonymous" | "r_weighted", number>>`
    select p.verified_votes as verified, p.anonymous_votes as anonymous, p.weighted_votes as weighted, r.*
    from proposals p
    cross join lateral (
      select
        (count(*) filter (where v.is_verified))::integer as r_verified,
        (count(*) filter (where not v.is_verified))::integer as r_anonymous,
        coalesce(sum(v.weight), 0) as r_weighted
      from proposal_votes v
      where v.site_id = p.site_id and v.proposal_id = p.proposal_id
    ) r
    where p.proposal_id = ${proposalId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no proposal ${proposalId}.`);
  return {
    shown: [row.verified, row.anonymous, round(row.weighted)],
    recounted: [row.r_verified, row.r_anonymous, round(row.r_weighted)],
  };
}

/** Checks all that is counted of a proposal against its votes; gives how many these are. */
export async function recountVotesOf(database: Pick<HeedDatabase, "db">, proposalId: string): Promise<{ verified: number; anonymous: number }> {
  const { shown, recounted } = await readVotesTwice(database, proposalId);
  expect(shown).toEqual(recounted);
  const { trend } = await database.db.selectFrom("proposals").select("trend").where("proposal_id", "=", proposalId).executeTakeFirstOrThrow();
  const votes = await database.db.selectFrom("proposal_votes").select("at").where("proposal_id", "=", proposalId).execute();
  const summed = votes.reduce((sum, { at }) => trendWithVote(sum, at), -Infinity);
  if (votes.length === 0) expect(trend).toBe(-Infinity);
  else expect(trend).toBeCloseTo(summed, 6);
  const [verified = 0, anonymous = 0] = shown;
  return { verified, anonymous };
}

/** Weights are added in another order than they are summed. */
function round(weight: number): number {
  return Math.round(weight * 1e6) / 1e6;
}
