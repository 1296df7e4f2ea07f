import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { setMailOn } from "../mail/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { cookieOf, createTestStaff, postToDesk, type TestStaff } from "../testing/test-staff.ts";
import { resetAsOperator } from "./operator-commands.ts";

const MINUTE_MS = 60_000;
const NEW_PASSWORD = "eleven quiet harbours";

const database = await openTestDatabase();
let now = new Date();
const clock = () => now;
const site = await createTestSite(database, { clock });
const { app } = site;
const admin = await createTestStaff(database, site, { role: "admin" });

/** What stands behind the # of a link. */
function tokenIn({ link }: { link: string }): string {
  const [, token = ""] = /^http:\/\/heed\.test\/desk\/#reset=([\w-]{43})$/.exec(link) ?? [];
  return token;
}

async function makeLink({ id }: Pick<TestStaff, "id">, by: TestStaff = admin): Promise<{ link: string; expiresAt: string }> {
  const response = await by.post(`/staff/${id}/password-reset`);
  expect(response.status).toBe(201);
  return (await response.json()) as { link: string; expiresAt: string };
}

function complete(token: string, newPassword = NEW_PASSWORD): Promise<Response> {
  return postToDesk(app, "/password-resets/complete", { token, newPassword });
}

async function outcomeOf(response: Response): Promise<string> {
  return response.ok ? "in" : (await problemOf(response)).code;
}

async function session(cookie: string): Promise<number> {
  return (await app.fetch(new Request(`${PUBLIC_URL}/v1/desk/session`, { headers: { Cookie: cookie } }))).status;
}

async function ask(email: string, remoteAddress: string, asked: Pick<typeof app, "fetch"> = app): Promise<Response> {
  const headers = { "Content-Type": "application/json", Origin: PUBLIC_URL };
  return asked.fetch(new Request(`${PUBLIC_URL}/v1/desk/password-resets`, { method: "POST", headers, body: JSON.stringify({ email }) }), { remoteAddress });
}

describe("a link for a new password that an admin makes", () => {
  it("sets the password, ends all sessions and signs in, once", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const made = await makeLink(agent);
    expect(Date.parse(made.expiresAt)).toBe(now.getTime() + 60 * MINUTE_MS);
    const response = await complete(tokenIn(made));
    expect(await response.json()).toMatchObject({ user: { email: agent.email }, memberships: [{ siteKey: site.key, role: "agent" }] });
    expect(await session(agent.cookie)).toBe(401);
    expect(await session(cookieOf(response))).toBe(200);
    expect(await outcomeOf(await postToDesk(app, "/sign-in", { email: agent.email, password: agent.password }))).toBe("sign_in_failed");
    expect(await outcomeOf(await postToDesk(app, "/sign-in", { email: agent.email, password: NEW_PASSWORD }))).toBe("in");
    expect(await outcomeOf(await complete(tokenIn(made)))).toBe("password_reset_not_valid");
  });

  it("lets one in of many who use it at once, and takes all other links of the same person with it", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const [earlier, made] = [await makeLink(agent), await makeLink(agent)];
    const outcomes = await Promise.all(Array.from({ length: 4 }, async () => outcomeOf(await complete(tokenIn(made)))));
    expect(outcomes.toSorted()).toEqual(["in", ...Array.from({ length: 3 }, () => "password_reset_not_valid")]);
    expect(await outcomeOf(await complete(tokenIn(earlier)))).toBe("password_reset_not_valid");
  });

  it("is over after an hour", async () => {
    const token = tokenIn(await makeLink(await createTestStaff(database, site, { role: "agent" })));
    now = new Date(now.getTime() + 60 * MINUTE_MS);
    expect(await outcomeOf(await complete(token))).toBe("password_reset_not_valid");
    await app.purge();
    expect(await database.db.selectFrom("password_resets").select("user_id").where("expires_at", "<=", now).execute()).toEqual([]);
  });

  it("is worth nothing once its owner has changed the password by themselves", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const made = await makeLink(agent);
    const change = { currentPassword: agent.password, newPassword: "nine slow rivers north" };
    expect((await postToDesk(app, "/password", change, { Cookie: agent.cookie })).status).toBe(204);
    expect(await outcomeOf(await complete(tokenIn(made)))).toBe("password_reset_not_valid");
  });

  it("outlives a password that is refused", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const token = tokenIn(await makeLink(agent));
    for (const [password, code] of [["short", "too_short"], ["password1234", "password_too_common"], [agent.email, "password_too_common"]] as const) {
      const problem = await problemOf(await complete(token, password));
      expect(problem).toMatchObject({ status: 422, errors: [{ path: "/newPassword", code }] });
    }
    expect(await outcomeOf(await complete(token))).toBe("in");
  });

  it("lets in who has failed too often before", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const tries = Array.from({ length: 12 }, () => postToDesk(app, "/sign-in", { email: agent.email, password: "x".repeat(200) }));
    expect(await Promise.all((await Promise.all(tries)).map(outcomeOf))).toContain("too_many_attempts");
    expect(await outcomeOf(await complete(tokenIn(await makeLink(agent))))).toBe("in");
  });

  it("is kept as a hash", async () => {
    const token = tokenIn(await makeLink(await createTestStaff(database, site, { role: "agent" })));
    const rows = await database.db.selectFrom("password_resets").selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map((row) => ({ ...row, token_hash: Buffer.from(row.token_hash).toString() })))).not.toContain(token);
  });

  it("opens nothing for who has left", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const token = tokenIn(await makeLink(agent));
    expect((await admin.patch(`/staff/${agent.id}`, { isActive: false })).status).toBe(200);
    expect(await outcomeOf(await complete(token))).toBe("password_reset_not_valid");
    expect(await outcomeOf(await admin.post(`/staff/${agent.id}/password-reset`))).toBe("resource_not_found");
  });
});

describe("an admin of one site", () => {
  it("makes no link for an account that belongs to another site too, or did", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const elsewhere = await createTestSite(database, { app });
    for (const isActive of [true, false]) {
      await addMembership(agent, { siteKey: elsewhere.key, isActive });
      expect(await problemOf(await admin.post(`/staff/${agent.id}/password-reset`))).toMatchObject({ status: 409, code: "works_elsewhere" });
    }
  });

  it("opens no account by a link from before it belonged to another site", async () => {
    const agent = await createTestStaff(database, site, { role: "agent" });
    const token = tokenIn(await makeLink(agent));
    const elsewhere = await createTestSite(database, { app });
    await addMembership(agent, { siteKey: elsewhere.key, isActive: true });
    expect(await outcomeOf(await complete(token))).toBe("password_reset_not_valid");
    const { link } = await resetAsOperator({ database, publicUrl: PUBLIC_URL }, agent.email.toUpperCase());
    expect(await outcomeOf(await complete(tokenIn({ link })))).toBe("in");
  });

  it("finds nobody of another site", async () => {
    const elsewhere = await createTestSite(database, { app });
    const stranger = await createTestStaff(database, elsewhere, { role: "agent" });
    expect(await outcomeOf(await admin.post(`/staff/${stranger.id}/password-reset`))).toBe("resource_not_found");
  });

  async function addMembership(agent: TestStaff, { siteKey, isActive }: { siteKey: string; isActive: boolean }): Promise<void> {
    const { db } = database;
    const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", siteKey).executeTakeFirstOrThrow();
    const { user_id } = await db.selectFrom("staff_members").select("user_id").where("id", "=", agent.id).executeTakeFirstOrThrow();
    await db
      .insertInto("staff_members")
      .values({ site_id: siteId, id: randomUUID(), user_id, role: "agent", name: agent.name, email: agent.email, is_active: isActive, created_at: now })
      .onConflict((conflict) => conflict.columns(["site_id", "user_id"]).doUpdateSet({ is_active: isActive }))
      .execute();
  }
});

describe("asking for a new password", () => {
  it.each([true, false])("is answered for nobody's address as for somebody's, byte by byte, and by the same work (mail: %s)", async (hasMail) => {
    await setMailOn(database.db, hasMail);
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const answers = [];
    for (const [index, asked] of [email, `nobody-${randomUUID()}@staff.example`].entries()) {
      const before = await waiting();
      database.statements.length = 0;
      const response = await ask(asked, `192.0.2.${index + 1}`);
      const statements = [...database.statements];
      const { "x-request-id": _, ...headers } = Object.fromEntries(response.headers);
      answers.push({ status: response.status, headers, body: await response.text(), statements, left: (await waiting()) - before });
    }
    expect(answers[0]).toMatchObject({ status: 204, body: "", left: hasMail ? 2 : 0 });
    expect(answers[1]).toEqual(answers[0]);
    await setMailOn(database.db, false);
    await database.db.deleteFrom("password_reset_requests").execute();
  });

  it("is refused alike when it is done too often, and keeps nobody from signing in", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const refusals = [];
    for (const [asked, from] of [[email, "192.0.2.11"], ["nobody-at-all@staff.example", "192.0.2.12"]] as const) {
      const responses = await Promise.all(Array.from({ length: 7 }, () => ask(asked, from)));
      refusals.push(responses.map(({ status }) => status).toSorted());
    }
    expect(refusals[0]).toEqual([204, 204, 204, 204, 204, 429, 429]);
    expect(refusals[1]).toEqual(refusals[0]);
    expect(await outcomeOf(await postToDesk(app, "/sign-in", { email, password }))).toBe("in");
  });

  it("of one account is bounded from wherever it comes, and of one address for whomever", async () => {
    const other = createApp({ database, publicUrl: PUBLIC_URL, clock });
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const ofAccount = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(email, `198.51.100.${index}`, index % 2 === 0 ? app : other)));
    expect(ofAccount.filter(({ status }) => status === 429)).toHaveLength(2);
    const ofAddress = await Promise.all(Array.from({ length: 53 }, (_, index) => ask(`somebody-${index}@staff.example`, "192.0.2.20")));
    expect(ofAddress.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it("needs an address that can be one", async () => {
    expect(await problemOf(await ask("nobody", "192.0.2.30"))).toMatchObject({ status: 422, errors: [{ path: "/email", code: "invalid_email" }] });
  });

  /** What waits to be looked into: requests, and the jobs for them. */
  async function waiting(): Promise<number> {
    const [row] = await database.runScript(
      "select ((select count(*) from password_reset_requests) + (select count(*) from heed_jobs.job where name = 'password_reset'))::int as count",
    );
    return (row as { count: number }).count;
  }
});

it("guesses at tokens end", async () => {
  const guess = async () =>
    outcomeOf(
      await app.fetch(
        new Request(`${PUBLIC_URL}/v1/desk/password-resets/complete`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Origin: PUBLIC_URL },
          body: JSON.stringify({ token: "x".repeat(43), newPassword: NEW_PASSWORD }),
        }),
        { remoteAddress: "192.0.2.40" },
      ),
    );
  const outcomes = await Promise.all(Array.from({ length: 103 }, guess));
  expect(outcomes.filter((outcome) => outcome === "too_many_attempts")).toHaveLength(3);
  expect(new Set(outcomes)).toEqual(new Set(["password_reset_not_valid", "too_many_attempts"]));
});
