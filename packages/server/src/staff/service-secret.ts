import { randomBytes } from "node:crypto";
import type { Queries } from "../database/index.ts";

const SECRET_BYTES = 32;

/**
 * A secret that all processes on one database share. The first that asks makes it; it stays in the
 * database, because processes on a PostgreSQL have no folder in common.
 */
export async function readServiceSecret(db: Queries, name: string): Promise<string> {
  const made = { name, value: randomBytes(SECRET_BYTES).toString("base64url"), created_at: new Date() };
  await db
    .insertInto("service_secrets")
    .values(made)
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { value } = await db.selectFrom("service_secrets").select("value").where("name", "=", name).executeTakeFirstOrThrow();
  return value;
}
