import { randomUUID } from "node:crypto";
import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { queueSurveyMail } from "../mail/index.ts";
import { hashRecipient } from "../mail/mail-store.ts";
import { acceptAnswer, answerCase, closeCase } from "../testing/closed-case.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { createTestSite, problemOf, PUBLIC_URL, type Credentials, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { postStart, publishSurvey, saveResponse, scoreSurvey, startResponse, takeStep } from "../testing/test-survey.ts";
import { mailInvitation } from "./mail-invitation.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const { db } = database;
const HOUR_MS = 3_600_000;

async function open(settings: Partial<SurveySettings> = {}, definition: SurveyDefinition = scoreSurvey) {
  const site = await createTestSite(database);
  const manager = await createTestStaff(database, site, { role: "manager" });
  const afterCase = { mailAfterHours: 24 };
  const survey = await publishSurvey(manager, { id: "after", definition, settings: { afterCase, coolDownDays: 0, ...settings } });
  return { site, manager, survey };
}

async function invitationOf({ reference }: Credentials) {
  const rows = db.selectFrom("survey_invitations").select(["site_id", "id", "mailed_at"]).where("reference", "=", reference);
  return rows.executeTakeFirstOrThrow();
}

/** What the job does that waits for this invitation, so many hours after the closing. */
async function mail(filed: Credentials, hours: number): Promise<void> {
  const { site_id: siteId, id: invitationId } = await invitationOf(filed);
  await mailInvitation({ database, clock: () => new Date(Date.now() + hours * HOUR_MS) }, { siteId, invitationId });
}

async function deliveriesTo(email: string) {
  const rows = db.selectFrom("mail_deliveries").select(["state", "reason", "payload", "cause"]).where("kind", "=", "survey");
  return rows.where("recipient_hash", "=", hashRecipient(email)).execute();
}

function linkIn(text: string | undefined): { url: string; token: string } {
  const [url = "", token = ""] = /https?:\S+#invitation=(\S+)/.exec(text ?? "") ?? [];
  return { url, token };
}

describe("the mail that asks", () => {
  it("goes out by itself, says how much is asked, and holds nothing that the customer wrote", async () => {
    const { site } = await open({ afterCase: { mailAfterHours: 0 } });
    const email = mintAddress();
    const { reference } = await closeCase(site, { contact: { name: "Ada Lovelace", email } });
    const { parsed, raw } = await server.mailTo(email, /How did we do/);
    expect(parsed.subject).toBe("How did we do? Fern & Kettle would like to know");
    for (const body of [parsed.text, String(parsed.html)]) {
      expect(body).toContain("There are 3 questions at most, and they take about a minute.");
      expect(body).toContain("Your answers are kept with your case");
      expect(body).toContain("It works once, until");
      expect(body).toContain("If you want no more of these, you can say so on the same page.");
      expect(body).toContain(reference);
      for (const word of ["Ada", "Lovelace", "teapot", "茶壶"]) expect(body).not.toContain(word);
    }
    expect(raw).not.toMatch(/Ada|teapot/);
    const { url } = linkIn(parsed.text);
    expect(url).toContain(`${PUBLIC_URL}/survey/${site.key}/after?lang=en#invitation=`);
    expect(String(parsed.html)).toContain(`href="${url}"`);
    await expect.poll(() => deliveriesTo(email)).toEqual([{ state: "sent", reason: null, payload: null, cause: "public" }]);
  });

  it("is in the customer's language, and says that an anonymous survey is anonymous", async () => {
    const [page] = scoreSurvey.pages;
    const one = page ? [{ ...page, questions: page.questions.slice(0, 1) }] : [];
    const { site } = await open({ afterCase: { mailAfterHours: 0 } }, { ...scoreSurvey, pages: one, isAnonymous: true });
    const email = mintAddress();
    await closeCase(site, { locale: "zh-CN", contact: { email } });
    const { parsed } = await server.mailTo(email, /我们做得怎么样/);
    expect(parsed.text).toContain("只有一个问题，不到一分钟即可完成。");
    expect(parsed.text).toContain("您的回答是匿名的");
    expect(parsed.headers.get("content-language")).toBe("zh-Hans");
  });

  it("has a link that works once", async () => {
    const { site } = await open({ afterCase: { mailAfterHours: 0 }, audience: "invited" });
    const email = mintAddress();
    await closeCase(site, { contact: { email } });
    const { token } = linkIn((await server.mailTo(email, /How did we do/)).parsed.text);
    const headers = { Authorization: `Bearer ${token}` };
    for (let look = 0; look < 2; look++) expect((await site.request("/surveys/after", { headers })).status).toBe(200);
    expect((await problemOf(await site.request("/surveys/after"))).code).toBe("invitation_needed");
    const begun = [await startResponse(site, "after", { source: "email", token }), await startResponse(site, "after", { source: "email", token })];
    const sent = await Promise.all(begun.map((started) => saveResponse(site, started, { answers: { score: 4 }, isComplete: true })));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await problemOf(await postStart(site, "after", { token }))).code).toBe("invitation_used");
    expect((await problemOf(await site.request("/surveys/after", { headers }))).code).toBe("invitation_used");
  });

  it("waits for its hour, and goes out once whoever does the job", async () => {
    const { site } = await open();
    const email = mintAddress();
    const filed = await closeCase(site, { contact: { email } });
    const { id } = await invitationOf(filed);
    const { updatedAt } = await site.read(filed);
    const jobs = await database.runScript(`select start_after from heed_jobs.job where data ->> 'invitationId' = '${id}'`);
    expect(jobs).toEqual([{ start_after: new Date(new Date(updatedAt).getTime() + 24 * HOUR_MS) }]);
    expect(await deliveriesTo(email)).toEqual([]);
    await Promise.all([mail(filed, 24), mail(filed, 24), mail(filed, 24)]);
    await server.mailTo(email, /How did we do/);
    await mail(filed, 25);
    expect(await deliveriesTo(email)).toHaveLength(1);
  });
});

describe("no mail goes out", () => {
  it("to whoever has answered in the tracker", async () => {
    const { site } = await open();
    const email = mintAddress();
    const filed = await closeCase(site, { contact: { email } });
    const { survey } = await site.read(filed);
    const started = await startResponse(site, "after", { source: "tracker", token: survey?.invitation ?? "" });
    expect((await saveResponse(site, started, { answers: { score: 5 }, isComplete: true })).status).toBe(200);
    expect((await site.read(filed)).survey).toBeUndefined();
    await mail(filed, 24);
    expect(await deliveriesTo(email)).toEqual([]);
  });

  it("for a survey that pauses, or to an invitation that has expired", async () => {
    const { site, manager, survey } = await open();
    const email = mintAddress();
    const filed = await closeCase(site, { contact: { email } });
    await mail(filed, 24 * 60);
    await takeStep(manager, survey, "pause");
    await mail(filed, 24);
    expect([await deliveriesTo(email), (await invitationOf(filed)).mailed_at]).toEqual([[], null]);
  });

  it("where it was queued and answered before it was sent", async () => {
    const { site } = await open({ afterCase: { mailAfterHours: null } });
    const email = mintAddress();
    const filed = await closeCase(site, { contact: { email } });
    const { site_id: siteId, id: invitationId } = await invitationOf(filed);
    await db.updateTable("survey_invitations").set({ is_used: true }).where("id", "=", invitationId).execute();
    await db.transaction().execute((queries) => queueSurveyMail(queries, { siteId, now: new Date() }, { email, invitationId }));
    await expect.poll(() => deliveriesTo(email)).toMatchObject([{ state: "dropped", reason: "no_longer_asked", payload: null }]);
  });

  it("to an address that has had enough of what strangers caused", async () => {
    const { site } = await open();
    const email = mintAddress();
    const filed = await answerCase(site, { contact: { email } });
    const { site_id } = await db.selectFrom("cases").select("site_id").where("reference", "=", filed.reference).executeTakeFirstOrThrow();
    const sent = { site_id, kind: "confirmation", recipient_hash: hashRecipient(email), cause: "public", state: "sent" } as const;
    const at = new Date();
    await db
      .insertInto("mail_deliveries")
      .values(Array.from({ length: 20 }, () => ({ ...sent, id: randomUUID(), reference: null, seq: null, reason: null, payload: null, queued_at: at, settled_at: at })))
      .execute();
    await acceptAnswer(site, filed);
    await mail(filed, 1);
    expect([await deliveriesTo(email), (await invitationOf(filed)).mailed_at]).toEqual([[], null]);
    expect((await site.read(filed)).survey).toMatchObject({ id: "after" });
  });
});

describe("whoever declines", () => {
  const decline = (site: TestSite, token: string | undefined, scope: string, survey = "after") =>
    site.post(`/surveys/${survey}/decline`, { scope }, token === undefined ? {} : { Authorization: `Bearer ${token}` });

  it("this one is not mailed it and sees it no more, and can still think again", async () => {
    const { site } = await open();
    const email = mintAddress();
    const [filed, other] = [await closeCase(site, { contact: { email } }), await closeCase(site, { contact: { email } })];
    const token = (await site.read(filed)).survey?.invitation;
    expect((await decline(site, token, "this")).status).toBe(204);
    expect((await decline(site, token, "this")).status).toBe(204);
    await mail(filed, 24);
    expect([(await site.read(filed)).survey, await deliveriesTo(email)]).toEqual([undefined, []]);
    expect((await site.read(other)).survey).toBeDefined();
    expect((await postStart(site, "after", { token: token ?? "" })).status).toBe(201);
  });

  it("all is asked no more by any survey of the site", async () => {
    const { site, manager } = await open();
    await publishSurvey(manager, { id: "second", settings: { afterCase: { mailAfterHours: 0 }, coolDownDays: 0 } });
    const email = mintAddress();
    const [filed, other] = [await closeCase(site, { contact: { email } }), await closeCase(site, { contact: { email } })];
    const token = (await site.read(filed)).survey?.invitation ?? "";
    const started = await startResponse(site, "after", { token });
    await saveResponse(site, started, { answers: { score: 5 }, isComplete: true });
    expect((await problemOf(await decline(site, token, "this"))).code).toBe("invitation_used");
    expect((await decline(site, token, "all")).status).toBe(204);
    const later = await closeCase(site, { contact: { email } });
    expect([(await site.read(other)).survey, (await site.read(later)).survey]).toEqual([undefined, undefined]);
    await mail(other, 24);
    expect(await deliveriesTo(email)).toEqual([]);
    const stranger = await closeCase(site, { contact: { email: mintAddress() } });
    expect((await site.read(stranger)).survey).toBeDefined();
  });

  it("needs a token of this survey and site", async () => {
    const [{ site, manager }, { site: elsewhere }] = [await open(), await open()];
    await publishSurvey(manager, { id: "second" });
    const filed = await closeCase(site, { contact: { email: mintAddress() } });
    const token = (await site.read(filed)).survey?.invitation ?? "";
    const codes = await Promise.all(
      [
        decline(site, undefined, "this"),
        decline(site, `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, "this"),
        decline(site, `${randomUUID()}.${token.split(".")[1]}`, "this"),
        decline(site, "x".repeat(5_000), "all"),
        decline(site, token, "this", "second"),
        decline(elsewhere, token, "this"),
        decline(site, token, "this", "nothing"),
        decline(site, token, "some"),
      ].map(async (response) => (await problemOf(await response)).code),
    );
    const forged = Array.from({ length: 5 }, () => "invitation_not_valid");
    expect(codes).toEqual(["invitation_needed", ...forged, "survey_not_found", "validation_failed"]);
    expect((await site.read(filed)).survey).toBeDefined();
  });
});
