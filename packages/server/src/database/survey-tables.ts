import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Surveys, their published versions, who was asked, what was answered and what answers call for. A response to an
 * anonymous survey knows neither case nor customer nor invitation, and the database holds that.
 */
export const surveyTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const sources = `('page', 'link', 'tracker', 'email')`;

const statements = [
  `create table surveys (
    site_id uuid not null references sites (id),
    id text not null check (id <> ''),
    status text not null check (status in ('draft', 'published', 'paused', 'closed')),
    draft jsonb not null check (jsonb_typeof(draft) = 'object'),
    settings jsonb not null check (jsonb_typeof(settings) = 'object'),
    version integer not null default 1,
    published_version integer,
    has_changes boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by text,
    primary key (site_id, id),
    check ((status = 'draft') = (published_version is null))
  )`,
  `create table survey_versions (
    site_id uuid not null,
    survey_id text not null,
    version integer not null check (version > 0),
    definition jsonb not null check (jsonb_typeof(definition) = 'object'),
    published_at timestamptz not null,
    published_by text,
    primary key (site_id, survey_id, version),
    foreign key (site_id, survey_id) references surveys (site_id, id)
  )`,
  `alter table customers
    add column surveyed_at timestamptz,
    add column declines_surveys boolean not null default false`,
  `create table survey_invitations (
    site_id uuid not null,
    id uuid not null,
    survey_id text not null,
    reason text not null check (reason in ('case_closed', 'return_visit')),
    reference text not null,
    customer_id uuid,
    locale text not null,
    category text,
    region text,
    team text,
    tier text,
    created_at timestamptz not null,
    created_on date not null,
    expires_at timestamptz not null,
    mailed_at timestamptz,
    is_used boolean not null default false,
    used_at timestamptz,
    declined_at timestamptz,
    primary key (site_id, id),
    unique (site_id, survey_id, reference, reason),
    foreign key (site_id, survey_id) references surveys (site_id, id),
    foreign key (site_id, reference) references cases (site_id, reference),
    foreign key (site_id, customer_id) references customers (site_id, id),
    check (used_at is null or is_used)
  )`,
  `create index survey_invitations_by_case on survey_invitations (site_id, reference)`,
  `create index survey_invitations_by_day on survey_invitations (site_id, survey_id, created_on)
    include (category, region, team, tier)`,
  `create index survey_invitations_by_customer on survey_invitations (site_id, customer_id) where customer_id is not null`,
  `create table survey_responses (
    site_id uuid not null,
    id uuid not null,
    survey_id text not null,
    version integer not null,
    token_hash bytea not null check (octet_length(token_hash) = 32),
    status text not null check (status in ('in_progress', 'complete')),
    is_anonymous boolean not null,
    source text not null check (source in ${sources}),
    locale text not null,
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    reached text,
    invitation_id uuid,
    reference text,
    customer_id uuid,
    category text,
    region text,
    team text,
    tier text,
    answered_on date not null,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    completed_at timestamptz,
    expires_at timestamptz not null,
    is_counted boolean not null default false,
    primary key (site_id, id),
    foreign key (site_id, survey_id, version) references survey_versions (site_id, survey_id, version),
    foreign key (site_id, reference) references cases (site_id, reference),
    foreign key (site_id, customer_id) references customers (site_id, id),
    check ((status = 'complete') = (completed_at is not null)),
    check (not is_anonymous or status = 'in_progress' or (invitation_id is null and reference is null and customer_id is null))
  )`,
  `create unique index survey_responses_by_invitation on survey_responses (site_id, invitation_id)
    where status = 'complete' and invitation_id is not null`,
  `create index survey_responses_by_day on survey_responses (site_id, survey_id, answered_on, status)
    include (category, region, team, tier, reached)`,
  `create index survey_responses_not_counted on survey_responses (site_id, survey_id) where status = 'complete' and not is_counted`,
  `create index survey_responses_by_case on survey_responses (site_id, reference) where reference is not null`,
  `create index survey_responses_by_end on survey_responses (expires_at) where status = 'in_progress'`,
  `create table survey_follow_ups (
    site_id uuid not null,
    id uuid not null,
    survey_id text not null,
    version integer not null,
    response_id uuid,
    source text not null check (source in ${sources}),
    reference text,
    opened_reference text,
    team text,
    answers jsonb not null check (jsonb_typeof(answers) = 'array'),
    at timestamptz not null,
    done_at timestamptz,
    done_by text,
    note text,
    primary key (site_id, id),
    foreign key (site_id, survey_id, version) references survey_versions (site_id, survey_id, version),
    foreign key (site_id, reference) references cases (site_id, reference),
    foreign key (site_id, opened_reference) references cases (site_id, reference),
    check ((done_at is null) = (done_by is null)),
    check (note is null or done_at is not null)
  )`,
  `create unique index survey_follow_ups_by_response on survey_follow_ups (site_id, response_id) where response_id is not null`,
  `alter table staff_notifications drop constraint staff_notifications_type_check`,
  `alter table staff_notifications add check (type in ('mentioned', 'assigned', 'escalated', 'customer_wrote', 'survey_follow_up'))`,
  `create index survey_follow_ups_by_time on survey_follow_ups (site_id, at desc, id)`,
];
