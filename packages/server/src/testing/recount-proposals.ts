import { proposalStatuses } from "@heed/contract/rules";
import { sql } from "kysely";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { recountVotesOf } from "./recount-votes.ts";
import type { TestSite } from "./test-site.ts";

/** Checks everything that is counted at a site's proposals against what is there to be counted. */
export async function recountProposals(database: Pick<HeedDatabase, "db">, { key }: Pick<TestSite, "key">): Promise<void> {
  const { db } = database;
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", key).executeTakeFirstOrThrow();
  const proposals = await db.selectFrom("proposals").selectAll().where("site_id", "=", siteId).execute();
  const counts = await db.selectFrom("proposal_counts").select(["status", "count"]).where("site_id", "=", siteId).execute();
  const counted = new Map(counts.map(({ status, count }) => [status, Number(count)]));
  for (const status of proposalStatuses) {
    const there = proposals.filter((proposal) => proposal.status === status && !proposal.is_kept_back);
    expect([status, counted.get(status) ?? 0]).toEqual([status, there.length]);
  }
  const { rows } = await sql<{ id: string; shown: number; held: number; newest: number; missing: number }>`
    select p.proposal_id as id,
      (select count(*)::integer from proposal_comments c where c.site_id = p.site_id and c.proposal_id = p.proposal_id and c.state = 'shown') as shown,
      (select count(*)::integer from proposal_comments c where c.site_id = p.site_id and c.proposal_id = p.proposal_id and c.state = 'held') as held,
      (select max(seq)::integer from proposal_events e where e.site_id = p.site_id and e.proposal_id = p.proposal_id) as newest,
      (select count(*)::integer from proposal_evaluators e where e.site_id = p.site_id and e.proposal_id = p.proposal_id
        and e.scores is null and e.released_at is null) as missing
    from proposals p where p.site_id = ${siteId}`.execute(db);
  const recounted = new Map(rows.map((row) => [row.id, row]));
  for (const proposal of proposals) {
    const { proposal_id: id, comment_count: shown, held_comments: held, last_seq: newest } = proposal;
    const row = recounted.get(id);
    expect({ id, shown, held, newest }).toEqual({ id, shown: row?.shown, held: row?.held, newest: row?.newest });
    // An evaluation goes on exactly as long as somebody's scores are missing.
    expect([id, proposal.status === "evaluating" && proposal.evaluated_at === null]).toEqual([id, (row?.missing ?? 0) > 0]);
    expect([id, proposal.has_reward_due]).toEqual([id, proposal.reward !== null && proposal.reward.givenAt === null]);
    if (proposal.status === "merged") expect([id, proposal.verified_votes, proposal.anonymous_votes]).toEqual([id, 0, 0]);
    await recountVotesOf(database, id);
  }
}
