import type { NewCase, SurveySettings } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { acceptAnswer, answerCase, closeCase } from "../testing/closed-case.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestSite, mintKey, type Credentials, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { publishSurvey, scoreSurvey, takeStep } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const { db } = database;
const asksOfAll = { afterCase: { mailAfterHours: null } } satisfies Partial<SurveySettings>;

/** A site of its own, so that no other test's surveys ask. */
async function open(): Promise<{ site: TestSite; manager: TestStaff; move: (days: number) => void }> {
  let now = new Date("2026-11-23T09:00:00Z");
  const site = await createTestSite(database, { clock: () => now });
  const manager = await createTestStaff(database, site, { role: "manager" });
  return { site, manager, move: (days) => (now = new Date(now.getTime() + days * 86_400_000)) };
}

const contact = (): Pick<NewCase, "contact"> => ({ contact: { email: mintAddress() } });

async function invitationsOf(...filed: Credentials[]) {
  const references = filed.map(({ reference }) => reference);
  return db
    .selectFrom("survey_invitations")
    .select(["survey_id", "reason", "reference", "category", "team", "is_used", "mailed_at", "declined_at"])
    .where("reference", "in", references)
    .execute();
}

async function isAsked(site: TestSite, filed: Credentials): Promise<string | null> {
  return (await site.read(filed)).survey?.id ?? null;
}

describe("the customer of a case that closes", () => {
  it("is asked in the tracker at once, in the language of the case", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "after", settings: asksOfAll });
    const filed = await answerCase(site, { locale: "zh-CN", ...contact() });
    expect(await isAsked(site, filed)).toBeNull();
    await acceptAnswer(site, filed);
    const { survey } = await site.read(filed);
    expect(survey).toMatchObject({ id: "after", title: "您对我们的服务满意吗？" });
    expect(survey?.invitation).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/);
    expect(await invitationsOf(filed)).toMatchObject([{ survey_id: "after", reason: "case_closed", category: "late", team: "service", is_used: false }]);
  });

  it("is asked without reading the questions of every survey", async () => {
    const { site, manager } = await open();
    for (const id of ["one", "other"]) await publishSurvey(manager, { id, settings: { ...asksOfAll, quota: 1 } });
    const filed = await answerCase(site, contact());
    database.statements.length = 0;
    await acceptAnswer(site, filed);
    expect(await invitationsOf(filed)).toHaveLength(1);
    // Those of the one survey that waits are read for its title, in the answer to the customer.
    const reads = (what: RegExp) => database.statements.filter((statement) => what.test(statement));
    expect(reads(/"definition"/).map((statement) => /"version" = \$/.test(statement))).toEqual([true]);
    expect(reads(/in_progress/)).toEqual([]);
  });

  it("is told of it in the answer to closing it", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "after", settings: asksOfAll });
    const filed = await answerCase(site, contact());
    const closed = await site.decide(filed, "actions/accept");
    expect(await closed.json()).toMatchObject({ status: "closed", survey: { id: "after", title: "How did we do?" } });
  });

  it("is asked by the first survey for such cases, and by one only", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "a-questions", settings: { afterCase: { mailAfterHours: null, kinds: ["inquiry"] } } });
    await publishSurvey(manager, { id: "b-orders", settings: { afterCase: { mailAfterHours: null, categories: ["order"] } } });
    await publishSurvey(manager, { id: "c-all", settings: { ...asksOfAll, coolDownDays: 0 } });
    const [late, website, inquiry] = await Promise.all([
      closeCase(site, { category: "late", ...contact() }),
      closeCase(site, { category: "website", ...contact() }),
      closeCase(site, { kind: "inquiry", category: "late", ...contact() }),
    ]);
    expect(await Promise.all([late, website, inquiry].map((filed) => isAsked(site, filed)))).toEqual(["b-orders", "c-all", "a-questions"]);
    expect(await invitationsOf(late, website, inquiry)).toHaveLength(3);
  });

  it("is asked by their tier", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "gold", settings: { afterCase: { mailAfterHours: null, tiers: ["key_account"] } } });
    const [plain, gold] = [await answerCase(site, contact()), await answerCase(site, contact())];
    await db.updateTable("cases").set({ tier: "key_account" }).where("reference", "=", gold.reference).execute();
    for (const filed of [plain, gold]) await acceptAnswer(site, filed);
    expect([await isAsked(site, plain), await isAsked(site, gold)]).toEqual([null, "gold"]);
  });

  it("is asked where the case lapses, and not where they withdraw it", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "after", settings: asksOfAll });
    const [lapsed, withdrawn] = [await answerCase(site, contact()), await answerCase(site, contact())];
    const { version } = await site.read(lapsed);
    expect((await manager.post(`/cases/${lapsed.reference}/actions/lapse`, { version, reason: "Silent" })).status).toBe(200);
    await site.decide(withdrawn, "actions/withdraw");
    expect([await isAsked(site, lapsed), await isAsked(site, withdrawn)]).toEqual(["after", null]);
  });

  it("is asked once, however often the case was answered before", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "after", settings: { ...asksOfAll, coolDownDays: 0 } });
    const filed = await answerCase(site, contact());
    await site.decide(filed, "actions/reopen", { reason: "Not settled" });
    expect(await invitationsOf(filed)).toEqual([]);
    await site.act(filed, "answer", { decision: "upheld", explanation: "Here it is.", remedies: [{ type: "apology" }] });
    await acceptAnswer(site, filed);
    await site.decide(filed, "rating", { score: 4 });
    expect(await invitationsOf(filed)).toHaveLength(1);
  });

  it("is asked in the tracker alone where nobody knows who they are", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "after", settings: { afterCase: { mailAfterHours: 1 }, returnVisit: { afterDays: 3 } } });
    const filed = await closeCase(site, { anonymous: true, contact: undefined });
    expect(await isAsked(site, filed)).toBe("after");
    const [invitation] = await db.selectFrom("survey_invitations").select("id").where("reference", "=", filed.reference).execute();
    const jobs = await database.runScript(`select name from heed_jobs.job where data ->> 'invitationId' = '${invitation?.id}' or (name = 'survey_visit' and data ->> 'reference' = '${filed.reference}')`);
    expect(jobs).toEqual([]);
  });

  it("is asked no more when the survey's time is over, and not after the invitation's", async () => {
    const { site, manager, move } = await open();
    const survey = await publishSurvey(manager, { id: "after", settings: asksOfAll });
    const [first, second] = [await closeCase(site, contact()), await closeCase(site, contact())];
    move(29);
    expect(await isAsked(site, first)).toBe("after");
    move(1);
    expect(await isAsked(site, first)).toBeNull();
    move(-25);
    await takeStep(manager, survey, "pause");
    expect(await isAsked(site, second)).toBeNull();
  });
});

describe("nobody is asked", () => {
  it.each(["pause", "close"])("by a survey that took the step %s", async (step) => {
    const { site, manager } = await open();
    await takeStep(manager, await publishSurvey(manager, { settings: asksOfAll }), step);
    expect(await invitationsOf(await closeCase(site, contact()))).toEqual([]);
  });

  it("by one whose last day is over on the site's calendar, or that has enough answers", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "over", settings: { ...asksOfAll, endsOn: "2026-11-22" } });
    await publishSurvey(manager, { id: "enough", settings: { ...asksOfAll, quota: 1 } });
    const started = await site.post("/surveys/enough/responses", { version: 1, locale: "en", source: "link" }, { "Idempotency-Key": mintKey() });
    const { id, token } = (await started.json()) as { id: string; token: string };
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const done = await site.request(`/responses/${id}`, { method: "PATCH", headers, body: JSON.stringify({ answers: { score: 5 }, isComplete: true }) });
    expect(done.status).toBe(200);
    expect(await invitationsOf(await closeCase(site, contact()))).toEqual([]);
    await publishSurvey(manager, { id: "today", settings: { ...asksOfAll, endsOn: "2026-11-23" } });
    expect(await isAsked(site, await closeCase(site, contact()))).toBe("today");
  });

  it("again by any survey of the site until the cool-down is over", async () => {
    const { site, manager, move } = await open();
    await publishSurvey(manager, { id: "a-late", settings: { afterCase: { mailAfterHours: null, categories: ["late"] }, coolDownDays: 10 } });
    await publishSurvey(manager, { id: "b-all", settings: { ...asksOfAll, coolDownDays: 10 } });
    const who = contact();
    const asked: (string | null)[] = [];
    for (const [days, category] of [[0, "late"], [5, "website"], [4.9, "late"], [0.1, "website"], [9, "late"]] as const) {
      move(days);
      asked.push(await isAsked(site, await closeCase(site, { category, ...who })));
    }
    expect(asked).toEqual(["a-late", null, null, "b-all", null]);
  });

  it("twice, when 50 cases of one customer close at the same time", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "a", settings: { ...asksOfAll, coolDownDays: 1 } });
    await publishSurvey(manager, { id: "b", settings: { ...asksOfAll, coolDownDays: 1 }, definition: scoreSurvey });
    const who = contact();
    const filed = await Promise.all(Array.from({ length: 50 }, () => answerCase(site, who)));
    const closed = await Promise.all(filed.map((one) => site.decide(one, "actions/accept")));
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await invitationsOf(...filed)).toHaveLength(1);
  });
});
