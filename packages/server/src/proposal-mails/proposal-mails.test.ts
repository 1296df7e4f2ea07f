import { describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { hashRecipient, queueProposalMails, queueSignInMail } from "../mail/index.ts";
import { copySubscriptions } from "../proposal-subscriptions/index.ts";
import { appendEvent, type ProposalKey } from "../proposals/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { fileForAuthor, follow, tellOfStep, unsubscribeLinkIn } from "../testing/told-proposal.ts";
import { queueAuthorMail, queueNews } from "./index.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const { db } = database;

const arrivedAt = (email: string) => server.mails.filter(({ to }) => to.includes(email)).map(({ parsed }) => parsed);

async function deliveriesOf({ siteId, proposalId }: ProposalKey) {
  const rows = db.selectFrom("mail_deliveries").select(["seq", "state", "reason", "payload", "cause"]).where("site_id", "=", siteId);
  return rows.where("proposal_id", "=", proposalId).orderBy("seq").orderBy("state").execute();
}

async function allSent(key: ProposalKey, count: number): Promise<void> {
  await expect.poll(async () => (await deliveriesOf(key)).map(({ state }) => state), { timeout: 20_000 }).toEqual(Array.from({ length: count }, () => "sent"));
}

describe("the mail that confirms a proposal", () => {
  it("says by when it is read, and holds nothing that anybody typed", async () => {
    const site = await createTestSite(database);
    const email = mintAddress();
    const key = await fileForAuthor(database, site, { email, name: "Ada Lovelace", title: "Buy at evil.example" });
    const { parsed, raw } = await server.mailTo(email, /received your proposal/);
    expect(parsed.text).toContain("Somebody here will have read it by");
    expect(parsed.text).toContain(`${PUBLIC_URL}/proposals/${site.key}/${key.proposalId}?lang=en`);
    expect(`${raw}${parsed.text}${String(parsed.html)}`).not.toMatch(/Ada|evil|teapot|壶盖/);
    expect(await deliveriesOf(key)).toMatchObject([{ seq: 1, cause: "public" }]);
  });

  it("comes five times an hour to one address, however many proposals are made with it", async () => {
    const site = await createTestSite(database);
    const email = mintAddress();
    for (let count = 0; count < 7; count++) await fileForAuthor(database, site, { email });
    const rows = db.selectFrom("mail_deliveries").select(["reason", "payload"]).where("recipient_hash", "=", hashRecipient(email)).where("state", "=", "dropped");
    expect(await rows.execute()).toEqual(Array.from({ length: 2 }, () => ({ reason: "too_many", payload: null })));
  });
});

describe("a step of a proposal", () => {
  it("is told once to each who follows it, and to its author, in their languages, with the answer and who gave it", async () => {
    const site = await createTestSite(database);
    const [author, english, chinese, stranger] = [
      await createTestParticipant(database, site),
      await createTestParticipant(database, site),
      await createTestParticipant(database, site, { locale: "zh-CN" }),
      await createTestParticipant(database, site),
    ];
    const key = await fileForAuthor(database, site, { email: author.email, authorId: author.id });
    for (const follower of [author, english, chinese]) await follow(database, key, follower);
    const seq = await tellOfStep(database, key, { status: "planned", text: "From March on.\nThank you!" });
    await allSent(key, 4);
    const toAuthor = arrivedAt(author.email ?? "").find(({ subject }) => subject === "Adopted: Sell lids on their own");
    expect(toAuthor?.text).toContain("Your proposal is adopted");
    const [toEnglish] = arrivedAt(english.email ?? "");
    expect(toEnglish?.text).toContain("A proposal that you follow is adopted");
    expect(toEnglish?.text).toContain("Lin Mei wrote:\n\n> From March on.\n> Thank you!");
    const [toChinese] = arrivedAt(chinese.email ?? "");
    expect(toChinese?.subject).toBe("已采纳：Sell lids on their own");
    expect(toChinese?.text).toContain("Lin Mei的留言");
    expect(arrivedAt(author.email ?? "")).toHaveLength(2);
    expect(arrivedAt(stranger.email ?? "")).toEqual([]);
    expect((await deliveriesOf(key)).every(({ payload }) => payload === null)).toBe(true);
    // Whoever does the job again, and again at the same time, adds nothing.
    const again = { database, clock: () => new Date() };
    await Promise.all([1, 2, 3].map(() => queueNews(again, { ...key, seq })));
    expect(await deliveriesOf(key)).toHaveLength(4);
    const told = db.selectFrom("proposal_events").select(["text", "about", "is_public"]).where("proposal_id", "=", key.proposalId).where("type", "=", "subscribers_told");
    await expect.poll(() => told.execute()).toEqual([{ text: "3", about: String(seq), is_public: false }]);
    const { version, last_seq } = await db.selectFrom("proposals").select(["version", "last_seq"]).where("proposal_id", "=", key.proposalId).executeTakeFirstOrThrow();
    expect([version, last_seq]).toEqual([seq, seq + 1]);
  });

  it("is not told of that somebody begins to read it, nor to who begins to follow afterwards", async () => {
    const site = await createTestSite(database);
    const [early, late] = [await createTestParticipant(database, site), await createTestParticipant(database, site)];
    const key = await fileForAuthor(database, site, { email: null });
    await follow(database, key, early);
    await tellOfStep(database, key, { status: "in_review" });
    const seq = await tellOfStep(database, key, { status: "done" });
    await allSent(key, 1);
    await follow(database, key, late);
    await queueNews({ database, clock: () => new Date() }, { ...key, seq });
    expect(arrivedAt(early.email ?? "").map(({ subject }) => subject)).toEqual(["Done: Sell lids on their own"]);
    expect(await deliveriesOf(key)).toHaveLength(1);
  });

  it("leaves out whoever ends it before their mail goes out", async () => {
    const site = await createTestSite(database);
    const follower = await createTestParticipant(database, site);
    const key = await fileForAuthor(database, site, { email: null });
    await follow(database, key, follower);
    const event = { type: "step", is_public: true, status: "planned", staff_id: null, by_name: null, text: "Yes", about: null } as const;
    const seq = await db.transaction().execute(async (trx) => {
      const seq = await appendEvent(trx, key, { ...event, at: new Date() });
      await queueProposalMails(trx, { ...key, seq }, { recipients: [{ email: follower.email ?? "", participantId: follower.id }], now: new Date() });
      await trx.deleteFrom("proposal_subscriptions").where("participant_id", "=", follower.id).execute();
      return seq;
    });
    await expect.poll(() => deliveriesOf(key)).toEqual([{ seq, state: "dropped", reason: "not_followed", payload: null, cause: "staff" }]);
    expect(arrivedAt(follower.email ?? "")).toEqual([]);
  });

  it("that ends a double leads to the proposal that goes on, of which its followers hear from then on", async () => {
    const site = await createTestSite(database);
    const [follower, both] = [await createTestParticipant(database, site), await createTestParticipant(database, site)];
    const [double, goesOn] = [await fileForAuthor(database, site, { email: null }), await fileForAuthor(database, site, { email: null, title: "Lids on their own" })];
    for (const key of [double, goesOn]) await follow(database, key, both);
    await follow(database, double, follower);
    await db.transaction().execute((trx) => copySubscriptions(trx, { siteId: double.siteId, from: double.proposalId, into: goesOn.proposalId }));
    await tellOfStep(database, double, { status: "merged", mergedInto: goesOn.proposalId });
    await allSent(double, 2);
    const [toFollower] = arrivedAt(follower.email ?? "");
    expect(toFollower?.text).toContain("“Lids on their own” says much the same");
    expect(toFollower?.text).toContain(`/proposals/${site.key}/${goesOn.proposalId}?lang=en`);
    await tellOfStep(database, goesOn, { status: "planned" });
    await allSent(goesOn, 2);
    for (const { email } of [follower, both]) expect(arrivedAt(email ?? "").map(({ subject }) => subject)).toHaveLength(2);
  });

  it("carries no title of a proposal that was declined unread, to an address that may be somebody else's", async () => {
    const site = await createTestSite(database);
    const email = mintAddress();
    const key = await fileForAuthor(database, site, { email, title: "Win at evil.example" });
    await tellOfStep(database, key, { status: "declined", text: "This is no proposal." });
    const { raw, parsed } = await server.mailTo(email, /Our answer/);
    expect(parsed.subject).toBe("Our answer: your proposal");
    expect(`${raw}${parsed.text}`).not.toContain("evil");
  });

  it("leads to the company's own page where it has one", async () => {
    const site = await createTestSite(database, { settings: { proposals: { ...demoProposals, boardUrl: "https://shop.example/{locale}/ideas" } } });
    const follower = await createTestParticipant(database, site, { locale: "zh" });
    const key = await fileForAuthor(database, site, { email: null });
    await follow(database, key, follower);
    await tellOfStep(database, key, { status: "planned" });
    await allSent(key, 1);
    expect(arrivedAt(follower.email ?? "")[0]?.text).toContain(`https://shop.example/zh-Hans/ideas#proposal/${key.proposalId}`);
  });
});

describe("a mail about a proposal with hostile names", () => {
  it("gains no header and no markup by them", async () => {
    const site = await createTestSite(database);
    const author = await createTestParticipant(database, site);
    const title = `<script>alert(1)</script> =?utf-8?q?Bcc:_x@evil.example?=`;
    const name = "Ada, Bcc: victim@evil.example";
    const key = await fileForAuthor(database, site, { email: author.email, authorId: author.id, title, name });
    await tellOfStep(database, key, { status: "published", by: `Lin <b>Mei</b>\r\nBcc: victim@evil.example`, text: `</p><img src=x onerror=alert(1)>` });
    const { raw, parsed, to } = await server.mailTo(author.email ?? "", /On the board/);
    expect(to).toEqual([author.email]);
    expect(raw.split(/\r?\n\r?\n/, 1)[0]).not.toMatch(/^bcc:/im);
    expect(parsed.subject).toContain("<script>alert(1)</script>");
    expect(String(parsed.html)).not.toMatch(/<script|<img|<b>/);
    expect(parsed.text).toContain("Hello,");
  });
});

describe("a reward", () => {
  it("is told to the author alone, with amount and day", async () => {
    const site = await createTestSite(database);
    const [author, follower] = [await createTestParticipant(database, site), await createTestParticipant(database, site)];
    const key = await fileForAuthor(database, site, { email: author.email, authorId: author.id });
    await follow(database, key, follower);
    const reward = { type: "money", text: "With our thanks", amount: "50.00", currency: "EUR", dueOn: "2099-12-01", givenAt: null, by: "Lin Mei" };
    await db.transaction().execute(async (trx) => {
      await trx.updateTable("proposals").set({ reward: JSON.stringify(reward) }).where("proposal_id", "=", key.proposalId).execute();
      const seq = await appendEvent(trx, key, { type: "reward", is_public: false, status: "planned", staff_id: null, by_name: "Lin Mei", text: null, about: null, at: new Date() });
      await queueAuthorMail(trx, { ...key, seq, now: new Date() });
    });
    const { parsed } = await server.mailTo(author.email ?? "", /Thank you: /);
    expect(parsed.text).toContain("* A reward of €50.00 by Tuesday, 1 December 2099\n  With our thanks");
    expect(arrivedAt(follower.email ?? "")).toEqual([]);
  });
});

describe("a code to sign in", () => {
  const send = async (email: string, locale: string, expiresInMs: number) => {
    const site = await createTestSite(database);
    const { id } = await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
    const now = new Date();
    const expiresAt = new Date(now.getTime() + expiresInMs).toISOString();
    await db.transaction().execute((trx) => queueSignInMail(trx, { siteId: id, now }, { email, code: "048213", locale, expiresAt }));
    return db.selectFrom("mail_deliveries").select(["state", "payload"]).where("site_id", "=", id);
  };

  it("stands in the mail, in no subject, and nowhere once it is sent", async () => {
    const email = mintAddress();
    const kept = await send(email, "zh-CN", 900_000);
    const { parsed } = await server.mailTo(email, /验证码/);
    expect(parsed.text).toContain("\n    048213\n");
    expect(String(parsed.html)).toContain(">048213<");
    expect(parsed.subject).not.toContain("048213");
    expect(unsubscribeLinkIn(parsed.text)).toBe("");
    expect(parsed.headers.has("list")).toBe(false);
    await expect.poll(() => kept.execute()).toEqual([{ state: "sent", payload: null }]);
  });

  it("is not sent once it has expired", async () => {
    const email = mintAddress();
    const kept = await send(email, "en", -1);
    await expect.poll(() => kept.execute()).toEqual([{ state: "dropped", payload: null }]);
    expect(arrivedAt(email)).toEqual([]);
  });
});
