import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** How many responses have begun of late, by whoever begins them. Of an address or an invitation only a hash is kept. */
export const surveyStartTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table survey_starts (
    key_hash bytea primary key check (octet_length(key_hash) = 32),
    count integer not null check (count > 0),
    ends_at timestamptz not null
  )`,
  `create index survey_starts_by_end on survey_starts (ends_at)`,
];
