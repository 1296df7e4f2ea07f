import { describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { mintUnsubscribeToken } from "../proposal-mails/index.ts";
import type { ProposalKey } from "../proposals/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { createTestParticipant, testConsent, type TestParticipant } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { fileForAuthor, follow, tellOfStep, unsubscribeLinkIn } from "../testing/told-proposal.ts";
import { copySubscriptions } from "./index.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const { db } = database;

const put = ({ request }: TestParticipant, id: string) => request(`/proposals/${id}/subscription`, { method: "PUT" });
const remove = ({ request }: TestParticipant, id: string) => request(`/proposals/${id}/subscription`, { method: "DELETE" });
const codeOf = async (response: Response) => (await problemOf(response)).code;

async function followersOf({ proposalId }: Pick<ProposalKey, "proposalId">): Promise<string[]> {
  const rows = await db.selectFrom("proposal_subscriptions").select("participant_id as id").where("proposal_id", "=", proposalId).execute();
  return rows.map(({ id }) => id);
}

describe("following a proposal", () => {
  it("is done once, is seen, and can be ended and begun again", async () => {
    const site = await createTestSite(database);
    const [id, ada] = [await putProposal(database, site), await createTestParticipant(database, site)];
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(ada, id)));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
      expect(await answer.json()).toEqual({ votes: { verified: 0, anonymous: 0 }, own: { isAuthor: false, hasVoted: false, isSubscribed: true } });
    }
    expect(await followersOf({ proposalId: id })).toEqual([ada.id]);
    for (let times = 0; times < 2; times++) expect(await (await remove(ada, id)).json()).toMatchObject({ own: { isSubscribed: false } });
    expect(await followersOf({ proposalId: id })).toEqual([]);
    expect((await put(ada, id)).status).toBe(200);
  });

  it("needs a participant of this site with an address, and with consent to what is asked for now", async () => {
    const [site, elsewhere] = [await createTestSite(database), await createTestSite(database)];
    const id = await putProposal(database, site);
    const stranger = await site.request(`/proposals/${id}/subscription`, { method: "PUT" });
    expect([stranger.headers.get("WWW-Authenticate"), await codeOf(stranger)]).toEqual(["Bearer", "participant_needed"]);
    const { token } = await createTestParticipant(database, elsewhere);
    const headers = { Authorization: `Bearer ${token}` };
    expect(await codeOf(await site.request(`/proposals/${id}/subscription`, { method: "PUT", headers }))).toBe("participant_needed");
    expect(await codeOf(await put(await createTestParticipant(database, site, { email: null }), id))).toBe("verification_needed");
    const outdated = await createTestParticipant(database, site, { consent: { ...testConsent, version: "1999-01" } });
    expect(await codeOf(await put(outdated, id))).toBe("consent_needed");
    expect(await followersOf({ proposalId: id })).toEqual([]);
  });

  it("is for what one may see: all else is answered as what is not there", async () => {
    const [site, hidden] = [await createTestSite(database), await createTestSite(database, { settings: { proposals: { ...demoProposals, visibility: "private" } } })];
    const ada = await createTestParticipant(database, site);
    const absent = await put(ada, "zzzzzzzz");
    const [waiting, elsewhere] = [await putProposal(database, site, { status: "in_review" }), await putProposal(database, hidden)];
    const body = await absent.text();
    expect(JSON.parse(body)).toMatchObject({ code: "proposal_not_found" });
    for (const id of [waiting, elsewhere, "x", "%00", "<b>"]) expect(await (await put(ada, id)).text()).toBe(body);
    const there = await createTestParticipant(database, hidden);
    expect(await codeOf(await put(there, elsewhere))).toBe("proposals_not_offered");
    const own = await putProposal(database, hidden, { authorId: there.id, status: "in_review" });
    expect((await put(there, own)).status).toBe(200);
  });

  it("comes to an end with a double: that cannot be followed any more", async () => {
    const site = await createTestSite(database);
    const [ada, goesOn] = [await createTestParticipant(database, site), await putProposal(database, site)];
    const double = await fileForAuthor(database, site, { email: null });
    await tellOfStep(database, double, { status: "published" });
    await tellOfStep(database, double, { status: "merged", mergedInto: goesOn });
    expect(await codeOf(await put(ada, double.proposalId))).toBe("proposal_closed");
  });

  it("is bounded for one participant", async () => {
    const site = await createTestSite(database);
    const [id, ada] = [await putProposal(database, site), await createTestParticipant(database, site)];
    const statuses: number[] = [];
    for (let times = 0; times < 62; times++) statuses.push((await put(ada, id)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await put(ada, id)).headers.get("Retry-After")).toMatch(/^\d+$/);
  });
});

describe("two mergings at once", () => {
  it("leave each follower once", async () => {
    const site = await createTestSite(database);
    const goesOn = await fileForAuthor(database, site, { email: null });
    const doubles = [await fileForAuthor(database, site, { email: null }), await fileForAuthor(database, site, { email: null })];
    const followers = await Promise.all(Array.from({ length: 12 }, () => createTestParticipant(database, site)));
    for (const follower of followers) for (const double of doubles) await follow(database, double, follower);
    const { siteId, proposalId: into } = goesOn;
    await Promise.all(doubles.map(({ proposalId: from }) => db.transaction().execute((trx) => copySubscriptions(trx, { siteId, from, into }))));
    expect((await followersOf(goesOn)).toSorted()).toEqual(followers.map(({ id }) => id).toSorted());
  });
});

describe("the link in a mail", () => {
  async function openMail(site: TestSite, reader: { email: string | null; locale?: string }) {
    const key = await fileForAuthor(database, site, { email: reader.email, locale: reader.locale ?? "en" });
    await tellOfStep(database, key, { status: "planned" });
    const { parsed, raw } = await server.mailTo(reader.email ?? "", /Adopted|已采纳/);
    return { key, link: unsubscribeLinkIn(parsed.text), raw, html: String(parsed.html) };
  }
  const visit = (site: TestSite, url: string, init?: RequestInit) => site.app.fetch(new Request(url, init));

  it("stands in the mail and in its headers, as mail programs need it to end mails by themselves", async () => {
    const site = await createTestSite(database);
    const { link, raw, html } = await openMail(site, { email: mintAddress() });
    expect(link).toMatch(new RegExp(`^${PUBLIC_URL}/unsubscribe/[\\w-]{96}$`));
    expect(html).toContain(`href="${link}"`);
    const headers = raw.split(/\r?\n\r?\n/, 1)[0]?.replaceAll(/\r?\n\s+/g, " ") ?? "";
    expect(headers).toContain(`List-Unsubscribe: <${link}>`);
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  it("asks first, for programs open all links; its button ends the mails, once and for all", async () => {
    const site = await createTestSite(database);
    const email = mintAddress();
    const { key, link } = await openMail(site, { email });
    for (const method of ["GET", "HEAD", "GET"]) expect((await visit(site, link, { method })).status).toBe(200);
    const asked = await visit(site, link);
    expect(Object.fromEntries(asked.headers)).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" });
    expect(asked.headers.get("Content-Security-Policy")).toContain("default-src 'none'; script-src 'self'");
    const page = await asked.text();
    expect(page).toContain(`<form method="post"><button>Send me no more of these</button></form>`);
    expect(page).not.toContain("<script");
    expect(await (await visit(site, link, { method: "POST" })).text()).toContain("You get no more mails about this proposal");
    const again = await (await visit(site, link)).text();
    expect(again).toContain("You get no more mails about this proposal");
    expect(again).not.toContain("<form");
    const seq = await tellOfStep(database, key, { status: "done" });
    await expect.poll(() => database.runScript(`select state from heed_jobs.job where name = 'proposal_news' and data ->> 'proposalId' = '${key.proposalId}' and (data ->> 'seq')::integer = ${seq}`)).toEqual([{ state: "completed" }]);
    const queued = db.selectFrom("mail_deliveries").select("id").where("proposal_id", "=", key.proposalId).where("seq", "=", seq);
    expect(await queued.execute()).toEqual([]);
    expect(server.mails.filter(({ to, parsed }) => to.includes(email) && parsed.subject?.startsWith("Done"))).toEqual([]);
  });

  it("is what a mail program sends (RFC 8058), and ends what its reader hears as author and as follower", async () => {
    const site = await createTestSite(database);
    const ada = await createTestParticipant(database, site);
    const key = await fileForAuthor(database, site, { email: ada.email, authorId: ada.id });
    await follow(database, key, ada);
    const token = await mintUnsubscribeToken(db, { siteId: key.siteId, proposalId: key.proposalId, participantId: ada.id });
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await visit(site, `${PUBLIC_URL}/unsubscribe/${token}`, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
    expect(answer.status).toBe(200);
    expect(await followersOf(key)).toEqual([]);
    const told = db.selectFrom("proposals").select("is_author_told").where("proposal_id", "=", key.proposalId);
    expect(await told.execute()).toEqual([{ is_author_told: false }]);
    await tellOfStep(database, key, { status: "published" });
    expect((await put(ada, key.proposalId)).status).toBe(200);
    expect(await told.execute()).toEqual([{ is_author_told: true }]);
  });

  it("ends what goes on in the place of a double, too", async () => {
    const site = await createTestSite(database);
    const [ada, bob] = [await createTestParticipant(database, site), await createTestParticipant(database, site)];
    const keys = [await fileForAuthor(database, site, { email: null }), await fileForAuthor(database, site, { email: null }), await fileForAuthor(database, site, { email: null })];
    const [first, second, third] = keys as [ProposalKey, ProposalKey, ProposalKey];
    for (const reader of [ada, bob]) await follow(database, first, reader);
    for (const [from, into] of [[first, second], [second, third]] as const) {
      await db.transaction().execute((trx) => copySubscriptions(trx, { siteId: from.siteId, from: from.proposalId, into: into.proposalId }));
      await tellOfStep(database, from, { status: "merged", mergedInto: into.proposalId });
    }
    const token = await mintUnsubscribeToken(db, { siteId: first.siteId, proposalId: first.proposalId, participantId: ada.id });
    await visit(site, `${PUBLIC_URL}/unsubscribe/${token}`, { method: "POST" });
    for (const key of keys) expect(await followersOf(key)).toEqual([bob.id]);
  });

  it("speaks the reader's language, and shows no title of what is not out", async () => {
    const site = await createTestSite(database);
    const { link } = await openMail(site, { email: mintAddress(), locale: "zh-CN" });
    const page = await (await visit(site, link)).text();
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("<h1>不再接收有关此建议的邮件？</h1>");
    expect(page).toContain("Sell lids on their own");
    const { siteId, proposalId } = await fileForAuthor(database, site, { email: mintAddress() });
    const token = await mintUnsubscribeToken(db, { siteId, proposalId, participantId: null });
    const unread = await (await visit(site, `${PUBLIC_URL}/unsubscribe/${token}`)).text();
    expect([unread.includes("No more mails about this proposal?"), unread.includes("Sell lids")]).toEqual([true, false]);
  });

  it("opens nothing where one letter of it is another, or it is of something else", async () => {
    const site = await createTestSite(database);
    const { key, link } = await openMail(site, { email: mintAddress() });
    const token = link.split("/").at(-1) ?? "";
    const forged = [0, 20, 30, 60, 95].map((at) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1));
    for (const wrong of [...forged, token.slice(1), `${token}A`, "x", "%00", "a".repeat(5_000)]) {
      const answer = await visit(site, `${PUBLIC_URL}/unsubscribe/${wrong}`, { method: "POST", headers: { "Accept-Language": "zh-CN,zh;q=0.9" } });
      expect([answer.status, (await answer.text()).includes("此链接无法使用")]).toEqual([404, true]);
    }
    const told = db.selectFrom("proposals").select("is_author_told").where("proposal_id", "=", key.proposalId);
    expect(await told.execute()).toEqual([{ is_author_told: true }]);
  });
});
