import type { StaffNotification } from "@heed/contract/desk";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { tellDesk } from "./desk-channel.ts";
import { visibleTo, type CaseReader } from "./visible-cases.ts";

export interface NotificationToInsert {
  type: StaffNotification["type"];
  /** One of the two. */
  reference?: string;
  proposalId?: string;
  actorName: string | null;
  at: Date;
}

/** Writes it for somebody who may see what it is about, and tells their open desks; for anybody else nothing happens. */
export async function insertNotification(db: Queries, reader: CaseReader, notification: NotificationToInsert): Promise<void> {
  const { reference, proposalId, actorName, type, at } = notification;
  const about =
    proposalId === undefined
      ? sql`select cases.reference, null::text as proposal_id from cases where cases.reference = ${reference ?? ""} and ${visibleTo(reader)}`
      : sql`select null::text as reference, proposal_id from proposals where site_id = ${reader.siteId} and proposal_id = ${proposalId}`;
  await sql`
    with about as (${about}), written as (
      insert into staff_notifications (site_id, staff_id, type, reference, proposal_id, actor_name, at)
      select ${reader.siteId}::uuid, ${reader.id}::uuid, ${type}::text, reference, proposal_id, ${actorName}::text, ${at}::timestamptz
      from about returning id
    )
    select ${tellDesk({ type: "notification", siteId: reader.siteId, staffId: reader.id })} as told from written`.execute(db);
}

/** The newest of somebody's, so many at most, without those about cases that they may no longer see. */
export async function readNotifications(db: Queries, reader: CaseReader, limit: number) {
  return visibleNotifications(db, reader)
    .select(sql<string>`n.id::text`.as("id"))
    .select(["n.type", "n.reference", "n.proposal_id", "n.actor_name", "n.at", "n.read_at"])
    .select(sql<string>`coalesce(cases.subject, proposals.title)`.as("subject"))
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

/** Those about a case that they may see, and those about a proposal. */
function visibleNotifications(db: Queries, reader: CaseReader) {
  return db
    .selectFrom("staff_notifications as n")
    .leftJoin("cases", (join) =>
      join.onRef("cases.site_id", "=", "n.site_id").onRef("cases.reference", "=", "n.reference").on(visibleTo(reader)),
    )
    .leftJoin("proposals", (join) =>
      join.onRef("proposals.site_id", "=", "n.site_id").onRef("proposals.proposal_id", "=", "n.proposal_id"),
    )
    .where("n.site_id", "=", reader.siteId)
    .where("n.staff_id", "=", reader.id)
    .where((from) => from.or([from("cases.reference", "is not", null), from("proposals.proposal_id", "is not", null)]));
}
