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

/** How many invitations went out in the period, and how many of those were used. */
export async function readInvited(
  queries: Queries,
  { siteId, surveyId }: SurveyKey,
  { filter, period }: Selection,
): Promise<{ invited: number; used: number }> {
  const { rows } = await sql<{ invited: number; used: number }>`
    select count(*)::integer as invited, (count(*) filter (where is_used))::integer as used from survey_invitations
    where site_id = ${siteId} and survey_id = ${surveyId}
      and created_on between ${period.from}::date and ${period.to}::date and ${filterSql(filter)}`.execute(queries);
  return rows[0] ?? { invited: 0, used: 0 };
}
