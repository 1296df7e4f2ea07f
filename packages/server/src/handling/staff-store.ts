import type { StaffRole } from "@heed/contract/desk";
import { sql } from "kysely";
import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";

/** Somebody who works at a site now, with what decides which cases they see. */
export interface Colleague extends CaseReader {
  name: string;
  role: StaffRole;
}

const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Those of these ids who work at the site now. What is no id of ours is nobody's. They are held until the transaction
 * ends: nobody leaves who is just being given a case.
 */
export async function findColleagues(db: Queries, siteId: string, ids: readonly string[]): Promise<Colleague[]> {
  const known = ids.filter((id) => UUID_PATTERN.test(id));
  if (known.length === 0) return [];
  return db
    .selectFrom("staff_members")
    .select(["id", "name", "role", "site_id as siteId"])
    .select(
      sql<string[]>`array(select team_id from staff_teams where staff_teams.site_id = staff_members.site_id
        and staff_teams.staff_id = staff_members.id order by team_id)`.as("teams"),
    )
    .where("site_id", "=", siteId)
    .where("is_active", "=", true)
    .where("id", "in", known)
    .orderBy("id")
    .forShare()
    .execute();
}

/** Holds the open cases of somebody, in one order, and says which they are. */
export async function lockOpenCases(db: Queries, { siteId, staffId }: { siteId: string; staffId: string }): Promise<string[]> {
  if (!UUID_PATTERN.test(staffId)) return [];
  const rows = await db
    .selectFrom("cases")
    .select("reference")
    // What the indexes of the queue hold, and of that what is not final.
    .where("version", ">", 0)
    .where("site_id", "=", siteId)
    .where("queue_band", "<", 3)
    .where("owner_id", "=", staffId)
    .orderBy("reference")
    .forUpdate()
    .execute();
  return rows.map(({ reference }) => reference);
}

/** Those of these ids who are or were on the staff of the site. */
export async function findMembers(db: Queries, siteId: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const known = ids.filter((id) => UUID_PATTERN.test(id));
  if (known.length === 0) return [];
  return db.selectFrom("staff_members").select(["id", "name"]).where("site_id", "=", siteId).where("id", "in", known).execute();
}

/** The ids of those readers who may see a case as it stands now. */
export async function findThoseWhoSee(db: Queries, { reference }: CaseKey, readers: readonly CaseReader[]): Promise<string[]> {
  const [first, ...others] = readers.map((reader) =>
    db
      .selectFrom("cases")
      .select(sql<string>`${reader.id}::text`.as("id"))
      .where("cases.reference", "=", reference)
      .where(visibleTo(reader)),
  );
  if (!first) return [];
  const rows = await others.reduce((all, one) => all.unionAll(one), first).execute();
  return rows.map(({ id }) => id);
}

/** Those whom a case concerns, or may concern: it is kept from them. */
export async function findExcluded(db: Queries, { siteId, reference }: CaseKey): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("case_excluded_staff as excluded")
    .innerJoin("staff_members as staff", (join) =>
      join.onRef("staff.site_id", "=", "excluded.site_id").onRef("staff.id", "=", "excluded.staff_id"),
    )
    .select(["staff.id", "staff.name"])
    .where("excluded.site_id", "=", siteId)
    .where("excluded.reference", "=", reference)
    .orderBy("staff.name")
    .execute();
}
