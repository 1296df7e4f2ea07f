import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Who may sign in, and how. The columns of users, accounts and sessions are the sign-in library's; it is
 * told their names. A session is kept by the hash of its token, and of attempts only hashes of what was
 * typed: whoever reads these tables can sign in as nobody. People belong to no site here, so no
 * `site_id` leads these keys; what they may do on a site stands in `staff_members`.
 */
export const staffTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table staff_users (
    id text primary key,
    name text not null check (name <> ''),
    email text not null unique check (email = lower(email)),
    email_verified boolean not null,
    image text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table staff_accounts (
    id text primary key,
    user_id text not null references staff_users (id) on delete cascade,
    provider_id text not null,
    account_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, account_id),
    check (access_token is null and refresh_token is null and id_token is null)
  )`,
  `create index staff_accounts_by_user on staff_accounts (user_id)`,
  `create table staff_sessions (
    id text primary key,
    user_id text not null references staff_users (id) on delete cascade,
    token_hash text not null unique check (length(token_hash) = 43),
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index staff_sessions_by_user on staff_sessions (user_id)`,
  `create index staff_sessions_by_end on staff_sessions (expires_at)`,
  `create table sign_in_attempts (
    key_hash bytea primary key check (octet_length(key_hash) = 32),
    count integer not null check (count > 0),
    ends_at timestamptz not null
  )`,
  `create index sign_in_attempts_by_end on sign_in_attempts (ends_at)`,
  `create table service_secrets (
    name text primary key,
    value text not null check (length(value) >= 32),
    created_at timestamptz not null
  )`,
];
