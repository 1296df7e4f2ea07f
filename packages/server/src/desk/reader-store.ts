import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { CaseReader } from "./visible-cases.ts";

/** Those of these members of staff who work at the site now, with what decides which cases they see. */
export async function readReaders(db: Queries, siteId: string, staffIds: readonly string[]): Promise<CaseReader[]> {
  if (staffIds.length === 0) return [];
  return db
    .selectFrom("staff_members")
    .select(["id", "site_id as siteId", "role"])
    .select(
      sql<string[]>`array(select team_id from staff_teams
        where staff_teams.site_id = staff_members.site_id and staff_teams.staff_id = staff_members.id)`.as("teams"),
    )
    .where("site_id", "=", siteId)
    .where("id", "in", staffIds)
    .where("is_active", "=", true)
    .orderBy("id")
    .execute();
}
