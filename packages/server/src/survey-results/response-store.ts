import type { SurveyAnswers } from "@heed/contract/survey-rules";
import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import type { SurveyKey } from "./count-store.ts";
import type { SplitValues } from "./dimensions.ts";
import type { Period } from "./period.ts";

/** A complete response as it is counted. */
export interface CompleteResponse extends SplitValues {
  id: string;
  version: number;
  isAnonymous: boolean;
  locale: string;
  answers: SurveyAnswers;
  reference: string | null;
  day: string;
  at: Date;
}

const responseColumns = sql`id, version, is_anonymous as "isAnonymous", locale, answers, reference,
  answered_on::text as day, completed_at as at, category, region, team, tier`;

/** Some responses that are not counted yet, which nobody else counts until the transaction ends. */
export async function lockUncounted(queries: Queries, { siteId, surveyId }: SurveyKey, limit: number): Promise<CompleteResponse[]> {
  const { rows } = await sql<CompleteResponse>`select ${responseColumns} from survey_responses
    where site_id = ${siteId} and survey_id = ${surveyId} and status = 'complete' and not is_counted
    limit ${limit} for update skip locked`.execute(queries);
  return rows;
}

/** The responses of some days that are not counted yet, a batch at a time. */
export async function* readUncounted(queries: Queries, { siteId, surveyId }: SurveyKey, days: Period): AsyncGenerator<CompleteResponse> {
  const limit = 500;
  let after: string | null = null;
  for (;;) {
    const behind: RawBuilder<boolean> = after === null ? sql`true` : sql`id > ${after}::uuid`;
    const { rows } = await sql<CompleteResponse>`select ${responseColumns} from survey_responses
      where site_id = ${siteId} and survey_id = ${surveyId} and status = 'complete' and not is_counted
        and answered_on between ${days.from}::date and ${days.to}::date and ${behind}
      order by id limit ${limit}`.execute(queries);
    yield* rows;
    const last: CompleteResponse | undefined = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = last.id;
  }
}

export async function markCounted(queries: Queries, { siteId }: SurveyKey, ids: readonly string[]): Promise<void> {
  await sql`update survey_responses set is_counted = true where site_id = ${siteId} and id = any(${ids}::uuid[])`.execute(queries);
}

/** The surveys of all sites with responses that are not counted yet. */
export async function findSurveysToCount(queries: Queries): Promise<SurveyKey[]> {
  const { rows } = await sql<SurveyKey>`select distinct site_id as "siteId", survey_id as "surveyId" from survey_responses
    where status = 'complete' and not is_counted`.execute(queries);
  return rows;
}

/** An unfinished response as it is counted when it goes. */
export interface UnfinishedResponse extends SurveyKey, SplitValues {
  version: number;
  reached: string | null;
  day: string;
}

/** Deletes some responses of one survey that were not finished in time; one that is being finished right now stays. */
export async function deleteExpired(queries: Queries, { siteId, surveyId }: SurveyKey, now: Date, limit: number): Promise<UnfinishedResponse[]> {
  const { rows } = await sql<UnfinishedResponse>`delete from survey_responses
    where site_id = ${siteId} and id in (
      select id from survey_responses
      where site_id = ${siteId} and survey_id = ${surveyId} and status = 'in_progress' and expires_at < ${now}
      limit ${limit} for update skip locked
    )
    returning site_id as "siteId", survey_id as "surveyId", version, reached, answered_on::text as day, category, region, team, tier`.execute(queries);
  return rows;
}

/** The surveys of all sites with responses that were not finished in time. */
export async function findSurveysWithExpired(queries: Queries, now: Date): Promise<SurveyKey[]> {
  const { rows } = await sql<SurveyKey>`select distinct site_id as "siteId", survey_id as "surveyId" from survey_responses
    where status = 'in_progress' and expires_at < ${now}`.execute(queries);
  return rows;
}
