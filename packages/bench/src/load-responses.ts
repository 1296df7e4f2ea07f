import { setImmediate as nextTurn } from "node:timers/promises";
import { startWork, type HeedDatabase } from "@heed/server";
import { sql } from "kysely";
import { generateResponses, longSurvey, type GeneratedResponse } from "./generate-responses.ts";

const BATCH = 2_000;
const DAY_MS = 86_400_000;

export const SURVEY_ID = "how-was-it";

export interface LoadResponsesOptions {
  siteKey: string;
  count: number;
  /** Over how many days before `now` they were given, evenly. */
  days: number;
  now: Date;
}

/**
 * Publishes a survey of twenty questions and fills it with complete responses, a tenth as many that are not finished, and an
 * invitation for each case that there is; then counts them as a service does.
 */
export async function loadResponses(database: HeedDatabase, { siteKey, count, days, now }: LoadResponsesOptions): Promise<void> {
  const { db } = database;
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", siteKey).executeTakeFirstOrThrow();
  await publishLongSurvey(database, siteId, now);
  const start = new Date(now.getTime() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  let batch: GeneratedResponse[] = [];
  let inserting: Promise<unknown> = Promise.resolve();
  const insert = async () => {
    await inserting;
    inserting = insertBatch(database, { siteId, start }, batch);
    batch = [];
    await nextTurn();
  };
  for (const generated of generateResponses({ count, days })) {
    batch.push(generated);
    if (batch.length === BATCH) await insert();
  }
  await insert();
  await inserting;
  await addUnfinished(database, { siteId, count: Math.floor(count / 10), now });
  await addInvitations(database, { siteId, start, days });
  const work = await startWork({ database, publicUrl: "http://heed.bench", clock: () => now });
  await work.catchUp();
  await work.stop();
  await sql`vacuum (analyze)`.execute(db);
}

async function publishLongSurvey({ db }: HeedDatabase, siteId: string, now: Date): Promise<void> {
  const settings = { audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 5 };
  const definition = JSON.stringify(longSurvey);
  await sql`insert into surveys (site_id, id, status, draft, settings, published_version, has_changes, created_at, updated_at)
    values (${siteId}::uuid, ${SURVEY_ID}, 'published', ${definition}::jsonb, ${JSON.stringify(settings)}::jsonb, 1, false, ${now}, ${now})`.execute(db);
  await sql`insert into survey_versions (site_id, survey_id, version, definition, published_at)
    values (${siteId}::uuid, ${SURVEY_ID}, 1, ${definition}::jsonb, ${now})`.execute(db);
}

/** In one statement: whoever makes the next ones meanwhile cannot answer a second one. */
async function insertBatch(
  { db }: HeedDatabase,
  { siteId, start }: { siteId: string; start: string },
  batch: readonly GeneratedResponse[],
): Promise<void> {
  await sql`insert into survey_responses (site_id, id, survey_id, version, token_hash, status, is_anonymous, source, locale, answers,
      category, region, team, tier, answered_on, started_at, updated_at, completed_at, expires_at)
    select ${siteId}::uuid, gen_random_uuid(), ${SURVEY_ID}, 1, decode(md5('a') || md5('b'), 'hex'), 'complete', false, 'email', locale, answers,
      category, region, team, tier, ${start}::date + day, ${start}::date + day, ${start}::date + day,
      ${start}::date + day + random() * interval '1 day', ${start}::date + day
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(day integer, locale text, answers jsonb, category text, region text,
      team text, tier text)`.execute(db);
}

async function addUnfinished({ db }: HeedDatabase, { siteId, count, now }: { siteId: string; count: number; now: Date }): Promise<void> {
  const ids = longSurvey.pages.flatMap((page) => page.questions.map(({ id }) => id));
  await sql`insert into survey_responses (site_id, id, survey_id, version, token_hash, status, is_anonymous, source, locale,
      reached, team, answered_on, started_at, updated_at, expires_at)
    select ${siteId}::uuid, gen_random_uuid(), ${SURVEY_ID}, 1, decode(md5('a') || md5('b'), 'hex'), 'in_progress', false, 'page', 'en',
      (${ids}::text[])[1 + floor(random() * ${ids.length})::integer], 'east', at::date, at, at, at + interval '31 days'
    from (select ${now}::timestamptz - random() * interval '29 days' as at from generate_series(1, ${count})) as begun`.execute(db);
}

async function addInvitations({ db }: HeedDatabase, { siteId, start, days }: { siteId: string; start: string; days: number }): Promise<void> {
  await sql`insert into survey_invitations (site_id, id, survey_id, reason, reference, locale, category, region, team, tier,
      created_at, created_on, expires_at, is_used)
    select site_id, gen_random_uuid(), ${SURVEY_ID}, 'case_closed', reference, locale, category, region, team, tier, at, at::date,
      at + interval '30 days', random() < 0.3
    from (select *, ${start}::date + random() * ${days} * interval '1 day' as at from cases where site_id = ${siteId}) as asked`.execute(db);
}
