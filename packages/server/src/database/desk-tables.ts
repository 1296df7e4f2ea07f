import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The staff and what they do: who works at a site, who owns a case, customers, teams, templates, notifications. */
export const deskTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statuses = `('received', 'acknowledged', 'investigating', 'waiting_for_customer', 'answered', 'closed', 'withdrawn', 'merged')`;
const roles = `('agent', 'reviewer', 'supervisor', 'manager', 'inspector', 'admin')`;
const publicEvents = `'received', 'acknowledged', 'investigating', 'question', 'message', 'answered', 'accepted',
  'lapsed', 'reopened', 'escalated', 'withdrawn', 'merged', 'rated'`;
const internalEvents = `'note', 'assigned', 'handed_over', 'routed', 'severity_changed', 'escalation_reason', 'linked',
  'unlinked', 'absorbed', 'concern_recorded', 'concluded', 'mail_failed'`;

/** What sites of before knew nothing of. */
const addedSettings = {
  decideWithin: { value: 14, unit: "days" },
  regions: [],
  desk: {
    tiers: [],
    teams: [{ id: "service", name: { en: "Customer service", "zh-Hans": "客户服务" }, assignment: "take" }],
    defaultTeam: "service",
    rules: [],
  },
};

const statements = [
  `alter table sites add column settings_version integer not null default 1, add column settings_updated_by text`,
  `update sites set settings = '${JSON.stringify(addedSettings)}'::jsonb || settings`,
  `create table consent_versions (
    site_id uuid not null references sites (id),
    version text not null,
    text jsonb not null,
    since timestamptz not null,
    made_by text,
    primary key (site_id, version)
  )`,
  `insert into consent_versions (site_id, version, text, since)
    select id, settings -> 'consent' ->> 'version', settings -> 'consent' -> 'text', updated_at from sites`,
  `create table staff_members (
    site_id uuid not null references sites (id),
    id uuid not null,
    user_id text not null,
    role text not null check (role in ${roles}),
    name text not null check (name <> ''),
    email text not null check (email = lower(email)),
    is_active boolean not null,
    work_given_at timestamptz,
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, user_id)
  )`,
  `create table staff_teams (
    site_id uuid not null,
    staff_id uuid not null,
    team_id text not null,
    primary key (site_id, staff_id, team_id),
    foreign key (site_id, staff_id) references staff_members (site_id, id)
  )`,
  `create table staff_invitations (
    site_id uuid not null references sites (id),
    id uuid not null,
    email text not null check (email = lower(email)),
    name text,
    role text not null check (role in ${roles}),
    teams jsonb not null check (jsonb_typeof(teams) = 'array'),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    invited_by text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    primary key (site_id, id)
  )`,
  `create table customers (
    site_id uuid not null references sites (id),
    id uuid not null,
    email text check (email = lower(email)),
    phone text,
    name text,
    tier text,
    note text,
    version integer not null default 1,
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, email),
    check (email is not null or phone is not null)
  )`,
  `create unique index customers_by_phone on customers (site_id, phone) where email is null`,
  `alter table cases drop constraint cases_status_check, drop constraint cases_check2`,
  `alter table cases
    add check (status in ${statuses}),
    add column team text not null default 'service',
    add column owner_id uuid,
    add column severity text not null default 'normal' check (severity in ('low', 'normal', 'high', 'critical')),
    add column severity_rank smallint not null
      generated always as (case severity when 'critical' then 3 when 'high' then 2 when 'normal' then 1 else 0 end) stored,
    add column channel text not null default 'web'
      check (channel in ('web', 'phone', 'letter', 'visit', 'email', 'chat', 'social')),
    add column customer_id uuid,
    add column tier text,
    add column serial_number text,
    add column purchased_on date,
    add column preferred_time jsonb,
    add column address jsonb,
    add column due_at timestamptz,
    add column decide_by timestamptz,
    add column merged_into text,
    add column root_cause text,
    add column lesson text,
    add column rating_score smallint check (rating_score between 1 and 5),
    add column rating_comment text,
    add column is_restricted boolean not null default false,
    add column filed_by text,
    add foreign key (site_id, owner_id) references staff_members (site_id, id),
    add foreign key (site_id, customer_id) references customers (site_id, id),
    add foreign key (site_id, merged_into) references cases (site_id, reference),
    add check (owner_id is null or owner_name is not null),
    add check ((status = 'merged') = (merged_into is not null)),
    add check (merged_into <> reference),
    add check (rating_comment is null or rating_score is not null)`,
  `alter table cases alter column team drop default`,
  `alter table case_events drop constraint case_events_type_check,
    drop constraint case_events_from_status_check, drop constraint case_events_to_status_check`,
  `alter table case_events
    add column details jsonb check (jsonb_typeof(details) = 'object'),
    add column actor_id uuid,
    add check (from_status in ${statuses}),
    add check (to_status in ${statuses}),
    add check (type in (${publicEvents}, ${internalEvents})),
    add check (visibility = 'internal' or type in (${publicEvents}))`,
  `create index cases_by_time_to_decide on cases (decide_by) where status = 'answered'`,
  `create table case_access_codes (
    site_id uuid not null,
    reference text not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (site_id, reference, code_hash),
    foreign key (site_id, reference) references cases (site_id, reference)
  )`,
  `create table case_excluded_staff (
    site_id uuid not null,
    reference text not null,
    staff_id uuid not null,
    source text not null check (source in ('named_in_text', 'recorded')),
    primary key (site_id, reference, staff_id),
    foreign key (site_id, reference) references cases (site_id, reference),
    foreign key (site_id, staff_id) references staff_members (site_id, id)
  )`,
  `create table case_links (
    site_id uuid not null,
    reference text not null,
    other text not null,
    type text not null check (type in ('related', 'duplicate_of', 'caused_by')),
    created_at timestamptz not null,
    primary key (site_id, reference, other),
    foreign key (site_id, reference) references cases (site_id, reference),
    foreign key (site_id, other) references cases (site_id, reference),
    check (reference <> other)
  )`,
  `create index case_links_by_other on case_links (site_id, other)`,
  `create table case_viewers (
    site_id uuid not null,
    reference text not null,
    staff_id uuid not null,
    doing text not null check (doing in ('viewing', 'writing')),
    seen_at timestamptz not null,
    primary key (site_id, reference, staff_id)
  )`,
  `create table saved_views (
    site_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null check (name <> ''),
    filter jsonb not null check (jsonb_typeof(filter) = 'object'),
    is_shared boolean not null,
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, staff_id, name),
    foreign key (site_id, staff_id) references staff_members (site_id, id)
  )`,
  `create table reply_templates (
    site_id uuid not null references sites (id),
    id uuid not null,
    name text not null check (name <> ''),
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    version integer not null default 1,
    updated_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, name)
  )`,
  `create table staff_notifications (
    site_id uuid not null,
    staff_id uuid not null,
    id bigint generated always as identity,
    type text not null check (type in ('mentioned', 'assigned', 'escalated', 'customer_wrote')),
    reference text not null,
    actor_name text,
    at timestamptz not null,
    read_at timestamptz,
    primary key (site_id, staff_id, id),
    foreign key (site_id, staff_id) references staff_members (site_id, id),
    foreign key (site_id, reference) references cases (site_id, reference)
  )`,
];
