import type { NewCase, SurveySettings } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { acceptAnswer, answerCase, closeCase } from "../testing/closed-case.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { createTestSite, type Credentials } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, takeStep } from "../testing/test-survey.ts";
import { visitCustomer } from "./visit-customer.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const { db } = database;
const DAY_MS = 86_400_000;

async function open() {
  // The mails themselves are sent by the system's clock.
  const start = Date.now();
  let now = new Date(start);
  const site = await createTestSite(database, { clock: () => now });
  const manager = await createTestStaff(database, site, { role: "manager" });
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
  const moveTo = (days: number) => (now = new Date(start + days * DAY_MS));
  const visit = (surveyId: string, { reference }: Credentials) => visitCustomer({ database, clock: () => now }, { siteId, surveyId, reference });
  const publish = (id: string, settings: Partial<SurveySettings>) => publishSurvey(manager, { id, settings });
  return { site, manager, moveTo, visit, publish };
}

const contact = (): Pick<NewCase, "contact"> => ({ contact: { email: mintAddress() } });

async function reasonsOf({ reference }: Credentials): Promise<string[]> {
  const rows = await db.selectFrom("survey_invitations").select(["survey_id", "reason"]).where("reference", "=", reference).orderBy("created_at").execute();
  return rows.map(({ survey_id, reason }) => `${survey_id} ${reason}`);
}

async function plannedFor({ reference }: Credentials): Promise<unknown[]> {
  const where = `name = 'survey_visit' and data ->> 'reference' = '${reference}'`;
  return database.runScript(`select data ->> 'surveyId' as survey, start_after from heed_jobs.job where ${where} order by 1`);
}

describe("a return visit", () => {
  it("is planned when the case closes, sooner or later by the customer's tier", async () => {
    const { site, publish } = await open();
    await publish("visit", { returnVisit: { afterDays: 14, byTier: [{ tier: "key_account", afterDays: 3 }] } });
    await publish("questions", { returnVisit: { afterDays: 1, kinds: ["inquiry"] } });
    const [usual, key] = [await answerCase(site, contact()), await answerCase(site, contact())];
    await db.updateTable("cases").set({ tier: "key_account" }).where("reference", "=", key.reference).execute();
    for (const [filed, days] of [[usual, 14], [key, 3]] as const) {
      await acceptAnswer(site, filed);
      const closedAt = new Date((await site.read(filed)).updatedAt).getTime();
      expect(await plannedFor(filed)).toEqual([{ survey: "visit", start_after: new Date(closedAt + days * DAY_MS) }]);
      expect((await site.read(filed)).survey).toBeUndefined();
    }
  });

  it("comes by mail, once, and waits in the tracker too", async () => {
    const { site, moveTo, visit, publish } = await open();
    await publish("visit", { returnVisit: { afterDays: 7 } });
    const email = mintAddress();
    const filed = await closeCase(site, { contact: { email } });
    moveTo(7);
    await Promise.all([visit("visit", filed), visit("visit", filed), visit("visit", filed)]);
    const { parsed } = await server.mailTo(email, /How are things now/);
    expect(parsed.text).toContain("Some time ago we closed a case of yours");
    expect(await reasonsOf(filed)).toEqual(["visit return_visit"]);
    expect((await site.read(filed)).survey?.id).toBe("visit");
    const mails = await db.selectFrom("mail_deliveries").select("id").where("kind", "=", "survey").where("site_id", "in", (from) => from.selectFrom("sites").select("id").where("key", "=", site.key)).execute();
    expect(mails).toHaveLength(1);
  });

  it("is left out where any survey has asked the customer too lately, and takes place where it is long enough ago", async () => {
    const { site, moveTo, visit, publish } = await open();
    await publish("after", { afterCase: { mailAfterHours: null }, coolDownDays: 0 });
    await publish("soon", { returnVisit: { afterDays: 7 }, coolDownDays: 30 });
    await publish("late", { returnVisit: { afterDays: 30 }, coolDownDays: 30 });
    const filed = await closeCase(site, contact());
    moveTo(7);
    await visit("soon", filed);
    moveTo(29.9);
    await visit("late", filed);
    expect(await reasonsOf(filed)).toEqual(["after case_closed"]);
    moveTo(30);
    await visit("late", filed);
    expect(await reasonsOf(filed)).toEqual(["after case_closed", "late return_visit"]);
  });

  it("goes by what the survey says then", async () => {
    const { site, manager, moveTo, visit, publish } = await open();
    const paused = await publish("paused", { returnVisit: { afterDays: 7 } });
    await publish("over", { returnVisit: { afterDays: 7 }, endsOn: new Date().toISOString().slice(0, 10) });
    const changed = await publish("changed", { returnVisit: { afterDays: 7 } });
    const [filed, open_] = [await closeCase(site, contact()), await answerCase(site, contact())];
    await takeStep(manager, paused, "pause");
    const { id, version, definition, settings } = changed;
    const { returnVisit: _, ...without } = settings;
    expect((await manager.put(`/surveys/${id}`, { version, definition, settings: without })).status).toBe(200);
    moveTo(7);
    for (const survey of ["paused", "over", "changed", "never"]) await visit(survey, filed);
    expect(await reasonsOf(filed)).toEqual([]);
    await publish("open", { returnVisit: { afterDays: 7 } });
    await visit("open", open_);
    expect(await reasonsOf(open_)).toEqual([]);
    await visit("open", filed);
    expect(await reasonsOf(filed)).toEqual(["open return_visit"]);
  });

  it("is for those who can be mailed", async () => {
    const { site, publish } = await open();
    await publish("visit", { returnVisit: { afterDays: 7 } });
    expect(await plannedFor(await closeCase(site, { contact: { phone: "+86 10 5555 0177" } }))).toEqual([]);
  });
});
