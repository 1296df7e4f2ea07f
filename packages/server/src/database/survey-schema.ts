import type { ResponseSource, SurveyAnswers, SurveyStatus } from "@heed/contract/survey-rules";
import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import type { ColumnType, Generated } from "kysely";
import type { Instant, Json, NullableInstant } from "./column-types.ts";

/** The tables of surveys, as kysely needs to know them. What they look like in SQL stands in `survey-tables.ts`. */
export interface SurveyDatabase {
  surveys: SurveyTable;
  survey_versions: SurveyVersionTable;
  survey_invitations: SurveyInvitationTable;
  survey_responses: SurveyResponseTable;
  survey_follow_ups: SurveyFollowUpTable;
}

/** A day of the site's calendar: a text goes in; what drivers make of it on the way out differs, so cast it to text. */
type Day = ColumnType<unknown, string, string>;

/** What is known of the case that a customer was asked about, for telling responses apart. */
interface SplitColumns {
  category: string | null;
  region: string | null;
  team: string | null;
  tier: string | null;
}

interface SurveyTable {
  site_id: string;
  id: string;
  status: SurveyStatus;
  draft: Json<SurveyDefinition>;
  settings: Json<SurveySettings>;
  version: Generated<number>;
  published_version: number | null;
  has_changes: boolean;
  created_at: Instant;
  updated_at: Instant;
  updated_by: string | null;
}

interface SurveyVersionTable {
  site_id: string;
  survey_id: string;
  version: number;
  definition: Json<SurveyDefinition>;
  published_at: Instant;
  published_by: string | null;
}

interface SurveyInvitationTable extends SplitColumns {
  site_id: string;
  id: string;
  survey_id: string;
  reason: "case_closed" | "return_visit";
  reference: string;
  customer_id: string | null;
  locale: string;
  created_at: Instant;
  created_on: Day;
  expires_at: Instant;
  mailed_at: NullableInstant;
  is_used: Generated<boolean>;
  /** Stays empty for an anonymous survey: the moment would lead to the response. */
  used_at: NullableInstant;
  declined_at: NullableInstant;
}

interface SurveyResponseTable extends SplitColumns {
  site_id: string;
  id: string;
  survey_id: string;
  version: number;
  token_hash: Uint8Array;
  status: "in_progress" | "complete";
  is_anonymous: boolean;
  source: ResponseSource;
  locale: string;
  answers: Json<SurveyAnswers>;
  /** The id of the question that the customer has come to. */
  reached: string | null;
  /** Who answers: gone from a complete response to an anonymous survey. */
  invitation_id: string | null;
  reference: string | null;
  customer_id: string | null;
  /** The day it was completed, or begun where it is not complete. */
  answered_on: Day;
  /** Times of a complete anonymous response tell the day alone. */
  started_at: Instant;
  updated_at: Instant;
  completed_at: NullableInstant;
  expires_at: Instant;
  is_counted: Generated<boolean>;
}

interface SurveyFollowUpTable {
  site_id: string;
  id: string;
  survey_id: string;
  version: number;
  response_id: string | null;
  source: ResponseSource;
  reference: string | null;
  opened_reference: string | null;
  team: string | null;
  /** The ids of the questions that called for it, with what was answered. */
  answers: Json<{ question: string; value: SurveyAnswers[string] }[]>;
  at: Instant;
  done_at: NullableInstant;
  done_by: string | null;
  note: string | null;
}
