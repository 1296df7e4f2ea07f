import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { notifyStaff } from "../desk/index.ts";
import type { ProposalKey } from "../proposals/index.ts";
import { findPermitted } from "./evaluation-store.ts";

/** Proposals of one transaction. */
const BATCH = 50;

/** Tells those who look at proposals of each that nobody has looked at in time, once. */
export async function tellOverdue({ database: { db }, clock }: { database: Pick<HeedDatabase, "db">; clock: Clock }): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await db.transaction().execute(async (trx) => {
      const now = clock();
      const overdue = await takeOverdue(trx, now);
      for (const key of overdue) {
        const to = await findPermitted(trx, key.siteId, "proposals.review");
        await notifyStaff(trx, { ...key, type: "proposal_overdue", to, by: { id: null, name: null }, at: now });
      }
      return overdue.length === BATCH;
    });
  }
}

/** Those that are overdue and of which nobody was told, marked; what another process is just at stays its. */
async function takeOverdue(trx: Queries, now: Date): Promise<ProposalKey[]> {
  const { rows } = await sql<ProposalKey>`
    update proposals set is_overdue_told = true
    from (
      select site_id, proposal_id from proposals
      where reviewed_at is null and review_by < ${now} and not is_overdue_told
      order by site_id, proposal_id limit ${BATCH} for update skip locked
    ) as overdue
    where proposals.site_id = overdue.site_id and proposals.proposal_id = overdue.proposal_id
    returning proposals.site_id as "siteId", proposals.proposal_id as "proposalId"`.execute(trx);
  return rows;
}
