import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Sites, cases and what happens to them. The tables guard their own truth: what the service must
 * never write, they refuse. `site_id` leads every key, so that they can be distributed by site. Cases
 * have one key and no other index: with a second one that begins with `site_id`, foreign keys were
 * checked through it, by reading all cases of the site, for as long as there were no statistics.
 */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statuses = `('received', 'acknowledged', 'investigating', 'waiting_for_customer', 'answered', 'closed', 'withdrawn')`;
const readable = "[2-9BCDFGHJKMNP-TV-Z]";

const statements = [
  `create table sites (
    id uuid primary key,
    key text not null unique check (key ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    settings jsonb not null check (jsonb_typeof(settings) = 'object'),
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table cases (
    site_id uuid not null references sites (id),
    reference text not null check (reference ~ '^${readable}{4}-${readable}{4}$'),
    access_code_hash bytea not null check (octet_length(access_code_hash) = 32),
    kind text not null check (kind in ('complaint', 'inquiry', 'service_request')),
    category text not null,
    subject text not null check (subject <> ''),
    description text not null check (description <> ''),
    desired_outcome text,
    locale text not null,
    contact jsonb,
    consent jsonb not null,
    occurred_on date,
    order_number text,
    product text,
    region text,
    organisation text,
    fields jsonb not null check (jsonb_typeof(fields) = 'object'),
    status text not null check (status in ${statuses}),
    escalation_level text not null check (escalation_level in ('owner', 'supervisor', 'manager')),
    owner_name text,
    outcome jsonb,
    version integer not null check (version > 0),
    last_seq integer not null check (last_seq > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null check (updated_at >= created_at),
    primary key (site_id, reference),
    check (status not in ('answered', 'closed') or outcome is not null),
    check (status in ('received', 'acknowledged', 'withdrawn') or owner_name is not null)
  )`,
  `create table case_events (
    site_id uuid not null,
    reference text not null,
    seq integer not null check (seq > 0),
    type text not null check (type in ('received', 'acknowledged', 'investigating', 'question', 'message',
      'answered', 'accepted', 'lapsed', 'reopened', 'escalated', 'withdrawn')),
    visibility text not null check (visibility in ('public', 'internal')),
    from_status text check (from_status in ${statuses}),
    to_status text not null check (to_status in ${statuses}),
    actor_role text not null check (actor_role in ('customer', 'staff', 'system')),
    actor_name text,
    text text,
    outcome jsonb,
    at timestamptz not null,
    primary key (site_id, reference, seq),
    foreign key (site_id, reference) references cases (site_id, reference),
    check ((seq = 1) = (from_status is null)),
    check ((type = 'answered') = (outcome is not null))
  )`,
  `create function refuse_change_of_case_events() returns trigger language plpgsql as $$
  begin
    raise exception 'case_events is append-only' using errcode = 'restrict_violation';
  end $$`,
  `create trigger case_events_are_never_changed before update or delete on case_events
    for each row execute function refuse_change_of_case_events()`,
  `create trigger case_events_are_never_emptied before truncate on case_events
    for each statement execute function refuse_change_of_case_events()`,
  `create table case_promises (
    site_id uuid not null,
    reference text not null,
    kind text not null check (kind in ('acknowledge', 'answer', 'close')),
    limit_value integer not null check (limit_value > 0),
    limit_unit text not null check (limit_unit in ('hours', 'working_days', 'days')),
    due_at timestamptz not null,
    settled_at timestamptz,
    paused_at timestamptz,
    primary key (site_id, reference, kind),
    foreign key (site_id, reference) references cases (site_id, reference),
    check (settled_at is null or paused_at is null)
  )`,
  `create table idempotency_keys (
    site_id uuid not null references sites (id),
    route text not null,
    key_hash bytea not null check (octet_length(key_hash) = 32),
    request_hash bytea not null check (octet_length(request_hash) = 32),
    status integer not null check (status between 200 and 299),
    sealed_body bytea not null,
    created_at timestamptz not null,
    primary key (site_id, route, key_hash)
  )`,
  `create index idempotency_keys_by_age on idempotency_keys (site_id, created_at)`,
];
