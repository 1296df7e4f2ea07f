import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { inviteTo, postStart, publishSurvey, saveResponse, scoreSurvey, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();
let now = new Date("2026-11-23T10:11:12.345Z");
const site = await createTestSite(database, { clock: () => now });
const manager = await createTestStaff(database, site, { role: "manager" });
await publishSurvey(manager, { id: "quiet", definition: { ...scoreSurvey, isAnonymous: true } });

async function rowsOf(table: string, id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select to_jsonb(t) as row from ${sql.table(table)} t where to_jsonb(t)::text like ${`%${id}%`}`.execute(database.db);
  return rows.map(({ row }) => row as Record<string, unknown>);
}

describe("a response to an anonymous survey", () => {
  it("keeps nothing that leads to whoever gave it, and of its times the day", async () => {
    const { token, invitationId, reference } = await inviteTo(database, site, "quiet");
    now = new Date("2026-11-23T10:11:12.345Z");
    const started = await startResponse(site, "quiet", { token, source: "email" });
    const [begun] = await rowsOf("survey_responses", started.id);
    expect(begun).toMatchObject({ invitation_id: invitationId, reference: null, customer_id: null });
    now = new Date("2026-11-24T23:30:01.234Z");
    const sent = await saveResponse(site, started, { answers: { score: 1, reason: "Never again" }, isComplete: true }, { "Idempotency-Key": mintKey() });
    expect(sent.status).toBe(200);

    const [row] = await rowsOf("survey_responses", started.id);
    // Half past eleven at night in London is the day after in Berlin, where the site is.
    const day = "2026-11-25T00:00:00+00:00";
    expect(row).toMatchObject({ status: "complete", is_anonymous: true, answers: { score: 1, reason: "Never again" } });
    expect(row).toMatchObject({ invitation_id: null, reference: null, customer_id: null, reached: null, category: "late", team: "service" });
    expect(row).toMatchObject({ answered_on: "2026-11-25", started_at: day, updated_at: day, completed_at: day, expires_at: day });
    const [invitation] = await rowsOf("survey_invitations", invitationId);
    expect(invitation).toMatchObject({ is_used: true, used_at: null });
    for (const told of [invitationId, reference, token]) expect(JSON.stringify(row)).not.toContain(told);
  });

  it("is named in no other table of the service", async () => {
    const { token } = await inviteTo(database, site, "quiet");
    const started = await startResponse(site, "quiet", { token });
    await saveResponse(site, started, { answers: { score: 5 }, isComplete: true }, { "Idempotency-Key": mintKey() });
    const { rows: tables } = await sql<{ name: string }>`
      select format('%s.%s', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(database.db);
    expect(tables.length).toBeGreaterThan(20);
    const holders: string[] = [];
    for (const { name } of tables) {
      if ((await rowsOf(name, started.id)).length > 0) holders.push(name);
    }
    expect(holders).toEqual(["public.survey_responses"]);
  });

  it("uses its invitation up all the same", async () => {
    const { token } = await inviteTo(database, site, "quiet");
    const [one, two] = [await startResponse(site, "quiet", { token }), await startResponse(site, "quiet", { token })];
    expect((await saveResponse(site, one, { answers: { score: 5 }, isComplete: true })).status).toBe(200);
    expect((await problemOf(await saveResponse(site, two, { answers: { score: 5 }, isComplete: true }))).code).toBe("invitation_used");
    expect((await problemOf(await postStart(site, "quiet", { token }))).code).toBe("invitation_used");
    expect((await problemOf(await saveResponse(site, one, { answers: { score: 5 }, isComplete: true }))).code).toBe("response_complete");
  });
});
