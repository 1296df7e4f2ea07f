import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { SurveyKey } from "./count-store.ts";
import type { Selection } from "./count-reader.ts";
import type { Ending } from "./endings.ts";
import { filterSql } from "./response-filter.ts";

/** Where the responses stand that were begun in the period and are not finished. */
export async function readUnfinished(queries: Queries, { siteId, surveyId }: SurveyKey, { filter, period }: Selection): Promise<Ending[]> {
  const { rows } = await sql<Ending>`select version, reached, count(*)::integer as count from survey_responses
    where site_id = ${siteId} and survey_id = ${surveyId} and status = 'in_progress'
      and answered_on between ${period.from}::date and ${period.to}::date and ${filterSql(filter)}
    group by version, reached`.execute(queries);
  return rows;
}

/**
 * How many invitations went out in the period, and how many of those were used. Day by day: of a long period PostgreSQL
 * would rather read the whole table than its index, with the invitations of all other surveys.
 */
export async function readInvited(
  queries: Queries,
  { siteId, surveyId }: SurveyKey,
  { filter, period }: Selection,
): Promise<{ invited: number; used: number }> {
  const { rows } = await sql<{ invited: number; used: number }>`
    select coalesce(sum(invited), 0)::integer as invited, coalesce(sum(used), 0)::integer as used
    from generate_series(${period.from}::date, ${period.to}::date, interval '1 day') as day cross join lateral (
      select count(*) as invited, count(*) filter (where is_used) as used from survey_invitations
      where site_id = ${siteId} and survey_id = ${surveyId} and created_on = day::date and ${filterSql(filter)}
    ) as of_day`.execute(queries);
  return rows[0] ?? { invited: 0, used: 0 };
}
