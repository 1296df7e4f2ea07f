import type { StaffNotification } from "@heed/contract/desk";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { tellDesk } from "./desk-channel.ts";
import { visibleTo, type CaseReader } from "./visible-cases.ts";

export interface NotificationToInsert {
  type: StaffNotification["type"];
  reference: string;
  actorName: string | null;
  at: Date;
}

/** Writes it for somebody who may see the case, and tells their open desks; for anybody else nothing happens. */
export async function insertNotification(
  db: Queries,
  reader: CaseReader,
  { type, reference, actorName, at }: NotificationToInsert,
): Promise<void> {
  await db
    .with("written", (query) =>
      query
        .insertInto("staff_notifications")
        .columns(["site_id", "staff_id", "type", "reference", "actor_name", "at"])
        .expression((from) =>
          from
            .selectFrom("cases")
            .select([
              "cases.site_id",
              sql<string>`${reader.id}::uuid`.as("staff_id"),
              sql<StaffNotification["type"]>`${type}::text`.as("type"),
              "cases.reference",
              sql<string | null>`${actorName}::text`.as("actor_name"),
              sql<Date>`${at}::timestamptz`.as("at"),
            ])
            .where("cases.site_id", "=", reader.siteId)
            .where("cases.reference", "=", reference)
            .where(visibleTo(reader)),
        )
        .returning("id"),
    )
    .selectFrom("written")
    .select(tellDesk({ type: "notification", siteId: reader.siteId, staffId: reader.id }).as("told"))
    .execute();
}

/** The newest of somebody's, so many at most, without those about cases that they may no longer see. */
export async function readNotifications(db: Queries, reader: CaseReader, limit: number) {
  return visibleNotifications(db, reader)
    .select(sql<string>`n.id::text`.as("id"))
    .select(["n.type", "n.reference", "n.actor_name", "n.at", "n.read_at", "cases.subject"])
    .orderBy("n.id", "desc")
    .limit(limit)
    .execute();
}

/** How many are not read, counted up to a limit. */
export async function countUnread(db: Queries, reader: CaseReader, limit: number): Promise<number> {
  const { count } = await db
    .selectFrom(visibleNotifications(db, reader).select("n.id").where("n.read_at", "is", null).limit(limit).as("unread"))
    .select(sql<number>`count(*)::integer`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function markRead(
  db: Queries,
  { siteId, id }: Pick<CaseReader, "siteId" | "id">,
  { upTo, now }: { upTo: string; now: Date },
): Promise<void> {
  await db
    .with("marked", (query) =>
      query
        .updateTable("staff_notifications")
        .set({ read_at: now })
        .where("site_id", "=", siteId)
        .where("staff_id", "=", id)
        .where("id", "<=", upTo)
        .where("read_at", "is", null)
        .returning("id"),
    )
    .selectNoFrom((from) => [
      from
        .case()
        .when(from.exists(from.selectFrom("marked").select("id")))
        .then(tellDesk({ type: "notification", siteId, staffId: id }))
        .end()
        .as("told"),
    ])
    .execute();
}

export async function deleteNotificationsBefore(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom("staff_notifications").where("at", "<", before).execute();
}

function visibleNotifications(db: Queries, reader: CaseReader) {
  return db
    .selectFrom("staff_notifications as n")
    .innerJoin("cases", (join) =>
      join.onRef("cases.site_id", "=", "n.site_id").onRef("cases.reference", "=", "n.reference"),
    )
    .where("n.site_id", "=", reader.siteId)
    .where("n.staff_id", "=", reader.id)
    .where(visibleTo(reader));
}
