import type { SurveyScore } from "@heed/contract/desk";
import type { ColumnType } from "kysely";
import type { Instant, Json } from "./column-types.ts";

/** The tables of what surveys add up to. What they look like in SQL stands in `survey-count-tables.ts`. */
export interface SurveyCountDatabase {
  survey_counts: SurveyCountTable;
  survey_texts: SurveyTextTable;
}

/** A day of the site's calendar: a text goes in; cast it to text on its way out. */
type Day = ColumnType<unknown, string, never>;

interface SurveyCountTable {
  site_id: string;
  survey_id: string;
  /** The names of what its rows are told apart by, joined by commas; `all` for none. */
  dimension: string;
  day: Day;
  category: string;
  region: string;
  team: string;
  tier: string;
  version: number;
  /** By question, and by what is counted of it. */
  counts: Json<Record<string, Record<string, number>>>;
}

interface SurveyTextTable {
  site_id: string;
  id: string;
  survey_id: string;
  question: string;
  /** The response it stands in; null for an anonymous survey. */
  response_id: string | null;
  reference: string | null;
  day: Day;
  /** The day's beginning for an anonymous survey. */
  at: Instant;
  category: string | null;
  region: string | null;
  team: string | null;
  tier: string | null;
  locale: string;
  text: string;
  score_measure: SurveyScore["measure"] | null;
  score: number | null;
  search_terms: ColumnType<unknown, string, never>;
}
