import type { HeedDatabase } from "@heed/server";

/** Shared by the test's page, which stands for a company's own server, and the service. */
export const HOST_SECRET = "the secret that shop and desk share";

/** Gives the demo site a key by which its shop says who its customers are. */
export async function addHostKey({ db }: HeedDatabase): Promise<void> {
  const { id } = await db.selectFrom("sites").select("id").where("key", "=", "demo").executeTakeFirstOrThrow();
  const key = { site_id: id, id: "shop", algorithm: "HS256", key: HOST_SECRET, created_at: new Date(), created_by: "Mei" } as const;
  await db.insertInto("identity_keys").values(key).execute();
}
