import type { NewSavedView, SavedView } from "@heed/contract/desk";
import { sql, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";

/** Whose view it is. */
export interface ViewOwner {
  siteId: string;
  id: string;
}

/** One's own views and those that others share, by name. */
export async function readViews(db: Queries, { siteId, id }: ViewOwner): Promise<SavedView[]> {
  return db
    .selectFrom("saved_views")
    .select(["id", "name", "filter", "is_shared as isShared"])
    .select(sql<boolean>`staff_id = ${id}`.as("isMine"))
    .where("site_id", "=", siteId)
    .where((view) => view.or([view("staff_id", "=", id), view("is_shared", "=", true)]))
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export async function countViews(db: Queries, { siteId, id }: ViewOwner): Promise<number> {
  const { count } = await db
    .selectFrom("saved_views")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("site_id", "=", siteId)
    .where("staff_id", "=", id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether it is one of one's own; held until the transaction ends. */
export async function isOwnView(db: Queries, { siteId, id }: ViewOwner, viewId: string): Promise<boolean> {
  const row = await db
    .selectFrom("saved_views")
    .select("id")
    .where("site_id", "=", siteId)
    .where("staff_id", "=", id)
    .where(sql<SqlBool>`id::text = ${viewId}`)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether this is the name of another of one's views. */
export async function isViewNameTaken(db: Queries, { siteId, id }: ViewOwner, { name, except }: { name: string; except: string }): Promise<boolean> {
  const row = await db
    .selectFrom("saved_views")
    .select("id")
    .where("site_id", "=", siteId)
    .where("staff_id", "=", id)
    .where("name", "=", name)
    .where(sql<SqlBool>`id::text <> ${except}`)
    .executeTakeFirst();
  return row !== undefined;
}

/** `false` where the name is taken. */
export async function insertView(
  db: Queries,
  { siteId, id }: ViewOwner,
  view: NewSavedView & { viewId: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("saved_views")
    .values({
      site_id: siteId,
      id: view.viewId,
      staff_id: id,
      name: view.name,
      filter: JSON.stringify(view.filter),
      is_shared: view.isShared ?? false,
      created_at: view.now,
    })
    .onConflict((conflict) => conflict.columns(["site_id", "staff_id", "name"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateView(db: Queries, { siteId, id }: ViewOwner, view: NewSavedView & { viewId: string }): Promise<void> {
  await db
    .updateTable("saved_views")
    .set({ name: view.name, filter: JSON.stringify(view.filter), is_shared: view.isShared ?? false })
    .where("site_id", "=", siteId)
    .where("staff_id", "=", id)
    .where(sql<SqlBool>`id::text = ${view.viewId}`)
    .execute();
}

/** Whether there was one of one's own. */
export async function deleteView(db: Queries, { siteId, id }: ViewOwner, viewId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("saved_views")
    .where("site_id", "=", siteId)
    .where("staff_id", "=", id)
    .where(sql<SqlBool>`id::text = ${viewId}`)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
