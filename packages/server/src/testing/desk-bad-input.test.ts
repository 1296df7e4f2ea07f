import { deskRoutes } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "./test-database.ts";
import { createTestSite, mintKey } from "./test-site.ts";
import { createTestStaff } from "./test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const [team = ""] = (await database.db.selectFrom("sites").select("settings").where("key", "=", site.key).executeTakeFirstOrThrow()).settings.desk.teams.map(({ id }) => id);
const admin = await createTestStaff(database, site, { role: "admin", teams: [team] });

const NUL = "\0";
/** Half of a character: JSON can say it, no text can hold it. */
const HALF = "\ud800";

/** Every address of the desk that has an id in it, with its method. */
const withIds = deskRoutes
  .filter(({ path }) => /\{(?!siteKey)/.test(path))
  .map(({ method, path }) => ({ method: method.toUpperCase(), path: path.slice("/v1/desk/sites/{siteKey}".length) }));

describe("an id that nothing has", () => {
  it.each(["%00", "K7MP-4XQ2%00", "%ED%A0%80", "%25%32%65", "__proto__", "'%20or%20true--", "x".repeat(4_000)])("such as %j is refused at every address", async (id) => {
    for (const { method, path } of withIds) {
      const response = await admin.request(path.replaceAll(/\{\w+\}/g, id), {
        method,
        ...(method !== "GET" && { headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey() }, body: "{}" }),
      });
      expect([method, path, Math.floor(response.status / 100)]).toEqual([method, path, 4]);
    }
  });

  it.each(["%00", "k7mp4xq2%00"])("such as %j takes a step no further, under a key for repeating it either", async (id) => {
    const response = await admin.post(`/cases/${id}/actions/take`, { version: 1 }, { "Idempotency-Key": mintKey() });
    expect(response.status).toBe(404);
  });

  it.each(["%00", "-"])("such as %j is no view's and nobody's", async (id) => {
    expect((await admin.put(`/views/${id}`, { name: "Mine", filter: {} })).status).toBe(404);
    expect((await admin.delete(`/views/${id}`)).status).toBe(404);
    expect((await admin.patch(`/staff/${id}`, { name: "Ann" })).status).toBe(404);
    expect((await admin.post(`/staff/${id}/sign-out`)).status).toBe(404);
  });
});

describe("a text that no database holds", () => {
  it.each([NUL, HALF])("is refused in the search of a view: %j", async (q) => {
    expect((await admin.post("/views", { name: "Odd", filter: { q } })).status).toBe(422);
  });

  it.each([NUL, HALF])("is refused as somebody of the staff: %j", async (odd) => {
    const { reference } = await site.file();
    const key = () => ({ "Idempotency-Key": mintKey() });
    expect((await admin.post(`/cases/${reference}/actions/assign`, { version: 1, to: odd }, key())).status).toBe(422);
    expect((await admin.post(`/cases/${reference}/actions/hand_over`, { version: 1, to: odd, reason: "Why not" }, key())).status).toBe(422);
    expect((await admin.post(`/cases/${reference}/actions/note`, { version: 1, text: "Hm", mentions: [odd] }, key())).status).toBe(422);
    expect((await admin.post(`/cases/${reference}/actions/concern`, { version: 1, staff: [odd] }, key())).status).toBe(422);
    const bulk = await admin.post("/assignments", { cases: [{ reference, version: 1 }], owner: odd });
    expect(await bulk.json()).toMatchObject({ items: [{ isDone: false, code: "validation_failed" }] });
  });
});

describe("a customer", () => {
  async function anyCustomer(): Promise<string> {
    const { reference } = await site.file();
    const found = (await (await admin.request(`/cases/${reference}`)).json()) as { customer: { id: string } };
    return found.customer.id;
  }

  it("is not changed on a version that no row can have", async () => {
    const id = await anyCustomer();
    for (const version of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0]) {
      expect([version, (await admin.patch(`/customers/${id}`, { version, name: "Ada" })).status]).toEqual([version, 409]);
    }
  });

  it.each(["-271821-04-20T00:00:00.000Z_K7MP-4XQ2", "+275760-09-13T00:00:00.000Z_K7MP-4XQ2", "2026_K7MP-4XQ2", "2026-01-01T00:00:00.000Z_'--------"])(
    "has no page from %j on that breaks anything",
    async (cursor) => {
      const response = await admin.request(`/customers/${await anyCustomer()}?cursor=${encodeURIComponent(cursor)}`);
      expect([200, 422]).toContain(response.status);
    },
  );
});
