import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";
import { insertDelivery } from "./mail-store.ts";
import { purgeMail } from "./purge-mail.ts";

const DAY_MS = 86_400_000;
const database = await openTestDatabase();
const { key } = await createTestSite(database);
const { id: siteId } = await database.db.selectFrom("sites").select("id").where("key", "=", key).executeTakeFirstOrThrow();

it("a mail that waited for two weeks is given up with what it alone knew, and forgotten after half a year", async () => {
  const queuedAt = new Date("2026-11-23T09:00:00Z");
  await insertDelivery(database.db, {
    site_id: siteId,
    id: randomUUID(),
    kind: "invitation",
    reference: null,
    seq: null,
    recipient_hash: Buffer.alloc(32),
    cause: "staff",
    state: "queued",
    reason: null,
    payload: JSON.stringify({ link: "https://desk.shop.example/#invitation=secret" }),
    queued_at: queuedAt,
    settled_at: null,
  });
  const fates = async (days: number) => {
    await purgeMail(database.db, new Date(queuedAt.getTime() + days * DAY_MS));
    const rows = database.db.selectFrom("mail_deliveries").select(["state", "reason", "payload"]).where("site_id", "=", siteId);
    return rows.execute();
  };
  expect(await fates(14)).toMatchObject([{ state: "queued", payload: { link: "https://desk.shop.example/#invitation=secret" } }]);
  expect(await fates(15)).toEqual([{ state: "dropped", reason: "too_late", payload: null }]);
  expect(await fates(180)).toHaveLength(1);
  expect(await fates(196)).toEqual([]);
});
