import { Hono } from "hono";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openDatabase, readServiceSecret } from "../database/index.ts";
import { answerError, type AppEnv } from "../http/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { deskGate } from "./desk-gate.ts";
import { createSignInLibraries } from "./sign-in-libraries.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

/** A route that stays open, as a live stream does: what it asks is asked again after something has happened. */
async function stillThereAfter(staff: TestStaff, happens: () => Promise<unknown>): Promise<boolean> {
  const app = new Hono<AppEnv>();
  app.onError(answerError);
  app.use("/v1/desk/sites/:siteKey/*", deskGate({ database, libraries: createSignInLibraries({ database, publicUrl: PUBLIC_URL }) }));
  app.get("/v1/desk/sites/:siteKey/staff", async (c) => {
    expect(await c.var.isStillStaff()).toBe(true);
    await happens();
    return c.json({ is: await c.var.isStillStaff() });
  });
  const response = await app.fetch(new Request(`${PUBLIC_URL}/v1/desk/sites/${site.key}/staff`, { headers: { Cookie: staff.cookie } }), {});
  expect(response.status).toBe(200);
  return ((await response.json()) as { is: boolean }).is;
}

describe("what stays open at the desk", () => {
  it("learns of the end of the session, of the access and of the role", async () => {
    const admin = await createTestStaff(database, site, { role: "admin" });
    const ends = [
      (staff: TestStaff) => admin.post(`/staff/${staff.id}/sign-out`),
      (staff: TestStaff) => admin.patch(`/staff/${staff.id}`, { isActive: false }),
      (staff: TestStaff) => admin.patch(`/staff/${staff.id}`, { role: "agent" }),
    ];
    for (const end of ends) {
      const staff = await createTestStaff(database, site, { role: "supervisor" });
      expect(await stillThereAfter(staff, () => end(staff))).toBe(false);
    }
    const staff = await createTestStaff(database, site, { role: "supervisor" });
    expect(await stillThereAfter(staff, () => admin.patch(`/staff/${staff.id}`, { name: "Somebody else" }))).toBe(true);
  });
});

describe("a database that is away", () => {
  it("is no reason to say that nobody is signed in", async () => {
    const away = await openDatabase(database.location);
    await sql`select 1`.execute(away.db);
    await away.close();
    const { cookie } = await createTestStaff(database, site, { role: "admin" });
    const secret = await readServiceSecret(database.db, "sign_in");
    const app = createApp({ database: away, publicUrl: PUBLIC_URL, secret });
    const headers = { Cookie: cookie, Origin: PUBLIC_URL, "Content-Type": "application/json" };
    const body = JSON.stringify({ email: "ada@staff.example", password: "not the password" });
    for (const request of [
      new Request(`${PUBLIC_URL}/v1/desk/sites/${site.key}`, { headers }),
      new Request(`${PUBLIC_URL}/v1/desk/sign-in`, { method: "POST", headers, body }),
    ]) {
      expect([request.url, (await problemOf(await app.fetch(request))).code]).toEqual([request.url, "service_unavailable"]);
    }
  });
});
