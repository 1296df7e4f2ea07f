import { createHash } from "node:crypto";
import { sql, type Insertable, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";

export interface DeliveryKey {
  siteId: string;
  deliveryId: string;
}

export type StoredDelivery = Selectable<Database["mail_deliveries"]>;

/** Whether the service sends mail; what it does not send is not queued either. */
export async function setMailOn(db: Queries, isOn: boolean): Promise<void> {
  await db.updateTable("mail_service").set({ is_on: isOn }).where("is_on", "!=", isOn).execute();
}

export async function isMailOn(db: Queries): Promise<boolean> {
  const row = await db.selectFrom("mail_service").select("is_on").executeTakeFirst();
  return row?.is_on ?? false;
}

/** Whom mails about a case go to; `undefined` where there is no address, or no mail at all. */
export async function findCaseRecipient(
  db: Queries,
  { siteId, reference }: { siteId: string; reference: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom(["cases", "mail_service"])
    .select(sql<string | null>`contact ->> 'email'`.as("email"))
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("is_on", "=", true)
    .executeTakeFirst();
  return row?.email ?? undefined;
}

/** People write the same address in capitals and without. */
export function hashRecipient(email: string): Buffer {
  return createHash("sha256").update(email.toLowerCase()).digest();
}

/** Nobody else counts or adds mails to this address until the transaction ends. */
export async function holdRecipient(db: Queries, recipientHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${recipientHash.readBigInt64BE()})`.execute(db);
}

/** What strangers have had sent to one address, whichever site they used. */
export async function countStrangersMails(
  db: Queries,
  recipientHash: Buffer,
  { kind, since }: { kind?: string; since: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom("mail_deliveries")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("recipient_hash", "=", recipientHash)
    .where("queued_at", ">", since)
    .where("cause", "=", "public")
    .where("state", "!=", "dropped")
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** `false` where this event has its mail already. */
export async function insertDelivery(db: Queries, delivery: Insertable<Database["mail_deliveries"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("mail_deliveries")
    .values(delivery)
    .onConflict((conflict) => conflict.columns(["site_id", "reference", "seq", "kind"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Adds those of these mails that were not added before, and gives their ids. */
export async function insertNewDeliveries(db: Queries, deliveries: readonly Insertable<Database["mail_deliveries"]>[]): Promise<string[]> {
  const rows = await db
    .insertInto("mail_deliveries")
    .values([...deliveries])
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Counts an attempt to send a mail that waits, and holds it until the transaction ends. */
export async function beginAttempt(db: Queries, { siteId, deliveryId }: DeliveryKey): Promise<StoredDelivery | undefined> {
  return db
    .updateTable("mail_deliveries")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("site_id", "=", siteId)
    .where("id", "=", deliveryId)
    .where("state", "=", "queued")
    .returningAll()
    .executeTakeFirst();
}

/** The end of a mail, and of whatever it alone knew. `false` where it has ended before. */
export async function settleDelivery(
  db: Queries,
  { siteId, deliveryId }: DeliveryKey,
  { state, reason = null, at }: { state: "sent" | "failed" | "dropped"; reason?: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("mail_deliveries")
    .set({ state, reason, payload: null, settled_at: at })
    .where("site_id", "=", siteId)
    .where("id", "=", deliveryId)
    .where("state", "=", "queued")
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends what has waited too long for a mail server to be worth sending, and erases what it alone knew. */
export async function dropQueuedBefore(db: Queries, before: Date, now: Date): Promise<void> {
  await db
    .updateTable("mail_deliveries")
    .set({ state: "dropped", reason: "too_late", payload: null, settled_at: now })
    .where("state", "=", "queued")
    .where("queued_at", "<", before)
    .execute();
}

export async function deleteSettledBefore(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom("mail_deliveries").where("settled_at", "<", before).execute();
}
