import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Those who take part, their proposals, and what they and the staff do to these. One vote for each participant and
 * proposal is the primary key of `proposal_votes`; the counts beside a proposal change with the rows they count.
 */
export const proposalTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statuses = `('submitted', 'in_review', 'published', 'evaluating', 'planned', 'in_progress', 'done', 'declined', 'merged')`;
const id = `check (proposal_id ~ '^[0-9a-hjkmnp-tv-z]{8}$')`;

const statements = [
  `create table participants (
    site_id uuid not null references sites (id),
    id uuid not null,
    email text check (email = lower(email)),
    name text check (name <> ''),
    locale text not null,
    consent jsonb not null check (jsonb_typeof(consent) = 'object'),
    verified_at timestamptz,
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, email),
    check ((email is null) = (verified_at is null))
  )`,
  `create table participant_tokens (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    site_id uuid not null,
    participant_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (site_id, participant_id) references participants (site_id, id) on delete cascade
  )`,
  `create index participant_tokens_by_participant on participant_tokens (site_id, participant_id)`,
  `create index participant_tokens_by_end on participant_tokens (expires_at)`,
  `create table participant_sign_ins (
    site_id uuid not null references sites (id),
    id uuid not null,
    email text not null check (email = lower(email)),
    locale text not null,
    consent jsonb not null check (jsonb_typeof(consent) = 'object'),
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    tries integer not null default 0,
    used_at timestamptz,
    expires_at timestamptz not null,
    primary key (site_id, id)
  )`,
  `create index participant_sign_ins_by_end on participant_sign_ins (expires_at)`,
  `create table used_proofs (
    challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
    expires_at timestamptz not null
  )`,
  // Whatever anybody can send is counted in one table from here on.
  `alter table survey_starts rename to request_counts`,
  `alter index survey_starts_by_end rename to request_counts_by_end`,
  `create table proposals (
    site_id uuid not null references sites (id),
    proposal_id text not null ${id},
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    locale text not null,
    category text,
    status text not null check (status in ${statuses}),
    channel text not null check (channel in ('web', 'page', 'desk')),
    author_id uuid,
    author_name text,
    author_email text check (author_email = lower(author_email)),
    is_author_told boolean not null default true,
    customer_id uuid,
    consent jsonb not null check (jsonb_typeof(consent) = 'object'),
    version integer not null default 1 check (version > 0),
    last_seq integer not null check (last_seq > 0),
    verified_votes integer not null default 0 check (verified_votes >= 0),
    anonymous_votes integer not null default 0 check (anonymous_votes >= 0),
    votes integer not null generated always as (verified_votes + anonymous_votes) stored,
    weighted_votes double precision not null default 0,
    trend double precision not null default '-Infinity',
    comment_count integer not null default 0 check (comment_count >= 0),
    held_comments integer not null default 0 check (held_comments >= 0),
    review_by timestamptz not null,
    is_overdue_told boolean not null default false,
    reviewed_at timestamptz,
    answered_at timestamptz,
    merged_into text,
    is_kept_back boolean not null default false,
    criteria jsonb,
    evaluated_at timestamptz,
    score double precision,
    reward jsonb,
    has_reward_due boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (site_id, proposal_id),
    foreign key (site_id, author_id) references participants (site_id, id),
    foreign key (site_id, customer_id) references customers (site_id, id),
    foreign key (site_id, merged_into) references proposals (site_id, proposal_id),
    check ((status = 'merged') = (merged_into is not null)),
    check (merged_into <> proposal_id),
    check (status not in ('submitted', 'in_review') or reviewed_at is null),
    check (status = 'declined' or not is_kept_back)
  )`,
  `create index proposals_by_author on proposals (site_id, author_id) where author_id is not null`,
  // What waits for somebody of the staff, each a small part of all.
  `create index proposals_to_review on proposals (site_id, review_by, proposal_id) where reviewed_at is null`,
  `create index proposals_being_evaluated on proposals (site_id, proposal_id) where status = 'evaluating'`,
  `create index proposals_with_held_comments on proposals (site_id, proposal_id) where held_comments > 0`,
  `create index proposals_with_reward_due on proposals (site_id, proposal_id) where has_reward_due`,
  `create index proposals_by_creation on proposals (site_id, created_at desc, proposal_id desc)`,
  `create index proposals_by_merging on proposals (site_id, merged_into) where merged_into is not null`,
  `create table proposal_counts (
    site_id uuid not null references sites (id),
    status text not null check (status in ${statuses}),
    count bigint not null check (count >= 0),
    primary key (site_id, status)
  )`,
  `create table proposal_events (
    site_id uuid not null,
    proposal_id text not null,
    seq integer not null check (seq > 0),
    type text not null check (type in ('submitted', 'step', 'note', 'changed', 'confirmed', 'linked', 'unlinked',
      'reward', 'scored', 'absorbed', 'subscribers_told')),
    is_public boolean not null,
    status text not null check (status in ${statuses}),
    staff_id uuid,
    by_name text,
    text text,
    about text,
    at timestamptz not null,
    primary key (site_id, proposal_id, seq),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id)
  )`,
  `create table proposal_votes (
    site_id uuid not null,
    proposal_id text not null,
    participant_id uuid not null,
    is_verified boolean not null,
    tier text,
    weight double precision not null default 1 check (weight >= 0),
    at timestamptz not null,
    primary key (site_id, proposal_id, participant_id),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    foreign key (site_id, participant_id) references participants (site_id, id)
  )`,
  `create index proposal_votes_by_participant on proposal_votes (site_id, participant_id)`,
  `create table proposal_subscriptions (
    site_id uuid not null,
    proposal_id text not null,
    participant_id uuid not null,
    at timestamptz not null,
    primary key (site_id, proposal_id, participant_id),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    foreign key (site_id, participant_id) references participants (site_id, id)
  )`,
  `create index proposal_subscriptions_by_participant on proposal_subscriptions (site_id, participant_id)`,
  `create table proposal_comments (
    site_id uuid not null,
    id uuid not null,
    proposal_id text not null,
    thread_id uuid not null,
    thread_at timestamptz not null,
    parent_id uuid,
    participant_id uuid,
    staff_id uuid,
    author_name text,
    text text not null check (text <> ''),
    locale text not null,
    state text not null check (state in ('shown', 'held', 'removed')),
    created_at timestamptz not null,
    primary key (site_id, id),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    foreign key (site_id, participant_id) references participants (site_id, id),
    foreign key (site_id, parent_id) references proposal_comments (site_id, id),
    check ((parent_id is null) = (thread_id = id)),
    check (num_nonnulls(participant_id, staff_id) = 1)
  )`,
  `create index proposal_comments_by_thread on proposal_comments (site_id, proposal_id, thread_at, thread_id, created_at, id)`,
  `create index proposal_comments_by_participant on proposal_comments (site_id, participant_id) where participant_id is not null`,
  `create index proposal_comments_by_state on proposal_comments (site_id, state, created_at, id)`,
  `create table proposal_evaluators (
    site_id uuid not null,
    proposal_id text not null,
    staff_id uuid not null,
    scores jsonb,
    comment text,
    scored_at timestamptz,
    released_at timestamptz,
    primary key (site_id, proposal_id, staff_id),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    foreign key (site_id, staff_id) references staff_members (site_id, id),
    check ((scores is null) = (scored_at is null)),
    check (scores is null or released_at is null)
  )`,
  `create index proposal_evaluators_by_staff on proposal_evaluators (site_id, staff_id) where scores is null and released_at is null`,
  `create table proposal_cases (
    site_id uuid not null,
    proposal_id text not null,
    reference text not null,
    direction text not null check (direction in ('case_first', 'proposal_first', 'related')),
    by_name text,
    at timestamptz not null,
    primary key (site_id, proposal_id, reference),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    foreign key (site_id, reference) references cases (site_id, reference)
  )`,
  `create index proposal_cases_by_case on proposal_cases (site_id, reference)`,
  // One mail for each event and address, whoever it is known as there. The two checks are those of cases alone.
  `alter table mail_deliveries
    add column proposal_id text,
    drop constraint mail_deliveries_check,
    drop constraint mail_deliveries_check1,
    add foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    add check (num_nonnulls(reference, proposal_id) <= 1),
    add check ((num_nonnulls(reference, proposal_id) = 1) = (seq is not null)),
    add check (reference is null or payload is null)`,
  `create unique index mail_deliveries_of_proposals on mail_deliveries (site_id, proposal_id, seq, recipient_hash)
    where proposal_id is not null`,
  `alter table staff_notifications
    alter column reference drop not null,
    add column proposal_id text,
    drop constraint staff_notifications_type_check,
    add foreign key (site_id, proposal_id) references proposals (site_id, proposal_id),
    add check (num_nonnulls(reference, proposal_id) = 1),
    add check (type in ('mentioned', 'assigned', 'escalated', 'customer_wrote', 'survey_follow_up', 'proposal_scores',
      'proposal_scored', 'proposal_overdue'))`,
];
