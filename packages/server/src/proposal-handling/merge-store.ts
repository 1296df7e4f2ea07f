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

/** Seconds of a week, and from 1970 to the beginning of the votes' time: see docs/decisions/0026. */
const [WEEK, BEGINNING] = [604_800, 1_767_225_600];

/** Counts the votes of locked proposals anew, from the votes that are there. */
export async function recountVotes(trx: Queries, siteId: string, proposalIds: readonly string[]): Promise<void> {
  await sql`
    update proposals set
      verified_votes = counted.verified, anonymous_votes = counted.anonymous, weighted_votes = counted.weighted, trend = counted.trend
    from (
      select p.proposal_id,
        count(v.*) filter (where v.is_verified)::integer as verified,
        count(v.*) filter (where not v.is_verified)::integer as anonymous,
        coalesce(sum(v.weight), 0) as weighted,
        coalesce(max(v.newest) + ln(sum(power(2::double precision, v.moment - v.newest))) / ln(2::double precision), '-Infinity') as trend
      from proposals as p left join (
        select proposal_id, is_verified, weight, moment, max(moment) over (partition by proposal_id) as newest from (
          select proposal_id, is_verified, weight,
            ((extract(epoch from at) - ${sql.lit(BEGINNING)}) / ${sql.lit(WEEK)})::double precision as moment
          from proposal_votes where site_id = ${siteId} and proposal_id = any(${proposalIds}::text[])
        ) as timed
      ) as v on v.proposal_id = p.proposal_id
      where p.site_id = ${siteId} and p.proposal_id = any(${proposalIds}::text[])
      group by p.proposal_id
    ) as counted
    where proposals.site_id = ${siteId} and proposals.proposal_id = counted.proposal_id`.execute(trx);
}
