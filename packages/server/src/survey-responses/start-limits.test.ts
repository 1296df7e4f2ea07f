import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { inviteTo, publishSurvey } from "../testing/test-survey.ts";

const database = await openTestDatabase();
let now = new Date("2026-11-20T12:00:00Z");
const site = await createTestSite(database, { clock: () => now });
const { id: surveyId } = await publishSurvey(await createTestStaff(database, site, { role: "manager" }));
const other = await createTestSite(database, { app: site.app });
const { id: otherSurvey } = await publishSurvey(await createTestStaff(database, other, { role: "manager" }));

interface Start {
  address: string;
  at?: TestSite;
  survey?: string;
  token?: string;
  key?: string;
}

async function start({ address, at = site, survey = surveyId, token, key = mintKey() }: Start): Promise<Response> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": key, ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ version: 1, locale: "en", source: "page" });
  return site.app.fetch(new Request(`${PUBLIC_URL}/v1/sites/${at.key}/surveys/${survey}/responses`, { method: "POST", headers, body }), { remoteAddress: address });
}

async function startMany(count: number, options: Start): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 50) {
    const some = await Promise.all(Array.from({ length: Math.min(50, count - index) }, () => start(options)));
    statuses.push(...some.map(({ status }) => status));
  }
  return statuses;
}

const refusals = (statuses: readonly number[]) => statuses.filter((status) => status === 429).length;

describe("responses that begin", () => {
  it("are bounded for one address and one site, and can begin again an hour later", async () => {
    const address = "192.0.2.1";
    const key = mintKey();
    const first = await (await start({ address, key })).text();
    expect(refusals(await startMany(310, { address }))).toBe(11);
    const refused = await start({ address });
    expect([refused.headers.get("Retry-After"), refused.headers.get("Cache-Control")]).toEqual(["3600", "no-store"]);
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: "too_many_attempts" });
    expect(await (await start({ address, key })).text()).toBe(first);
    const rows = await database.db.selectFrom("survey_responses").select("id").where("survey_id", "=", surveyId).execute();
    expect(rows).toHaveLength(300);
    expect((await start({ address: "192.0.2.2" })).status).toBe(201);
    expect((await start({ address, at: other, survey: otherSurvey })).status).toBe(201);
    now = new Date(now.getTime() + 3_600_000);
    expect((await start({ address })).status).toBe(201);
  });

  it("are bounded for one invitation, wherever it is used, and not by who else is at the same address", async () => {
    const address = "192.0.2.3";
    await startMany(300, { address });
    const { token } = await inviteTo(database, site, surveyId);
    expect(refusals(await startMany(20, { address, token }))).toBe(0);
    expect((await start({ address: "192.0.2.4", token })).status).toBe(429);
    const another = await inviteTo(database, site, surveyId);
    expect((await start({ address, token: another.token })).status).toBe(201);
  });

  it("are not counted for longer than that, and not by an address that could be read", async () => {
    await start({ address: "192.0.2.5" });
    const rows = await database.db.selectFrom("request_counts").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("192.0.2");
    now = new Date(now.getTime() + 25 * 3_600_000);
    await site.app.purge();
    expect(await database.db.selectFrom("request_counts").select("count").where("ends_at", "<=", now).execute()).toEqual([]);
  });
});
