import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import { followUpPageSchema, followUpSchema, notificationListSchema, type DeskCase, type FollowUp, type Page } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { closeCase } from "../testing/closed-case.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestSite, problemOf, type Credentials, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { publishSurvey, saveResponse, scoreSurvey, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const lowScore = { question: "score", op: "le", value: 2 } as const;
const bad = { score: 1, reason: "Nobody called back.", again: "no" };

async function open({ opens = "task", definition = scoreSurvey }: { opens?: "task" | "case"; definition?: SurveyDefinition } = {}) {
  const site = await createTestSite(database);
  const manager = await createTestStaff(database, site, { role: "manager" });
  const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"], name: "Sofia Ray" });
  const settings: Partial<SurveySettings> = {
    afterCase: { mailAfterHours: null },
    coolDownDays: 0,
    followUp: { when: lowScore, opens, severity: "high" },
  };
  await publishSurvey(manager, { id: "after", definition, settings });
  return { site, manager, supervisor };
}

/** Answers as the customer of a closed case, in the tracker. */
async function answer(site: TestSite, filed: Credentials, answers: unknown, locale = "en"): Promise<void> {
  const { survey } = await site.read(filed);
  const started = await startResponse(site, "after", { source: "tracker", locale, token: survey?.invitation ?? "" });
  const saved = await saveResponse(site, started, { answers, isComplete: true });
  expect([saved.status, await saved.text()]).toEqual([200, expect.any(String)]);
}

async function list(staff: TestStaff, query = ""): Promise<Page<FollowUp>> {
  const response = await staff.request(`/surveys/follow-ups${query}`);
  expect(response.status).toBe(200);
  return followUpPageSchema.parse(await response.json());
}

async function newsOf(staff: TestStaff): Promise<(string | null)[]> {
  const { items } = notificationListSchema.parse(await (await staff.request("/notifications")).json());
  return items.filter(({ type }) => type === "survey_follow_up").map(({ reference }) => reference);
}

const closeOne = (site: TestSite) => closeCase(site, { contact: { email: mintAddress() } });

describe("a bad answer", () => {
  it("opens one follow-up with what was said, and tells the supervisors of the team", async () => {
    const { site, manager, supervisor } = await open();
    const elsewhere = await createTestStaff(database, site, { role: "supervisor", teams: ["east"] });
    const filed = await closeOne(site);
    await answer(site, filed, bad);
    const { items } = await list(supervisor);
    expect(items).toMatchObject([
      {
        surveyId: "after",
        surveyTitle: scoreSurvey.title,
        source: "tracker",
        reference: filed.reference,
        openedReference: null,
        team: "service",
        answers: [
          { question: "score", answer: "1/5", title: { en: "How satisfied are you?", "zh-Hans": "您满意吗？" } },
          { question: "reason", answer: "Nobody called back.", title: { en: "You gave 1/5. Why?", "zh-Hans": "您给了 1/5 分，为什么？" } },
        ],
        isDone: false,
        doneBy: null,
      },
    ]);
    expect(await Promise.all([supervisor, elsewhere, manager].map(newsOf))).toEqual([[filed.reference], [], []]);
    expect((await list(elsewhere)).items).toEqual([]);
  });

  it("is told to the managers where the team has no supervisor", async () => {
    const site = await createTestSite(database);
    const manager = await createTestStaff(database, site, { role: "manager" });
    await publishSurvey(manager, { id: "after", settings: { afterCase: { mailAfterHours: null }, followUp: { when: lowScore, opens: "task", severity: "high" } } });
    const filed = await closeOne(site);
    await answer(site, filed, bad);
    expect(await newsOf(manager)).toEqual([filed.reference]);
  });

  it("is shown in the reader's language", async () => {
    const { site, supervisor } = await open();
    await answer(site, await closeOne(site), { score: 2, again: "no" });
    await database.db
      .updateTable("survey_follow_ups")
      .set({ answers: JSON.stringify([{ question: "again", value: "no" }]) })
      .where("site_id", "in", (from) => from.selectFrom("sites").select("id").where("key", "=", site.key))
      .execute();
    const answersIn = async (locale: string) => (await list(supervisor, `?locale=${locale}`)).items[0]?.answers[0]?.answer;
    expect([await answersIn("en"), await answersIn("zh-CN"), await answersIn("fr")]).toEqual(["No", "不会", "No"]);
  });

  it("is followed up once, whatever comes of it, and nobody is told of a good one", async () => {
    const { site, supervisor } = await open();
    await answer(site, await closeOne(site), { score: 3 });
    expect([(await list(supervisor)).items, await newsOf(supervisor)]).toEqual([[], []]);
    const started = await startResponse(site, "after");
    const sent = await Promise.all(Array.from({ length: 8 }, () => saveResponse(site, started, { answers: bad, isComplete: true })));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    // It came from a page: of which case it speaks nobody knows.
    expect((await list(supervisor)).items).toMatchObject([{ reference: null, team: null, source: "page" }]);
    expect(await newsOf(supervisor)).toEqual([]);
  });
});

describe("a complaint about staff", () => {
  it("is followed up by those whom it does not concern", async () => {
    const { site, manager, supervisor } = await open();
    const named = await createTestStaff(database, site, { role: "manager", name: "Ines Prado" });
    const filed = await closeCaseAboutStaff(site, manager);
    await answer(site, filed, { ...bad, reason: "Ines Prado was rude again." });
    for (const kept of [named, supervisor]) {
      expect([(await list(kept)).items, await newsOf(kept)]).toEqual([[], []]);
    }
    const { items } = await list(manager);
    expect(items).toMatchObject([{ reference: filed.reference }]);
    expect(await newsOf(manager)).toEqual([filed.reference]);
    const finished = await named.post(`/surveys/follow-ups/${items[0]?.id}/done`, { note: "Nothing." });
    expect((await problemOf(finished)).code).toBe("resource_not_found");
  });

  it("is kept from whom an answer names, though it calls for nothing, and wherever the name stands", async () => {
    const [page] = scoreSurvey.pages;
    const questions = page!.questions.map((question) => (question.type === "choice" ? { ...question, other: scoreSurvey.title } : question));
    const { site, manager } = await open({ definition: { ...scoreSurvey, pages: [{ ...page!, questions }] } });
    const named = await createTestStaff(database, site, { role: "manager", name: "Ines Prado" });
    const filed = await closeCaseAboutStaff(site, manager);
    expect((await named.request(`/cases/${filed.reference}`)).status).toBe(200);
    await answer(site, filed, { score: 5, again: { other: "Not from Ines Prado" } });
    expect((await list(manager)).items).toEqual([]);
    expect((await named.request(`/cases/${filed.reference}`)).status).toBe(404);
    expect((await manager.request(`/cases/${filed.reference}`)).status).toBe(200);
  });

  it("leads to a case that is kept from whom the first is kept from", async () => {
    const { site, manager } = await open({ opens: "case" });
    const concerned = await createTestStaff(database, site, { role: "manager", name: "Ines Prado" });
    const filed = await closeCaseAboutStaff(site, manager, [concerned.id]);
    await answer(site, filed, bad);
    expect((await list(concerned)).items).toEqual([]);
    const { items } = await list(manager);
    const opened = items[0]?.openedReference ?? "";
    expect((await manager.request(`/cases/${opened}`)).status).toBe(200);
    expect((await problemOf(await concerned.request(`/cases/${opened}`))).code).toBe("case_not_found");
    expect(await newsOf(concerned)).toEqual([]);
  });

  async function closeCaseAboutStaff(site: TestSite, manager: TestStaff, concerned?: string[]): Promise<Credentials> {
    const filed = await site.file({ category: "staff_conduct", contact: { email: mintAddress() } });
    if (concerned) await actAtDesk(manager, filed, "concern", { staff: concerned });
    await actAtDesk(manager, filed, "take");
    await site.act(filed, "answer", { decision: "upheld", explanation: "We are sorry.", remedies: [{ type: "apology" }] });
    expect((await site.decide(filed, "actions/accept")).status).toBe(200);
    return filed;
  }
});

describe("where a bad answer opens a case", () => {
  it("it is the same customer's, for the same team, linked with the first, and says what was said", async () => {
    const { site, supervisor } = await open({ opens: "case" });
    const contact = { name: "Ada Lovelace", email: mintAddress() };
    const filed = await closeCase(site, { contact, locale: "zh-Hans", orderNumber: "A-17" });
    await database.db.updateTable("cases").set({ team: "service" }).where("reference", "=", filed.reference).execute();
    await answer(site, filed, bad, "zh-Hans");
    const { items } = await list(supervisor);
    const reference = items[0]?.openedReference ?? "";
    const opened = (await (await supervisor.request(`/cases/${reference}`)).json()) as DeskCase;
    expect(opened).toMatchObject({
      kind: "complaint",
      category: "late",
      severity: "high",
      team: "service",
      subject: `对 ${filed.reference} 的处理结果不满意`,
      description: "您满意吗？\n1/5\n\n您给了 1/5 分，为什么？\nNobody called back.",
      contact,
      orderNumber: "A-17",
      status: "acknowledged",
      links: [{ reference: filed.reference, type: "caused_by", isIncoming: false }],
    });
    const first = (await (await supervisor.request(`/cases/${filed.reference}`)).json()) as DeskCase;
    expect(first.links).toMatchObject([{ reference, type: "caused_by", isIncoming: true }]);
    expect(first.status).toBe("closed");
    expect(await newsOf(supervisor)).toEqual([reference]);
  });

  it("it does not matter what the site's form asks by now, or whether the team is still there", async () => {
    const { site, manager } = await open({ opens: "case" });
    const filed = await closeOne(site);
    await database.db.updateTable("cases").set({ team: "gone", category: "gone" }).where("reference", "=", filed.reference).execute();
    await answer(site, filed, bad);
    const { items } = await list(manager);
    const opened = (await (await manager.request(`/cases/${items[0]?.openedReference}`)).json()) as DeskCase;
    expect(opened).toMatchObject({ team: "service", category: "gone" });
  });

  it("it is a task where there is nobody to write to", async () => {
    const { site, supervisor } = await open({ opens: "case" });
    const filed = await closeCase(site, { anonymous: true, contact: undefined });
    await answer(site, filed, bad);
    expect((await list(supervisor)).items).toMatchObject([{ reference: filed.reference, openedReference: null }]);
    expect(await newsOf(supervisor)).toEqual([filed.reference]);
  });
});

describe("an anonymous bad answer", () => {
  it("is a task of a day that leads to nobody, and to no case", async () => {
    const { site, manager, supervisor } = await open({ opens: "case", definition: { ...scoreSurvey, isAnonymous: true } });
    const filed = await closeOne(site);
    await answer(site, filed, bad);
    const { items } = await list(supervisor);
    expect(items).toMatchObject([{ reference: null, openedReference: null, team: null, answers: [{ question: "score", answer: "1/5" }] }]);
    expect(items[0]?.answers).toHaveLength(1);
    expect(items[0]?.at).toMatch(/T00:00:00\.000Z$/);
    expect([await newsOf(supervisor), await newsOf(manager)]).toEqual([[], []]);
    const { links } = (await (await manager.request(`/cases/${filed.reference}`)).json()) as DeskCase;
    expect(links).toEqual([]);
  });
});

describe("the list of follow-ups", () => {
  it("has pages, is finished one by one with a note, and each once", async () => {
    const { site, supervisor, manager } = await open();
    for (let count = 0; count < 5; count++) await answer(site, await closeOne(site), bad);
    const first = await list(supervisor, "?limit=2");
    const second = await list(supervisor, `?limit=2&cursor=${first.nextCursor}`);
    const third = await list(supervisor, `?limit=2&cursor=${second.nextCursor}`);
    const paged = [first, second, third].flatMap(({ items }) => items);
    expect(paged.map(({ id }) => id)).toEqual((await list(supervisor)).items.map(({ id }) => id));
    expect([paged.length, third.nextCursor]).toEqual([5, null]);
    const path = `/surveys/follow-ups/${paged[0]?.id}/done`;
    const done = await supervisor.post(path, { note: "Called, and sent a new pot." });
    expect(followUpSchema.parse(await done.json())).toMatchObject({ isDone: true, doneBy: "Sofia Ray", note: "Called, and sent a new pot." });
    expect((await problemOf(await manager.post(path, { note: "Me too" }))).code).toBe("settings_changed");
    const [opened, finished] = [await list(supervisor, "?status=open"), await list(supervisor, "?status=done")];
    expect([opened.items.length, finished.items.map(({ id }) => id)]).toEqual([4, [paged[0]?.id]]);
  });

  it.each(["?cursor=x", "?cursor=2026-11-28T00:00:00.000Z_x", "?cursor=9999999-01-01_x", "?status=late", "?limit=0", "?nothing=1"])(
    "refuses %s",
    async (query) => {
      const { supervisor } = await open();
      expect((await problemOf(await supervisor.request(`/surveys/follow-ups${query}`))).code).toBe("validation_failed");
    },
  );

  it("finishes nothing that is not there, is another site's, or has no note", async () => {
    const [{ site, supervisor }, { supervisor: stranger }] = [await open(), await open()];
    await answer(site, await closeOne(site), bad);
    const { id } = (await list(supervisor)).items[0] as FollowUp;
    expect((await problemOf(await stranger.post(`/surveys/follow-ups/${id}/done`, { note: "x" }))).code).toBe("resource_not_found");
    expect((await problemOf(await supervisor.post("/surveys/follow-ups/x/done", { note: "x" }))).code).toBe("resource_not_found");
    expect((await problemOf(await supervisor.post(`/surveys/follow-ups/${id}/done`, { note: " " }))).code).toBe("validation_failed");
    expect((await list(supervisor)).items[0]?.isDone).toBe(false);
  });
});
