import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { addAll, toStored, type Counts } from "./count-keys.ts";
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
 * Adds responses to the rows of all dimensions. Rows are taken in the order of their keys, so that two transactions that
 * add to the same ones wait for one another and never each for the other: a transaction calls this once.
 */
export async function addToCounts(queries: Queries, { siteId, surveyId }: SurveyKey, responses: readonly CountedResponse[]): Promise<void> {
  const rows = JSON.stringify(rowsOf(responses));
  await sql`insert into survey_counts (site_id, survey_id, dimension, day, category, region, team, tier, version, counts)
    select ${siteId}::uuid, ${surveyId}, dimension, day, category, region, team, tier, version, counts
    from jsonb_to_recordset(${rows}::jsonb) as added(dimension text, day date, category text, region text, team text, tier text,
      version integer, counts jsonb)
    order by dimension, day, category, region, team, tier, version
    on conflict (site_id, survey_id, dimension, day, category, region, team, tier, version) do update set counts = (
      select jsonb_object_agg(question, parts) from (
        select question, jsonb_object_agg(part, amount) as parts from (
          select questions.key as question, parts.key as part, sum(parts.value::numeric) as amount from (
            select * from jsonb_each(survey_counts.counts) union all select * from jsonb_each(excluded.counts)
          ) as questions cross join lateral jsonb_each_text(questions.value) as parts
          group by 1, 2
        ) as sums group by question
      ) as merged
    )`.execute(queries);
}

/** One row for each key, with the counts of all responses that belong there. */
function rowsOf(responses: readonly CountedResponse[]) {
  const rows = new Map<string, { frame: object; counts: Counts }>();
  for (const { version, day, splits, counts } of responses) {
    for (const dimension of allDimensions) {
      const frame = { dimension: dimension.name, day, ...splitsOfRow(dimension, splits), version };
      const key = JSON.stringify(frame);
      const row = rows.get(key) ?? { frame, counts: new Map() };
      addAll(row.counts, counts);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ frame, counts }) => ({ ...frame, counts: toStored(counts) }));
}
