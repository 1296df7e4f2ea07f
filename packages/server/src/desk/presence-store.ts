import { sql, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";
import { tellDesk } from "./desk-channel.ts";

/** Somebody of the staff at a case. */
export interface Viewer {
  siteId: string;
  reference: string;
  staffId: string;
}

interface ViewerToPut extends Viewer {
  doing: "viewing" | "writing";
  now: Date;
  /** Who was last heard of before this is taken for gone. */
  goneBefore: Date;
}

/** Whether that is new: they were not there, or did something else. */
export async function putViewer(db: Queries, { siteId, reference, staffId, doing, now, goneBefore }: ViewerToPut): Promise<boolean> {
  const before = await db
    .selectFrom("case_viewers")
    .select("doing")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("staff_id", "=", staffId)
    .where("seen_at", ">=", goneBefore)
    .executeTakeFirst();
  await db
    .insertInto("case_viewers")
    .values({ site_id: siteId, reference, staff_id: staffId, doing, seen_at: now })
    .onConflict((conflict) => conflict.columns(["site_id", "reference", "staff_id"]).doUpdateSet({ doing, seen_at: now }))
    .execute();
  return before?.doing !== doing;
}

/** Whether they were there. */
export async function deleteViewer(db: Queries, { siteId, reference, staffId }: Viewer): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("case_viewers")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("staff_id", "=", staffId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Tells open desks that who is at a case has changed. */
export async function tellPresence(db: Queries, { siteId, reference }: Viewer): Promise<void> {
  await db.selectNoFrom(tellDesk({ type: "presence", siteId, reference }).as("told")).execute();
}

/** The others who are at a case and still work here. */
export async function readViewers(db: Queries, { siteId, reference, staffId }: Viewer, goneBefore: Date) {
  return db
    .selectFrom("case_viewers as v")
    .innerJoin("staff_members as s", (join) => join.onRef("s.site_id", "=", "v.site_id").onRef("s.id", "=", "v.staff_id"))
    .select(["s.id", "s.name", "v.doing"])
    .where("v.site_id", "=", siteId)
    .where("v.reference", "=", reference)
    .where(sql<SqlBool>`v.staff_id <> ${staffId}`)
    .where("v.seen_at", ">=", goneBefore)
    .where("s.is_active", "=", true)
    .orderBy("s.name")
    .orderBy("s.id")
    .execute();
}

/** Deletes those who are long gone. */
export async function deleteGoneViewers(db: Queries, goneBefore: Date): Promise<void> {
  await db.deleteFrom("case_viewers").where("seen_at", "<", goneBefore).execute();
}
