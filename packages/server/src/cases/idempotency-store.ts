import { sql, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";

export interface StoredAnswerKey {
  siteId: string;
  route: string;
  keyHash: Buffer;
}

/** Whether this transaction has the key to itself, among all processes on the database. */
export async function tryLock(db: Queries, lockId: bigint): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${String(lockId)}::bigint) as locked`.execute(db);
  return rows[0]?.locked === true;
}

export async function findStoredAnswer(db: Queries, { siteId, route, keyHash }: StoredAnswerKey) {
  return db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "status", "sealed_body"])
    .where("site_id", "=", siteId)
    .where("route", "=", route)
    .where("key_hash", "=", keyHash)
    .executeTakeFirst();
}

export async function insertStoredAnswer(db: Queries, row: Selectable<Database["idempotency_keys"]>): Promise<void> {
  await db.insertInto("idempotency_keys").values(row).execute();
}

/** Site by site, because `site_id` leads the index. */
export async function deleteAnswersBefore(db: Queries, instant: Date): Promise<void> {
  await db
    .deleteFrom("idempotency_keys")
    .using("sites")
    .whereRef("idempotency_keys.site_id", "=", "sites.id")
    .where("idempotency_keys.created_at", "<", instant)
    .execute();
}
