import type {
  ActorRole,
  CaseKind,
  CaseStatus,
  Contact,
  EscalationLevel,
  NewCase,
  Outcome,
  SiteSettings,
  TimeLimit,
  TimelineEventType,
} from "@heed/contract";
import type { ColumnType, Generated, JSONColumnType, Kysely } from "kysely";

/** The tables, as kysely needs to know them. What they look like in SQL stands in `migrations/`. */
export interface Database {
  sites: SiteTable;
  cases: CaseTable;
  case_events: CaseEventTable;
  case_promises: CasePromiseTable;
  idempotency_keys: IdempotencyKeyTable;
  staff_users: StaffUserTable;
  staff_accounts: StaffAccountTable;
  staff_sessions: StaffSessionTable;
  sign_in_attempts: SignInAttemptTable;
  service_secrets: ServiceSecretTable;
}

export type Queries = Kysely<Database>;

type Instant = ColumnType<Date, Date, Date>;
/** jsonb goes in as text: drivers would send an array as an array of PostgreSQL. */
type Json<T extends object | null> = JSONColumnType<T, string, string>;
type NullableJson<T extends object> = ColumnType<T | null, string | null, string | null>;

interface SiteTable {
  id: string;
  key: string;
  settings: Json<SiteSettings>;
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
  type: TimelineEventType;
  visibility: "public" | "internal";
  from_status: CaseStatus | null;
  to_status: CaseStatus;
  actor_role: ActorRole;
  actor_name: string | null;
  text: string | null;
  outcome: NullableJson<Outcome>;
  at: Instant;
}

interface CasePromiseTable {
  site_id: string;
  reference: string;
  kind: "acknowledge" | "answer" | "close";
  limit_value: number;
  limit_unit: TimeLimit["unit"];
  due_at: Instant;
  settled_at: ColumnType<Date | null, Date | null, Date | null>;
  paused_at: ColumnType<Date | null, Date | null, Date | null>;
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

interface ServiceSecretTable {
  name: string;
  value: string;
  created_at: Instant;
}
