import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** An organisation that was removed stays, with what was done to it, and its name is free. */
export const removedOrganisationTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table organisations
    add column removed_at timestamptz,
    drop constraint organisations_site_id_name_key`,
  `create unique index organisations_by_name on organisations (site_id, name) where removed_at is null`,
  `alter table organisation_events
    drop constraint organisation_events_type_check,
    add constraint organisation_events_type_check
      check (type in ('created', 'renamed', 'member_added', 'role_changed', 'member_removed', 'removed'))`,
];
