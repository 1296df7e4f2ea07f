import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What a company tells everybody. The notice that is up stands with the site, which every request reads anyway;
 * what was published, changed and taken down, and by whom, is kept for good.
 */
export const noticeTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table sites
    add column notice jsonb check (jsonb_typeof(notice) = 'object'),
    add column notice_version integer not null default 0 check (notice_version >= 0)`,
  `create table notice_changes (
    site_id uuid not null references sites (id),
    version integer not null check (version > 0),
    notice jsonb check (jsonb_typeof(notice) = 'object'),
    at timestamptz not null,
    made_by text not null,
    primary key (site_id, version)
  )`,
];
