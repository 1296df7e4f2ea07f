import { randomBytes } from "node:crypto";
import type { Queries } from "./schema.ts";

const SECRET_BYTES = 32;

/**
 * A secret that all processes on one database share. The first that asks makes it; it stays in the
 * database, because processes on a PostgreSQL have no folder in common.
 */
export async function readServiceSecret(db: Queries, name: string): Promise<string> {
  const find = () => db.selectFrom("service_secrets").select("value").where("name", "=", name);
  const found = await find().executeTakeFirst();
  if (found) return found.value;
  const made = { name, value: randomBytes(SECRET_BYTES).toString("base64url"), created_at: new Date() };
  await db
    .insertInto("service_secrets")
    .values(made)
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return (await find().executeTakeFirstOrThrow()).value;
}
