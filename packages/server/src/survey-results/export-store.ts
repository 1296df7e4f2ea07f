import type { ResponseSource, SurveyAnswers } from "@heed/contract/survey-rules";
import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import { isReadableBy, type CaseReader } from "../desk/index.ts";
import type { SurveyKey } from "./count-store.ts";
import type { Selection } from "./count-reader.ts";
import type { SplitValues } from "./dimensions.ts";
import { filterSql } from "./response-filter.ts";

/** A response as it is given out. Of an anonymous one everything is empty that could lead to whoever gave it. */
export interface ExportedResponse extends SplitValues {
  id: string | null;
  day: string;
  at: Date | null;
  version: number;
  locale: string;
  source: ResponseSource;
  reference: string | null;
  answers: SurveyAnswers;
}

const BATCH = 500;

interface ExportedSelection extends Selection {
  reader: CaseReader;
}

/** The complete responses that are about no case or one that the reader sees, in the order of their days, in batches. */
export async function* readExported(
  queries: Queries,
  { siteId, surveyId }: SurveyKey,
  { filter, period, reader }: ExportedSelection,
): AsyncGenerator<ExportedResponse[]> {
  const isReadable = isReadableBy(reader, sql.ref("survey_responses.reference"));
  let after: { day: string; id: string } | undefined;
  for (;;) {
    const behind: RawBuilder<boolean> = after ? sql`(answered_on, id) > (${after.day}::date, ${after.id}::uuid)` : sql`true`;
    const { rows } = await sql<ExportedResponse & { id: string; isAnonymous: boolean }>`
      select id, is_anonymous as "isAnonymous", answered_on::text as day, completed_at as at, version, locale, source, reference,
        category, region, team, tier, answers
      from survey_responses
      where site_id = ${siteId} and survey_id = ${surveyId} and status = 'complete'
        and answered_on between ${period.from}::date and ${period.to}::date and ${filterSql(filter)}
        and ${isReadable} and ${behind}
      order by answered_on, id limit ${BATCH}`.execute(queries);
    if (rows.length > 0) yield rows.map(({ isAnonymous, ...response }) => (isAnonymous ? withoutTraces(response) : response));
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

/** A group of one would be a name: what is known of the case stays out, too. */
function withoutTraces(response: ExportedResponse): ExportedResponse {
  return { ...response, id: null, at: null, reference: null, category: null, region: null, team: null, tier: null };
}
