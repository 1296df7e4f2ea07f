import type { SurveySplit } from "@heed/contract/desk";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { addAll, addStored, toStored, type Counts, type StoredCounts } from "./count-keys.ts";
import { allDimensions, splitsOfRow, type SplitValues } from "./dimensions.ts";

export interface SurveyKey {
  siteId: string;
  surveyId: string;
}

/** What one response adds, and where. */
export interface CountedResponse {
  version: number;
  /** The day on the site's calendar. */
  day: string;
  splits: SplitValues;
  counts: Counts;
}

/**
 * Adds responses to the rows of all dimensions, one transaction of a survey after the other: rows are read, added to here
 * and written again. Merged in the database they took five times as long.
 */
export async function addToCounts(queries: Queries, survey: SurveyKey, responses: readonly CountedResponse[]): Promise<void> {
  const { siteId, surveyId } = survey;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`survey_counts ${siteId} ${surveyId}`}, 0))`.execute(queries);
  const rows = rowsOf(responses);
  await addKnown(queries, survey, rows);
  const added = JSON.stringify(rows.map(({ frame, counts }) => ({ ...frame, counts: toStored(counts) })));
  await sql`insert into survey_counts (site_id, survey_id, dimension, day, category, region, team, tier, version, counts)
    select ${siteId}::uuid, ${surveyId}, dimension, day, category, region, team, tier, version, counts
    from jsonb_to_recordset(${added}::jsonb) as added(dimension text, day date, category text, region text, team text, tier text,
      version integer, counts jsonb)
    on conflict (site_id, survey_id, dimension, day, category, region, team, tier, version) do update set counts = excluded.counts`.execute(
    queries,
  );
}

interface CountRow {
  frame: Record<SurveySplit, string> & { dimension: string; day: string; version: number };
  counts: Counts;
}

/** Adds what these rows hold already. */
async function addKnown(queries: Queries, { siteId, surveyId }: SurveyKey, rows: readonly CountRow[]): Promise<void> {
  const places = JSON.stringify(rows.map(({ frame }, place) => ({ ...frame, place })));
  const { rows: known } = await sql<{ place: number; counts: StoredCounts }>`select asked.place, known.counts
    from jsonb_to_recordset(${places}::jsonb) as asked(place integer, dimension text, day date, category text, region text, team text,
      tier text, version integer)
    join survey_counts as known on known.site_id = ${siteId} and known.survey_id = ${surveyId}
      and known.dimension = asked.dimension and known.day = asked.day and known.category = asked.category
      and known.region = asked.region and known.team = asked.team and known.tier = asked.tier and known.version = asked.version`.execute(
    queries,
  );
  for (const { place, counts } of known) {
    const row = rows[place];
    if (row) addStored(row.counts, counts);
  }
}

/** One row for each key, with the counts of all responses that belong there. */
function rowsOf(responses: readonly CountedResponse[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const { version, day, splits, counts } of responses) {
    for (const dimension of allDimensions) {
      const frame = { dimension: dimension.name, day, ...splitsOfRow(dimension, splits), version };
      const key = JSON.stringify(frame);
      const row: CountRow = rows.get(key) ?? { frame, counts: new Map() };
      addAll(row.counts, counts);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}
