import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { purgeAttempts } from "./sign-in-attempts.ts";

const MINUTE_MS = 60_000;
/** Longer than any password: refused like a wrong one, without the time that hashing takes. */
const TOO_LONG = "x".repeat(200);
const database = await openTestDatabase();
let now = new Date();
const site = await createTestSite(database, { clock: () => now });
/** A second process on the same database, behind one proxy. */
const behindProxy = createApp({ database, publicUrl: PUBLIC_URL, clock: () => now, trustedProxies: 1 });

interface Try {
  email: string;
  password?: string;
  from: string;
  forwardedFor?: string;
  app?: Pick<typeof site.app, "fetch">;
}

async function attempt({ email, password = "not the password", from, forwardedFor, app = site.app }: Try): Promise<Response> {
  return app.fetch(
    new Request(`${PUBLIC_URL}/v1/desk/sign-in`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Origin: PUBLIC_URL,
        ...(forwardedFor !== undefined && { "X-Forwarded-For": forwardedFor }),
      },
      body: JSON.stringify({ email, password }),
    }),
    { remoteAddress: from },
  );
}

/** The code of each answer, `in` for who was let in. */
async function outcomesOf(tries: Try[]): Promise<string[]> {
  return Promise.all(tries.map(async (one) => outcomeOf(await attempt(one))));
}

async function outcomeOf(response: Response): Promise<string> {
  return response.ok ? "in" : (await problemOf(response)).code;
}

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function count(outcomes: readonly string[], outcome: string): number {
  return outcomes.filter((one) => one === outcome).length;
}

describe("attempts to sign in", () => {
  it("end after ten failures from one address, many at once too, and even with the right password", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const from = "192.0.2.1";
    const outcomes = await outcomesOf(times(14, () => ({ email, from })));
    expect([count(outcomes, "sign_in_failed"), count(outcomes, "too_many_attempts")]).toEqual([10, 4]);
    const refused = await attempt({ email: email.toUpperCase(), password, from });
    expect([refused.status, Number(refused.headers.get("Retry-After")) > 0]).toEqual([429, true]);
    expect(await outcomesOf([{ email, password, from: "192.0.2.2" }])).toEqual(["in"]);
    now = new Date(now.getTime() + 15 * MINUTE_MS);
    expect(await outcomesOf([{ email, password, from }])).toEqual(["in"]);
  });

  it("are counted for an address that nobody has just as for one that somebody has", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const answers = [];
    for (const [address, from] of [[email, "192.0.2.3"], ["nobody@staff.example", "192.0.2.4"]] as const) {
      const outcomes = await outcomesOf(times(12, () => ({ email: address, from })));
      const last = await attempt({ email: address, from });
      answers.push({ outcomes: outcomes.toSorted(), status: last.status, body: await last.text() });
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it("of all processes on a database are counted together", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const from = "192.0.2.5";
    const outcomes = await outcomesOf(times(12, (index) => ({ email, password: TOO_LONG, from, ...(index % 2 === 0 && { app: createApp({ database, publicUrl: PUBLIC_URL, clock: () => now }) }) })));
    expect(count(outcomes, "too_many_attempts")).toBe(2);
  });

  it("are forgiven once somebody is in", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const from = "192.0.2.6";
    for (let round = 0; round < 3; round++) {
      expect(count(await outcomesOf(times(6, () => ({ email, password: TOO_LONG, from }))), "sign_in_failed")).toBe(6);
      expect(await outcomesOf([{ email, password, from }])).toEqual(["in"]);
    }
  });

  it("do not start anew with every address that somebody writes into a header", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const outcomes = await outcomesOf(times(14, (index) => ({ email, password: TOO_LONG, from: "192.0.2.7", forwardedFor: `198.51.100.${index}` })));
    expect(count(outcomes, "too_many_attempts")).toBe(4);
    const forged = await outcomesOf(times(14, (index) => ({ email, password: TOO_LONG, from: "10.0.0.1", forwardedFor: `198.51.100.${index}, 192.0.2.8`, app: behindProxy })));
    expect(count(forged, "too_many_attempts")).toBe(4);
  });

  it("from behind a proxy are told apart by what the proxy says", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const outcomes = await outcomesOf(times(14, (index) => ({ email, password: TOO_LONG, from: "10.0.0.1", forwardedFor: `198.51.100.${index}`, app: behindProxy })));
    expect(count(outcomes, "sign_in_failed")).toBe(14);
  });

  it("from one network of IPv6 are one address's", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const outcomes = await outcomesOf(times(14, (index) => ({ email, password: TOO_LONG, from: `2001:db8:1:2:${index.toString(16)}::${index + 1}` })));
    expect(count(outcomes, "too_many_attempts")).toBe(4);
    const mapped = await outcomesOf(times(14, (index) => ({ email, password: TOO_LONG, from: index % 2 === 0 ? "::ffff:192.0.2.9" : "192.0.2.9" })));
    expect(count(mapped, "too_many_attempts")).toBe(4);
  });

  it("of guesses at invitations end too", async () => {
    const from = "192.0.2.10";
    const guess = async () =>
      site.app.fetch(
        new Request(`${PUBLIC_URL}/v1/desk/invitations/look-up`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Origin: PUBLIC_URL },
          body: JSON.stringify({ token: "x".repeat(43) }),
        }),
        { remoteAddress: from },
      );
    const outcomes = await Promise.all(times(104, async () => outcomeOf(await guess())));
    expect([count(outcomes, "invitation_not_valid"), count(outcomes, "too_many_attempts")]).toEqual([100, 4]);
  });

  it("are forgotten when their time is over", async () => {
    await outcomesOf([{ email: "nobody@staff.example", from: "192.0.2.11" }]);
    // Other tests count on the same database, by clocks of their own.
    const later = new Date(now.getTime() + 61 * MINUTE_MS);
    const over = database.db.selectFrom("sign_in_attempts").select("count").where("ends_at", "<=", later);
    expect(await over.execute()).not.toEqual([]);
    await purgeAttempts(database.db, later);
    expect(await over.execute()).toEqual([]);
  });
});
