import { sql } from "kysely";
import type { Queries } from "../database/index.ts";

interface Merging {
  siteId: string;
  from: string;
  into: string;
}

/**
 * Moves the votes of a double, as they are, to the proposal that goes on: when they were given, what they weigh, whether
 * an address stands behind them. Of whoever voted for both, the vote for the one that goes on stays. Both are locked.
 */
export async function moveVotes(trx: Queries, { siteId, from, into }: Merging): Promise<void> {
  await sql`
    with moved as (
      delete from proposal_votes where site_id = ${siteId} and proposal_id = ${from}
      returning participant_id, is_verified, tier, weight, at
    )
    insert into proposal_votes (site_id, proposal_id, participant_id, is_verified, tier, weight, at)
    select ${siteId}::uuid, ${into}, participant_id, is_verified, tier, weight, at from moved order by participant_id
    on conflict (site_id, proposal_id, participant_id) do nothing`.execute(trx);
}
