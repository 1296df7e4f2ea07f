import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Customers' accounts: what of their cases they have read, which they took in by an access code, the organisations
 * they belong to, and the keys by which the company's own site says who they are.
 */
export const accountTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const roles = `('member', 'lead')`;

const statements = [
  `create table case_claims (
    site_id uuid not null,
    participant_id uuid not null,
    reference text not null,
    claimed_at timestamptz not null,
    primary key (site_id, participant_id, reference),
    foreign key (site_id, participant_id) references participants (site_id, id) on delete cascade,
    foreign key (site_id, reference) references cases (site_id, reference)
  )`,
  `create table case_reads (
    site_id uuid not null,
    participant_id uuid not null,
    reference text not null,
    seq integer not null check (seq > 0),
    read_at timestamptz not null,
    primary key (site_id, participant_id, reference),
    foreign key (site_id, participant_id) references participants (site_id, id) on delete cascade,
    foreign key (site_id, reference) references cases (site_id, reference)
  )`,
  `create table organisations (
    site_id uuid not null references sites (id),
    id uuid not null,
    name text not null check (name <> ''),
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, name)
  )`,
  `create table organisation_members (
    site_id uuid not null,
    organisation_id uuid not null,
    email text not null check (email = lower(email)),
    id uuid not null,
    role text not null check (role in ${roles}),
    added_at timestamptz not null,
    added_by text not null,
    primary key (site_id, organisation_id, email),
    unique (site_id, id),
    foreign key (site_id, organisation_id) references organisations (site_id, id) on delete cascade
  )`,
  `create index organisation_members_by_email on organisation_members (site_id, email)`,
  `create table organisation_events (
    site_id uuid not null,
    organisation_id uuid not null,
    id bigint generated always as identity,
    type text not null check (type in ('created', 'renamed', 'member_added', 'role_changed', 'member_removed')),
    at timestamptz not null,
    by_name text not null,
    about text not null,
    role text check (role in ${roles}),
    primary key (site_id, organisation_id, id),
    foreign key (site_id, organisation_id) references organisations (site_id, id) on delete cascade
  )`,
  `create table identity_keys (
    site_id uuid not null references sites (id),
    id text not null,
    algorithm text not null check (algorithm in ('HS256', 'ES256', 'RS256', 'EdDSA')),
    key text not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (site_id, id)
  )`,
];

/** Who did something to a case in its customer's place. */
export const eventAuthorTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table case_event_authors (
          site_id uuid not null,
          reference text not null,
          seq integer not null,
          participant_id uuid not null,
          primary key (site_id, reference, seq),
          foreign key (site_id, reference) references cases (site_id, reference),
          foreign key (site_id, participant_id) references participants (site_id, id) on delete cascade
        )`,
      )
      .execute(db);
  },
};
