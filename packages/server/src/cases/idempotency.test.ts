import type { FiledCase } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openDatabase } from "../database/index.ts";
import { engine, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, newCase, outcome, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createIdempotency } from "./idempotency.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function countCases(subject: string): Promise<number> {
  const rows = await database.db.selectFrom("cases").select("reference").where("subject", "=", subject).execute();
  return rows.length;
}

describe("a filing and its key", () => {
  it("makes one case of 50 parallel filings", async () => {
    const key = mintKey();
    const subject = `parallel ${key}`;
    const file = () => site.post("/cases", { ...newCase, subject }, { "Idempotency-Key": key });
    const responses = await Promise.all(Array.from({ length: 50 }, file));
    const codes = await Promise.all(
      responses.map(async (response) => (response.status === 201 ? "filed" : (await problemOf(response)).code)),
    );
    expect(new Set(codes)).toEqual(new Set(["filed", "idempotency_key_in_flight"]));
    const refused = responses.filter(({ status }) => status === 409);
    expect(refused.every(({ headers }) => headers.get("Retry-After") === "1")).toBe(true);
    expect(await countCases(subject)).toBe(1);
    expect((await file()).status).toBe(201);
    expect(await countCases(subject)).toBe(1);
  });

  it("gives the first answer again, byte for byte, however the same JSON is written", async () => {
    const key = mintKey();
    const first = await site.post("/cases", newCase, { "Idempotency-Key": key });
    const text = await first.text();
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(newCase).toReversed()), undefined, 2);
    const escaped = JSON.stringify(newCase).replaceAll("é", "\\u00e9").replaceAll("茶", "\\u8336");
    for (const body of [JSON.stringify(newCase), reordered, escaped]) {
      const again = await site.post("/cases", body, { "Idempotency-Key": key });
      expect(again.status).toBe(201);
      expect(again.headers.get("Content-Type")).toBe(first.headers.get("Content-Type"));
      expect(await again.text()).toBe(text);
    }
    const { reference, accessCode } = JSON.parse(text) as FiledCase;
    expect((await site.read({ reference, accessCode })).timeline).toHaveLength(2);
  });

  it("refuses the key for another body", async () => {
    const key = mintKey();
    await site.post("/cases", newCase, { "Idempotency-Key": key });
    const response = await site.post("/cases", { ...newCase, subject: "another" }, { "Idempotency-Key": key });
    expect(await problemOf(response)).toMatchObject({ status: 422, code: "idempotency_key_reused" });
    expect(await countCases("another")).toBe(0);
  });

  it("does not remember what it refused", async () => {
    const key = mintKey();
    const refused = await site.post("/cases", { ...newCase, category: "nope" }, { "Idempotency-Key": key });
    expect(refused.status).toBe(422);
    const corrected = await site.post("/cases", newCase, { "Idempotency-Key": key });
    expect(corrected.status).toBe(201);
  });

  it("answers again after the site's consent text has changed", async () => {
    const changing = await createTestSite(database);
    const key = mintKey();
    const first = await changing.post("/cases", newCase, { "Idempotency-Key": key });
    const { settings } = await database.db
      .selectFrom("sites")
      .select("settings")
      .where("key", "=", changing.key)
      .executeTakeFirstOrThrow();
    const changed = { ...settings, consent: { ...settings.consent, version: "next" } };
    await database.db.updateTable("sites").set({ settings: JSON.stringify(changed) }).where("key", "=", changing.key).execute();
    const again = await changing.post("/cases", newCase, { "Idempotency-Key": key });
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
  });

  it("means nothing at another site", async () => {
    const other = await createTestSite(database);
    const headers = { "Idempotency-Key": mintKey() };
    const [here, there] = [await site.post("/cases", newCase, headers), await other.post("/cases", newCase, headers)];
    expect([here.status, there.status]).toEqual([201, 201]);
    expect(await here.text()).not.toBe(await there.text());
  });

  it("must be there", async () => {
    const response = await site.post("/cases", newCase);
    expect(await problemOf(response)).toMatchObject({ status: 400, code: "idempotency_key_missing" });
  });

  it.each(["", "short", "x".repeat(15), "x".repeat(256), "with space in it", "umlaut-äöü-äöü-äöü"])(
    "must be 16 to 255 visible characters: %j",
    async (key) => {
      const response = await site.post("/cases", newCase, { "Idempotency-Key": key });
      expect(await problemOf(response)).toMatchObject({ status: 400, code: "idempotency_key_invalid" });
    },
  );

  it("is forgotten when it is old, and not before a day has passed", async () => {
    let now = new Date("2026-11-23T10:00:00Z");
    const timed = await createTestSite(database, { clock: () => now });
    const key = mintKey();
    const first = await (await timed.post("/cases", newCase, { "Idempotency-Key": key })).text();
    now = new Date("2026-11-24T10:00:01Z");
    await timed.app.purge();
    expect(await (await timed.post("/cases", newCase, { "Idempotency-Key": key })).text()).toBe(first);
    now = new Date("2026-11-26T10:00:01Z");
    await timed.app.purge();
    expect(await (await timed.post("/cases", newCase, { "Idempotency-Key": key })).text()).not.toBe(first);
  });
});

describe("a message or a decision and its key", () => {
  it("happens once", async () => {
    const filed = await site.file();
    const headers = { "Idempotency-Key": mintKey() };
    const first = await site.decide(filed, "messages", { text: "Hello?" }, headers);
    const again = await site.decide(filed, "messages", { text: "Hello?" }, headers);
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
    const withdrawn = await site.decide(filed, "actions/withdraw", {}, headers);
    expect(withdrawn.status).toBe(200);
    expect((await site.decide(filed, "actions/withdraw", {}, headers)).status).toBe(200);
    expect((await site.read(filed)).timeline.map(({ type }) => type)).toEqual(["received", "acknowledged", "message", "withdrawn"]);
  });

  it("happens as often as it is asked for without a key", async () => {
    const filed = await site.file();
    await site.decide(filed, "messages", { text: "Hello?" });
    await site.decide(filed, "messages", { text: "Hello?" });
    expect((await site.read(filed)).timeline).toHaveLength(4);
  });

  it("means nothing at another case", async () => {
    const [one, other] = [await site.file(), await site.file()];
    const headers = { "Idempotency-Key": mintKey() };
    for (const filed of [one, other]) await site.decide(filed, "messages", { text: "Hello?" }, headers);
    expect((await site.read(other)).timeline).toHaveLength(3);
  });

  it("accepts once when two windows accept at the same moment", async () => {
    const filed = await site.file();
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    const responses = await Promise.all([1, 2, 3].map(() => site.decide(filed, "actions/accept")));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await site.read(filed)).timeline.filter(({ type }) => type === "accepted")).toHaveLength(1);
  });
});

describe("work under a key", () => {
  it("leaves nothing behind when it fails, and can be done again", async () => {
    const idempotency = createIdempotency(database, () => new Date());
    const { id: siteId } = await database.db.selectFrom("sites").select("id").limit(1).executeTakeFirstOrThrow();
    const once = { siteId, route: "test", idempotencyKey: mintKey(), body: {} };
    await expect(idempotency.answerOnce(once, async () => Promise.reject(new Error("power cut")))).rejects.toThrow("power cut");
    const answer = { status: 201, body: "done" } as const;
    expect(await idempotency.answerOnce(once, async () => Promise.resolve(answer))).toEqual(answer);
    expect(await idempotency.answerOnce(once, async () => Promise.reject(new Error("not again")))).toEqual(answer);
  });

  it.runIf(engine === "postgres")("is done once by two processes on one database", async () => {
    const second = await openDatabase(database.location);
    const apps = [site.app, createApp({ database: second, publicUrl: PUBLIC_URL })];
    const key = mintKey();
    const subject = `processes ${key}`;
    const file = async (index: number) => {
      const body = JSON.stringify({ ...newCase, subject });
      const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
      const app = apps[index % 2] ?? site.app;
      return app.fetch(new Request(`${PUBLIC_URL}/v1/sites/${site.key}/cases`, { method: "POST", headers, body }));
    };
    const responses = await Promise.all(Array.from({ length: 20 }, (_, index) => file(index)));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await countCases(subject)).toBe(1);
    const [here, there] = await Promise.all([await file(0), await file(1)].map((response) => response.text()));
    expect(here).toBe(there);
    await second.close();
  });
});
