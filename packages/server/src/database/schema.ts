import type {
  ActorRole,
  Address,
  CaseChannel,
  CaseKind,
  CaseStatus,
  Contact,
  EscalationLevel,
  NewCase,
  Outcome,
  PreferredTime,
  Severity,
  SiteSettings,
  TimeLimit,
  TimelineEventType,
} from "@heed/contract";
import type { InternalEventType, RootCause } from "@heed/contract/desk";
import type { ColumnType, Generated, Kysely } from "kysely";
import type { AccountDatabase } from "./account-schema.ts";
import type { Instant, Json, NullableInstant, NullableJson } from "./column-types.ts";
import type { DeskDatabase } from "./desk-schema.ts";
import type { MailDatabase } from "./mail-schema.ts";
import type { NoticeDatabase, StoredNotice } from "./notice-schema.ts";
import type { ProposalDatabase } from "./proposal-schema.ts";
import type { SurveyCountDatabase } from "./survey-count-schema.ts";
import type { SurveyDatabase } from "./survey-schema.ts";

/** The tables, as kysely needs to know them. What they look like in SQL stands in `migrations/`. */
export interface Database extends AccountDatabase, DeskDatabase, MailDatabase, SurveyDatabase, SurveyCountDatabase, ProposalDatabase, NoticeDatabase {
  sites: SiteTable;
  cases: CaseTable;
  case_events: CaseEventTable;
  case_promises: CasePromiseTable;
  idempotency_keys: IdempotencyKeyTable;
  staff_users: StaffUserTable;
  staff_accounts: StaffAccountTable;
  staff_sessions: StaffSessionTable;
  sign_in_attempts: SignInAttemptTable;
  password_reset_requests: PasswordResetRequestTable;
  password_resets: PasswordResetTable;
  service_secrets: ServiceSecretTable;
}

export type Queries = Kysely<Database>;

interface SiteTable {
  id: string;
  key: string;
  settings: Json<SiteSettings>;
  settings_version: Generated<number>;
  settings_updated_by: string | null;
  notice: NullableJson<StoredNotice>;
  notice_version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
}

interface CaseTable {
  site_id: string;
  reference: string;
  access_code_hash: Uint8Array;
  kind: CaseKind;
  category: string;
  subject: string;
  description: string;
  desired_outcome: string | null;
  locale: string;
  contact: NullableJson<Contact>;
  consent: Json<NewCase["consent"]>;
  occurred_on: ColumnType<unknown, string | null, never>;
  order_number: string | null;
  product: string | null;
  region: string | null;
  organisation: string | null;
  fields: Json<NonNullable<NewCase["fields"]>>;
  status: CaseStatus;
  escalation_level: EscalationLevel;
  owner_name: string | null;
  owner_id: string | null;
  team: string;
  severity: Severity;
  /** 3 for critical to 0 for low; the database's own. */
  severity_rank: ColumnType<number, never, never>;
  channel: CaseChannel;
  customer_id: string | null;
  tier: string | null;
  serial_number: string | null;
  purchased_on: ColumnType<unknown, string | null, never>;
  preferred_time: NullableJson<PreferredTime>;
  address: NullableJson<Address>;
  /** When the next of its promises falls due; null where none runs. */
  due_at: NullableInstant;
  decide_by: NullableInstant;
  merged_into: string | null;
  root_cause: RootCause | null;
  lesson: string | null;
  rating_score: number | null;
  rating_comment: string | null;
  is_restricted: boolean;
  filed_by: string | null;
  /** The terms by which it is found, as a `tsvector`. */
  search_terms: ColumnType<unknown, string | undefined, string>;
  /** Whose move it is: 0 the company's, 1 the customer's with a question, 2 with an answer, 3 nobody's; the database's own. */
  queue_band: ColumnType<number, never, never>;
  /** When it is due, earlier the more serious it is; the database's own. */
  urgent_at: ColumnType<Date, never, never>;
  outcome: NullableJson<Outcome>;
  version: number;
  last_seq: number;
  created_at: Instant;
  updated_at: Instant;
}

interface CaseEventTable {
  site_id: string;
  reference: string;
  seq: number;
  type: TimelineEventType | InternalEventType;
  visibility: "public" | "internal";
  from_status: CaseStatus | null;
  to_status: CaseStatus;
  actor_role: ActorRole;
  actor_name: string | null;
  text: string | null;
  outcome: NullableJson<Outcome>;
  details: NullableJson<Record<string, string | number | string[] | null>>;
  actor_id: string | null;
  at: Instant;
}

interface CasePromiseTable {
  site_id: string;
  reference: string;
  kind: "acknowledge" | "answer" | "close";
  limit_value: number;
  limit_unit: TimeLimit["unit"];
  due_at: Instant;
  settled_at: NullableInstant;
  paused_at: NullableInstant;
}

interface IdempotencyKeyTable {
  site_id: string;
  route: string;
  key_hash: Uint8Array;
  request_hash: Uint8Array;
  status: number;
  sealed_body: Uint8Array;
  created_at: Generated<Date>;
}

interface StaffUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  created_at: Instant;
  updated_at: Instant;
}

interface StaffAccountTable {
  id: string;
  user_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  created_at: Instant;
  updated_at: Instant;
}

interface StaffSessionTable {
  id: string;
  user_id: string;
  token_hash: string;
  expires_at: Instant;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Instant;
  updated_at: Instant;
}

interface SignInAttemptTable {
  key_hash: Uint8Array;
  count: number;
  ends_at: Instant;
}

interface PasswordResetRequestTable {
  id: string;
  email: string;
  requested_at: Instant;
}

interface PasswordResetTable {
  token_hash: Uint8Array;
  user_id: string;
  /** The site whose admin made it; null where its owner asked for it, or whoever runs the service. */
  site_id: string | null;
  expires_at: Instant;
}

interface ServiceSecretTable {
  name: string;
  value: string;
  created_at: Instant;
}
