import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Who asked for a new password, until that has been looked into, and the links that set one. Of a link only the
 * hash of its token is kept. `site_id` is the site whose admin made it: it holds while its owner works there alone.
 */
export const passwordResetTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table password_reset_requests (
    id uuid primary key,
    email text not null check (email = lower(email)),
    requested_at timestamptz not null
  )`,
  `create table password_resets (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    user_id text not null references staff_users (id) on delete cascade,
    site_id uuid references sites (id),
    expires_at timestamptz not null
  )`,
  `create index password_resets_by_user on password_resets (user_id)`,
  `create index password_resets_by_end on password_resets (expires_at)`,
];
