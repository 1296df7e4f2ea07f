import type { SurveySplit } from "@heed/contract/desk";
import { sql, type RawBuilder } from "kysely";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { addAll, addParts, addStored, type Counts, type StoredCounts, type StoredParts } from "./count-keys.ts";
import { countResponse } from "./count-response.ts";
import type { CountedResponse, SurveyKey } from "./count-store.ts";
import type { Dimension } from "./dimensions.ts";
import type { Period } from "./period.ts";
import { dimensionFor, filterSql, passes, type ResponseFilter } from "./response-filter.ts";
import { readUncounted } from "./response-store.ts";
import type { SurveyVersions, VersionCounts } from "./survey-versions.ts";

/** Which responses are looked at. */
export interface Selection {
  filter: ResponseFilter;
  period: Period;
}

/** By what counts are told apart; what is not known is the empty text. */
export type CountsBy = SurveySplit | "day";

/** Counts as they stood at one moment, those that no job has added yet included. */
export interface CountReader {
  queries: Queries;
  survey: SurveyKey;
  readTotals(selection: Selection): Promise<VersionCounts>;
  /** What is counted of one question; of no question what belongs to the whole response. */
  readBy(by: CountsBy, question: string | null, selection: Selection): Promise<Map<string, VersionCounts>>;
}

/**
 * Reads within one snapshot: a response that is counted meanwhile is seen either among those that are not yet, or
 * in the counts, and never in both.
 */
export async function readInSnapshot<Result>(db: HeedDatabase["db"], read: (queries: Queries) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

export async function openCounts(
  queries: Queries,
  survey: SurveyKey,
  { versions, days }: { versions: SurveyVersions; days: Period },
): Promise<CountReader> {
  const tail = await readTail(queries, survey, { versions, days });
  const known = new Map<string, readonly QuestionRow[]>();
  /** The trend and several splits are often told by the same rows. */
  const readOnce = async (dimension: Dimension, question: string, { filter, period }: Selection): Promise<readonly QuestionRow[]> => {
    const id = JSON.stringify([dimension.name, question, [...filter], period]);
    const rows = known.get(id) ?? (await questionStatement(survey, { dimension, question, selection: { filter, period } }).execute(queries)).rows;
    known.set(id, rows);
    return rows;
  };
  return {
    queries,
    survey,
    async readTotals(selection) {
      const { rows } = await totalsStatement(survey, selection).execute(queries);
      const totals = new Map<number, Counts>();
      for (const { version, counts } of rows) addStored(countsOf(totals, version), counts);
      for (const { version, counts } of tail.filter(isIn(selection))) addAll(countsOf(totals, version), counts);
      return totals;
    },
    async readBy(by, question, selection) {
      const rows = await readOnce(by === "day" ? dimensionFor(selection.filter) : dimensionFor(selection.filter, by), question ?? "", selection);
      const groups = new Map<string, Map<number, Counts>>();
      const group = (id: string) => groups.get(id) ?? groups.set(id, new Map()).get(id) ?? new Map<number, Counts>();
      for (const row of rows) addParts(countsOf(group(row[by]), row.version), question ?? "", row.parts);
      for (const { day, splits, version, counts } of tail.filter(isIn(selection))) {
        const parts = [...counts].filter(([key]) => key.startsWith(`${question ?? ""}/`));
        addAll(countsOf(group(by === "day" ? day : (splits[by] ?? "")), version), parts);
      }
      return groups;
    },
  };
}

/** Rows are added up here: to take counts apart costs PostgreSQL ten times what it costs to send them. */
function totalsStatement(survey: SurveyKey, selection: Selection): RawBuilder<{ version: number; counts: StoredCounts }> {
  return sql`select version, counts from survey_counts where ${rowsOf(survey, dimensionFor(selection.filter), selection)}`;
}

interface QuestionRow extends Record<CountsBy, string> {
  version: number;
  parts: StoredParts;
}

function questionStatement(
  survey: SurveyKey,
  { dimension, question, selection }: { dimension: Dimension; question: string; selection: Selection },
): RawBuilder<QuestionRow> {
  // With the offset the counts are unpacked once and not again for the condition.
  return sql`select * from (
      select day::text as day, category, region, team, tier, version, counts -> ${question}::text as parts from survey_counts
      where ${rowsOf(survey, dimension, selection)} offset 0
    ) as of_question where parts is not null`;
}

function rowsOf({ siteId, surveyId }: SurveyKey, { name }: Dimension, { filter, period }: Selection): RawBuilder<boolean> {
  return sql`site_id = ${siteId} and survey_id = ${surveyId} and dimension = ${name}
    and day between ${period.from}::date and ${period.to}::date and ${filterSql(filter)}`;
}

async function readTail(
  queries: Queries,
  survey: SurveyKey,
  { versions, days }: { versions: SurveyVersions; days: Period },
): Promise<CountedResponse[]> {
  const tail: CountedResponse[] = [];
  for await (const response of readUncounted(queries, survey, days)) {
    const definition = versions.get(response.version);
    if (definition) tail.push({ ...response, splits: response, counts: countResponse(definition, response.answers) });
  }
  return tail;
}

function isIn({ filter, period }: Selection): (response: CountedResponse) => boolean {
  return ({ day, splits }) => day >= period.from && day <= period.to && passes(filter, splits);
}

function countsOf(versions: Map<number, Counts>, version: number): Counts {
  const known = versions.get(version);
  if (known) return known;
  const counts: Counts = new Map();
  versions.set(version, counts);
  return counts;
}
