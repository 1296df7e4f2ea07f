import { joinedParticipantSchema, startedSessionSchema, type SessionCode, type StartedSession } from "@heed/contract";
import { afterAll, describe, expect, it } from "vitest";
import { setMailOn } from "../mail/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { requestsAs, testConsent } from "../testing/test-participant.ts";
import { storedSiteOf } from "../testing/test-proposal.ts";
import { mintCode, verify } from "../testing/test-session.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
// Mails are sent by the system's clock: a code that is over by then stays behind.
let now = new Date();
const site = await createTestSite(database, { clock: () => now });
const { app } = site;

const asking = (email: string, change: object = {}) => ({ email, locale: "en", consent: testConsent, ...change });

async function start(email: string): Promise<StartedSession> {
  const response = await site.post("/sessions", asking(email));
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([201, "private, no-store"]);
  return startedSessionSchema.parse(await response.json());
}

async function refusalOf(code: unknown, at = site): Promise<string> {
  const response = await at.post("/sessions/verify", code);
  return `${response.status} ${(await problemOf(response)).code}`;
}

/** Another one than this. */
const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");

const INVALID = "401 session_code_not_valid";

describe("a mailed code", () => {
  it("shows that an address is somebody's own, in whatever case it was typed", async () => {
    const email = mintAddress();
    const { id, secret, expiresAt } = await start(email.toUpperCase());
    expect(expiresAt).toBe(new Date(now.getTime() + 15 * 60_000).toISOString());
    const { parsed } = await server.waitFor(({ to }) => to.includes(email));
    const [code = ""] = /\b\d{6}\b/.exec(parsed.text ?? "") ?? [];
    expect(parsed.subject).not.toContain(code);
    const response = await site.post("/sessions/verify", { id, secret, code });
    const { token, participant } = joinedParticipantSchema.parse(await response.json());
    expect(participant).toEqual({ isVerified: true, email, name: null });
    expect(await (await requestsAs(site, token).request("/participants/me")).json()).toEqual(participant);
    for (const table of ["participant_sign_ins", "participant_tokens"] as const) {
      const kept = JSON.stringify(await database.db.selectFrom(table).selectAll().execute());
      expect([kept.includes(token), kept.includes(secret), kept.includes(code)]).toEqual([false, false, false]);
    }
    const { id: siteId } = await storedSiteOf(database, site);
    const mails = database.db.selectFrom("mail_deliveries").select(["state", "payload"]).where("site_id", "=", siteId).where("kind", "=", "sign_in");
    await expect.poll(() => mails.orderBy("queued_at", "desc").limit(1).execute()).toEqual([{ state: "sent", payload: null }]);
  });

  it("finds the same participant again on another device, with what they last consented to", async () => {
    const email = mintAddress();
    const [one, two] = [await verify(database, site, { email, now }), await verify(database, site, { email, now, locale: "zh-Hans" })];
    expect(two.token).not.toBe(one.token);
    const { id: siteId } = await storedSiteOf(database, site);
    const rows = await database.db.selectFrom("participants").select("locale").where("site_id", "=", siteId).where("email", "=", email).execute();
    expect(rows).toEqual([{ locale: "zh-Hans" }]);
    expect((await one.request("/participants/me")).status).toBe(200);
  });

  it("is worth nothing once it was used, also when it is given ten times at once", async () => {
    const code = await mintCode(database, site, mintAddress(), { now });
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await site.post("/sessions/verify", code)).status));
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, ...Array<number>(9).fill(401)]);
    expect(await refusalOf(code)).toBe(INVALID);
  });

  it("is worth nothing after ten tries, nor after a quarter of an hour", async () => {
    const tried = await mintCode(database, site, mintAddress(), { now });
    for (let tries = 0; tries < 10; tries++) expect(await refusalOf({ ...tried, code: otherThan(tried.code) })).toBe(INVALID);
    expect(await refusalOf(tried)).toBe(INVALID);
    const crowded = await mintCode(database, site, mintAddress(), { now });
    await Promise.all(Array.from({ length: 30 }, () => refusalOf({ ...crowded, code: otherThan(crowded.code) })));
    expect(await database.db.selectFrom("participant_sign_ins").select("tries").where("id", "=", crowded.id).execute()).toEqual([{ tries: 10 }]);
    expect(await refusalOf(crowded)).toBe(INVALID);
    const nearly = await mintCode(database, site, mintAddress(), { now });
    const wrong = await Promise.all(Array.from({ length: 9 }, () => refusalOf({ ...nearly, code: otherThan(nearly.code) })));
    expect(new Set(wrong)).toEqual(new Set([INVALID]));
    expect((await site.post("/sessions/verify", nearly)).status).toBe(200);
    const late = await mintCode(database, site, mintAddress(), { now });
    now = new Date(now.getTime() + 15 * 60_000);
    expect(await refusalOf(late)).toBe(INVALID);
    await app.purge();
    expect(await database.db.selectFrom("participant_sign_ins").select("email").where("expires_at", "<=", now).execute()).toEqual([]);
  });

  it("opens nothing in another browser or at another site, and these use up no tries", async () => {
    const elsewhere = await createTestSite(database, { app });
    const code = await mintCode(database, site, mintAddress(), { now });
    const other = await mintCode(database, site, mintAddress(), { now });
    for (let tries = 0; tries < 12; tries++) {
      expect(await refusalOf({ ...code, secret: other.secret })).toBe(INVALID);
      expect(await refusalOf({ ...code, id: crypto.randomUUID() })).toBe(INVALID);
      expect(await refusalOf(code, elsewhere)).toBe(INVALID);
    }
    expect((await site.post("/sessions/verify", code)).status).toBe(200);
  });

  it.each([
    [{ code: "12345" }],
    [{ code: "1234567" }],
    [{ code: "१२३४५६" }],
    [{ code: 123456 }],
    [{ id: "1" }],
    [{ secret: "x".repeat(200) }],
    [{ more: 1 }],
  ])("is not even looked at with %j", async (change) => {
    const code: SessionCode = await mintCode(database, site, mintAddress(), { now });
    expect(await refusalOf({ ...code, ...change })).toBe("422 validation_failed");
  });
});

describe("asking for a code", () => {
  it("says nothing of whether somebody is known, and does the same for all", async () => {
    const [known, unknown] = [mintAddress(), mintAddress()];
    await verify(database, site, { email: known, now });
    const statementsFor = async (email: string) => {
      database.statements.length = 0;
      const session = await start(email);
      return { keys: Object.keys(session), statements: [...database.statements].filter((sql) => /participant_/.test(sql)) };
    };
    const answer = await statementsFor(unknown);
    expect(await statementsFor(known)).toEqual(answer);
    expect(answer.statements.length).toBeGreaterThan(0);
    expect(answer.statements.join()).not.toMatch(/from "participants"/);
  });

  it("is answered alike where no mail goes out, and keeps none", async () => {
    await setMailOn(database.db, false);
    afterAll(() => setMailOn(database.db, true));
    const email = mintAddress();
    const count = async () => (await database.db.selectFrom("mail_deliveries").select("id").execute()).length;
    const before = await count();
    await start(email);
    expect(await count()).toBe(before);
    await setMailOn(database.db, true);
  });

  it("needs consent to what the site asks for now, and an address", async () => {
    const problemsOf = async (body: unknown) => ((await problemOf(await site.post("/sessions", body))).errors ?? []).map(({ path, code }) => `${path} ${code}`);
    expect(await problemsOf(asking("ada@example.org", { consent: { version: "2020", purposes: [] } }))).toEqual(["/consent/version consent_outdated"]);
    for (const email of ["ada", "ada@", "ada@example.org\r\nBcc: x@example.org", `${"a".repeat(300)}@example.org`]) {
      expect((await problemsOf(asking(email)))[0]).toMatch(/^\/email /);
    }
  });

  it("is bounded for an address and a network, for an address, and for a network", async () => {
    now = new Date(now.getTime() + 86_400_000);
    const ask = async (email: string, remoteAddress: string) => {
      const request = new Request(`${PUBLIC_URL}/v1/sites/${site.key}/sessions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asking(email)),
      });
      const response = await app.fetch(request, { remoteAddress });
      if (response.status === 429) expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
      return response.status;
    };
    const times = async (count: number, ask: (index: number) => Promise<number>) => {
      const statuses: number[] = [];
      for (let index = 0; index < count; index++) statuses.push(await ask(index));
      return statuses.lastIndexOf(201) + 1;
    };
    const email = mintAddress();
    expect(await times(7, () => ask(email, "203.0.113.1"))).toBe(5);
    expect(await times(22, (index) => ask(email.toUpperCase(), `203.0.113.${10 + index}`))).toBe(15);
    expect(await times(22, () => ask(mintAddress(), "203.0.113.2"))).toBe(20);
    now = new Date(now.getTime() + 2 * 3_600_000);
    expect(await ask(email, "203.0.113.1")).toBe(429);
    expect(await ask(mintAddress(), "203.0.113.2")).toBe(201);
    now = new Date(now.getTime() + 86_400_000);
    expect(await ask(email, "203.0.113.1")).toBe(201);
  });
});
