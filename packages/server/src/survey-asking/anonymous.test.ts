import { expect, it } from "vitest";
import { closeCase } from "../testing/closed-case.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, saveResponse, scoreSurvey, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const { db } = database;

/** Every row of every table about surveys that this site has, as text, by the name of its table. */
async function rowsOf(siteId: string): Promise<Map<string, string[]>> {
  const tables = await database.runScript(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name like 'survey%' order by 1",
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables as { name: string }[]) {
    // What belongs to no site is read whole.
    const found = await database.runScript(
      `select t::text as row from ${name} as t where coalesce(to_jsonb(t) ->> 'site_id', '${siteId}') = '${siteId}'`,
    );
    rows.set(name, (found as { row: string }[]).map(({ row }) => row));
  }
  return rows;
}

it("an anonymous answer leads from no table to the invitation, the case, the customer or the moment", async () => {
  let now = new Date("2026-11-23T09:00:00.000Z");
  const site = await createTestSite(database, { clock: () => now });
  const manager = await createTestStaff(database, site, { role: "manager" });
  await publishSurvey(manager, {
    id: "after",
    definition: { ...scoreSurvey, isAnonymous: true },
    settings: { afterCase: { mailAfterHours: 1 }, followUp: { when: { question: "score", op: "le", value: 2 }, opens: "case", severity: "high" } },
  });
  // Moments whose digits stand nowhere else.
  now = new Date("2026-11-24T13:37:42.123Z");
  const filed = await closeCase(site, { contact: { name: "Ada Lovelace", email: mintAddress() } });
  const invitations = db.selectFrom("survey_invitations").selectAll().where("reference", "=", filed.reference);
  const invitation = await invitations.executeTakeFirstOrThrow();
  const token = (await site.read(filed)).survey?.invitation ?? "";

  now = new Date("2026-11-25T14:48:53.456Z");
  const started = await startResponse(site, "after", { source: "tracker", token });
  now = new Date("2026-11-25T15:59:04.789Z");
  const saved = await saveResponse(site, started, { answers: { score: 1, reason: "Slow." }, isComplete: true });
  expect(saved.status).toBe(200);

  const rows = await rowsOf(invitation.site_id);
  expect([...rows.keys()]).toEqual(expect.arrayContaining(["survey_follow_ups", "survey_invitations", "survey_responses", "survey_versions"]));
  expect([rows.get("survey_responses")?.length, rows.get("survey_follow_ups")?.length]).toEqual([1, 1]);
  const leads = [invitation.id, filed.reference, String(invitation.customer_id), "14:48:53", "15:59:04", "13:37:42"];
  for (const [table, texts] of rows) {
    if (table === "survey_invitations") continue;
    for (const text of texts) for (const lead of leads) expect([table, lead, text.includes(lead)]).toEqual([table, lead, false]);
  }
  // Nor does the invitation lead to the answer: it was used, and that is all.
  const used = await invitations.executeTakeFirstOrThrow();
  expect({ ...used, created_on: null }).toEqual({ ...invitation, created_on: null, is_used: true, used_at: null });
  for (const text of rows.get("survey_invitations") ?? []) {
    for (const lead of [started.id, "14:48:53", "15:59:04"]) expect(text).not.toContain(lead);
  }
  // And nothing was told or opened.
  const cases = db.selectFrom("cases").select("reference").where("site_id", "=", invitation.site_id);
  const news = db.selectFrom("staff_notifications").select("id").where("site_id", "=", invitation.site_id).where("type", "=", "survey_follow_up");
  expect([(await cases.execute()).length, await news.execute()]).toEqual([1, []]);
});

it("an answer that is not anonymous keeps its case, and its invitation when it was used", async () => {
  const now = new Date("2026-11-25T15:59:04.789Z");
  const site = await createTestSite(database, { clock: () => now });
  const manager = await createTestStaff(database, site, { role: "manager" });
  await publishSurvey(manager, { id: "after", settings: { afterCase: { mailAfterHours: null } } });
  const filed = await closeCase(site, { contact: { email: mintAddress() } });
  const started = await startResponse(site, "after", { token: (await site.read(filed)).survey?.invitation ?? "" });
  await saveResponse(site, started, { answers: { score: 1 }, isComplete: true });
  const used = db.selectFrom("survey_invitations").select(["is_used", "used_at"]).where("reference", "=", filed.reference);
  expect(await used.execute()).toEqual([{ is_used: true, used_at: now }]);
  const kept = db.selectFrom("survey_responses").select(["reference", "category", "completed_at"]).where("id", "=", started.id);
  expect(await kept.execute()).toEqual([{ reference: filed.reference, category: "late", completed_at: now }]);
});
