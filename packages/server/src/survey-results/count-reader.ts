import type { SurveySplit } from "@heed/contract/desk";
import { sql, type RawBuilder } from "kysely";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { addTo, type Counts } from "./count-keys.ts";
import { countResponse } from "./count-response.ts";
import type { CountedResponse, SurveyKey } from "./count-store.ts";
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
  readKeysBy(by: CountsBy, keys: readonly string[], selection: Selection): Promise<Map<string, VersionCounts>>;
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
  return {
    queries,
    survey,
    async readTotals(selection) {
      const { rows } = await totalsStatement(survey, selection).execute(queries);
      const totals = new Map<number, Counts>();
      for (const { version, key, amount } of rows) addTo(countsOf(totals, version), key, amount);
      for (const { version, counts } of tail.filter(isIn(selection))) {
        for (const [key, amount] of counts) addTo(countsOf(totals, version), key, amount);
      }
      return totals;
    },
    async readKeysBy(by, keys, selection) {
      const { rows } = await keysStatement(survey, { by, keys, selection }).execute(queries);
      const groups = new Map<string, Map<number, Counts>>();
      const group = (id: string) => groups.get(id) ?? groups.set(id, new Map()).get(id) ?? new Map<number, Counts>();
      for (const { value, version, key, amount } of rows) addTo(countsOf(group(value), version), key, amount);
      for (const response of tail.filter(isIn(selection))) {
        const value = by === "day" ? response.day : (response.splits[by] ?? "");
        for (const key of keys) {
          const amount = response.counts.get(key);
          if (amount !== undefined) addTo(countsOf(group(value), response.version), key, amount);
        }
      }
      return groups;
    },
  };
}

interface CountRow {
  version: number;
  key: string;
  amount: number;
}

function totalsStatement(survey: SurveyKey, selection: Selection): RawBuilder<CountRow> {
  return sql`select version, key, sum(value::numeric)::float8 as amount
    from survey_counts cross join lateral jsonb_each_text(counts)
    where ${rowsOf(survey, selection)}
    group by version, key`;
}

function keysStatement(
  survey: SurveyKey,
  { by, keys, selection }: { by: CountsBy; keys: readonly string[]; selection: Selection },
): RawBuilder<CountRow & { value: string }> {
  const value = by === "day" ? sql`day::text` : sql.ref(by);
  return sql`select ${value} as value, version, key, sum((counts ->> key)::numeric)::float8 as amount
    from survey_counts cross join unnest(${keys}::text[]) as key
    where ${rowsOf(survey, selection, ...(by === "day" ? [] : [by]))} and counts ->> key is not null
    group by 1, 2, 3`;
}

function rowsOf({ siteId, surveyId }: SurveyKey, { filter, period }: Selection, ...splits: SurveySplit[]): RawBuilder<boolean> {
  return sql`site_id = ${siteId} and survey_id = ${surveyId} and dimension = ${dimensionFor(filter, ...splits).name}
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
