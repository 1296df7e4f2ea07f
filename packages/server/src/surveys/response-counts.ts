import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { StoredSurvey } from "./store.ts";

/** How many responses have begun, and how many of them are complete. */
export interface ResponseCounts {
  started: number;
  complete: number;
}

export const noResponses: ResponseCounts = { started: 0, complete: 0 };

/** By survey of a site; those without a response are not there. */
export async function countResponses(db: Queries, siteId: string, surveyId?: string): Promise<Map<string, ResponseCounts>> {
  const ofSurvey = surveyId === undefined ? sql`` : sql`and survey_id = ${surveyId}`;
  // Most are added up already: `n` is what was completed, `!` what was begun and forgotten. The rest is few, and has
  // an index. A response moves from the one to the other in one transaction, and one statement sees it once.
  const { rows } = await sql<{ id: string; started: string | number; complete: string | number }>`
    select id, sum(complete + unfinished) as started, sum(complete) as complete from (
      select survey_id as id, coalesce((counts -> '' ->> 'n')::bigint, 0) as complete, coalesce((counts -> '' ->> '!')::bigint, 0) as unfinished
      from survey_counts where site_id = ${siteId} and dimension = 'all' ${ofSurvey}
      union all
      select survey_id, 1, 0 from survey_responses where site_id = ${siteId} and status = 'complete' and not is_counted ${ofSurvey}
      union all
      select survey_id, 0, 1 from survey_responses where site_id = ${siteId} and status = 'in_progress' ${ofSurvey}
    ) as parts group by id`.execute(db);
  return new Map(rows.map(({ id, started, complete }) => [id, { started: Number(started), complete: Number(complete) }]));
}

/** How many responses to a survey are complete. Those that were only begun are not looked at: anybody can begin many. */
export async function countComplete(db: Queries, { siteId, id }: Pick<StoredSurvey, "siteId" | "id">): Promise<number> {
  const { rows } = await sql<{ complete: string | number }>`
    select coalesce((
      select sum((counts -> '' ->> 'n')::bigint) from survey_counts where site_id = ${siteId} and survey_id = ${id} and dimension = 'all'
    ), 0) + (
      select count(*) from survey_responses
      where site_id = ${siteId} and survey_id = ${id} and status = 'complete' and not is_counted
    ) as complete`.execute(db);
  return Number(rows[0]?.complete ?? 0);
}

export async function countResponsesTo(db: Queries, { siteId, id }: Pick<StoredSurvey, "siteId" | "id">): Promise<ResponseCounts> {
  return (await countResponses(db, siteId, id)).get(id) ?? noResponses;
}
