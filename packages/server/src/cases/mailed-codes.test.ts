import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, type Credentials } from "../testing/test-site.ts";
import { mintMailedCode, withdrawMailedCode } from "./mailed-codes.ts";

const DAY_MS = 86_400_000;

const database = await openTestDatabase();
let now = new Date("2026-11-23T09:00:00Z");
const site = await createTestSite(database, { clock: () => now });

async function keyOf({ reference }: Credentials) {
  const { site_id: siteId } = await database.db
    .selectFrom("cases")
    .select("site_id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return { siteId, reference };
}

async function mailCode(filed: Credentials): Promise<Credentials> {
  const { accessCode } = await mintMailedCode(database.db, await keyOf(filed), now);
  return { reference: filed.reference, accessCode };
}

async function statusOf({ reference, accessCode }: Credentials): Promise<number> {
  return (await site.request(`/cases/${reference}`, { headers: { Authorization: `Bearer ${accessCode}` } })).status;
}

describe("a code that a mail brought", () => {
  it("opens its case beside the code of the filing, and does what that does", async () => {
    const filed = await site.file();
    const mailed = await mailCode(filed);
    expect((await site.read(mailed)).reference).toBe(filed.reference);
    expect((await site.decide(mailed, "messages", { text: "It is I" })).status).toBe(201);
    expect((await site.read(filed)).timeline.at(-1)?.text).toBe("It is I");
  });

  it("opens no other case", async () => {
    const [filed, other] = [await site.file(), await site.file()];
    const { accessCode } = await mailCode(filed);
    const response = await site.decide({ reference: other.reference, accessCode }, "actions/withdraw");
    expect(await problemOf(response)).toMatchObject({ status: 404, code: "case_not_found" });
  });

  it("opens nothing after its time, and is refused with the same bytes after the same work", async () => {
    const filed = await site.file();
    const mailed = await mailCode(filed);
    const observe = async ({ reference, accessCode }: Credentials) => {
      database.statements.length = 0;
      const response = await site.request(`/cases/${reference}`, { headers: { Authorization: `Bearer ${accessCode}` } });
      return { status: response.status, body: await response.text(), statements: [...database.statements] };
    };
    now = new Date(now.getTime() + 179 * DAY_MS);
    expect(await statusOf(mailed)).toBe(200);
    now = new Date(now.getTime() + 2 * DAY_MS);
    const expired = await observe(mailed);
    expect(expired.status).toBe(404);
    expect(expired).toEqual(await observe({ ...filed, accessCode: "K7MP-4XQ2-K7MP-4XQ2-K7MP-4XQ2-K7MP" }));
    expect(await statusOf(filed)).toBe(200);
  });

  it("is one of twenty at most, the oldest of which go", async () => {
    const filed = await site.file();
    const mailed: Credentials[] = [];
    for (let count = 0; count < 21; count++) {
      now = new Date(now.getTime() + 1_000);
      mailed.push(await mailCode(filed));
    }
    const statuses = [];
    for (const credentials of mailed) statuses.push(await statusOf(credentials));
    expect(statuses).toEqual([404, ...Array.from({ length: 20 }, () => 200)]);
    expect(await statusOf(filed)).toBe(200);
  });

  it("can be taken back before anybody has it", async () => {
    const filed = await site.file();
    const mailed = await mailCode(filed);
    await withdrawMailedCode(database.db, await keyOf(filed), mailed.accessCode);
    expect(await statusOf(mailed)).toBe(404);
  });
});
