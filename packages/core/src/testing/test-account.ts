import { createHmac } from "node:crypto";
import type { HeedDatabase } from "@heed/server";

const SECRET = "the secret that shop and desk share";

/** Gives the demo site a key by which its shop says who its customers are. */
export async function addHostKey({ db }: HeedDatabase): Promise<void> {
  const { id } = await db.selectFrom("sites").select("id").where("key", "=", "demo").executeTakeFirstOrThrow();
  const key = { site_id: id, id: "shop", algorithm: "HS256", key: SECRET, created_at: new Date(), created_by: "Lin Mei" } as const;
  await db.insertInto("identity_keys").values(key).execute();
}

/** What the shop's server would sign for somebody. */
export function signHostToken(claims: { email: string; exp?: number; name?: string }): string {
  const now = Math.floor(Date.now() / 1_000);
  const parts = [{ alg: "HS256", kid: "shop" }, { sub: "42", aud: "demo", iat: now, exp: now + 300, ...claims }];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}
