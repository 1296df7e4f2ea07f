import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

/** Longer than any password: refused like a wrong one, without the time that hashing takes. */
const TOO_LONG = "x".repeat(200);
const database = await openTestDatabase();
const site = await createTestSite(database);

async function signIn({ email, password = TOO_LONG, from }: { email: string; password?: string; from: string }): Promise<number> {
  const headers = { "Content-Type": "application/json", Origin: PUBLIC_URL };
  const request = new Request(`${PUBLIC_URL}/v1/desk/sign-in`, { method: "POST", headers, body: JSON.stringify({ email, password }) });
  return (await site.app.fetch(request, { remoteAddress: from })).status;
}

async function countRows(): Promise<number> {
  return (await database.db.selectFrom("sign_in_attempts").select("count").execute()).length;
}

describe("attempts that are refused for being too many", () => {
  it("do not shut out the owner of the account who comes from elsewhere", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const from = "198.51.100.1";
    const answers = [];
    for (let tries = 0; tries < 120; tries++) answers.push(await signIn({ email, from }));
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
    expect(await signIn({ email, password, from: "198.51.100.2" })).toBe(200);
  });

  it("leave nothing behind, however many accounts they name", async () => {
    const from = "198.51.100.3";
    const attempt = () => signIn({ email: `${randomUUID()}@nobody.example`, from });
    for (let tries = 0; tries < 100; tries++) expect(await attempt()).toBe(401);
    const before = await countRows();
    for (let tries = 0; tries < 5; tries++) expect(await attempt()).toBe(429);
    expect(await countRows()).toBe(before);
  });
});
