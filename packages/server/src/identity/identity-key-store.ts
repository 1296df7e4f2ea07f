import { MAX_IDENTITY_KEYS, type IdentityAlgorithm } from "@heed/contract/desk";
import type { Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";

/** A key as it verifies. For `HS256` it is a secret. */
export interface StoredIdentityKey {
  id: string;
  algorithm: IdentityAlgorithm;
  key: string;
}

export type IdentityKeyRow = Selectable<Database["identity_keys"]>;

/** The keys of a site, the oldest first. */
export async function findIdentityKeys(db: Queries, siteId: string): Promise<IdentityKeyRow[]> {
  return db
    .selectFrom("identity_keys")
    .selectAll()
    .where("site_id", "=", siteId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(MAX_IDENTITY_KEYS)
    .execute();
}

/** How many keys a site has; nobody else adds one until the transaction ends. */
export async function holdKeyCount(trx: Queries, siteId: string): Promise<number> {
  await trx.selectFrom("sites").select("id").where("id", "=", siteId).forNoKeyUpdate().execute();
  return (await findIdentityKeys(trx, siteId)).length;
}

/** Adds a key; undefined where the id is taken. */
export async function insertIdentityKey(
  trx: Queries,
  { siteId, id, algorithm, key, by, now }: StoredIdentityKey & { siteId: string; by: string; now: Date },
): Promise<IdentityKeyRow | undefined> {
  return trx
    .insertInto("identity_keys")
    .values({ site_id: siteId, id, algorithm, key, created_at: now, created_by: by })
    .onConflict((conflict) => conflict.columns(["site_id", "id"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Deletes a key; false where there was none. */
export async function deleteIdentityKey(db: Queries, siteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("identity_keys").where("site_id", "=", siteId).where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}
