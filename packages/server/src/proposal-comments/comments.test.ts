import { randomUUID } from "node:crypto";
import type { CommentPage, NewComment, ProposalComment, ProposalSettings } from "@heed/contract";
import type { DeskComment, DeskCommentPage } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { recountComments } from "../testing/recount-comments.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, testConsent, type TestParticipant } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { tellOfStep } from "../testing/told-proposal.ts";

const database = await openTestDatabase();
let now = new Date("2026-06-02T09:00:00Z");
const clock = () => now;

const newComment: NewComment = { text: "Mine broke last winter.\n我的也碎了。", locale: "en" };

function openSite(proposals: Partial<ProposalSettings> = {}): Promise<TestSite> {
  return createTestSite(database, { clock, settings: { proposals: { ...demoProposals, moderation: "after", ...proposals } } });
}
const join = (site: TestSite, options: Parameters<typeof createTestParticipant>[2] = {}) => createTestParticipant(database, site, { now, ...options });

const say = ({ post }: Pick<TestParticipant, "post">, id: string, change: Partial<NewComment> = {}, key = mintKey()) =>
  post(`/proposals/${id}/comments`, { ...newComment, ...change }, { "Idempotency-Key": key });

async function said(participant: TestParticipant, id: string, change: Partial<NewComment> = {}): Promise<ProposalComment> {
  // A minute apart, as people write.
  now = new Date(now.getTime() + 121_000);
  const response = await say(participant, id, change);
  expect(response.status).toBe(201);
  return (await response.json()) as ProposalComment;
}

async function read({ request }: Pick<TestParticipant, "request">, id: string, query = ""): Promise<CommentPage> {
  const response = await request(`/proposals/${id}/comments${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as CommentPage;
}
const textsOf = ({ items }: CommentPage) => items.map(({ text }) => text);
const answerAsStaff = ({ post }: Pick<TestStaff, "post">, id: string, text: string, key = mintKey()) =>
  post(`/proposals/${id}/comments`, { text }, { "Idempotency-Key": key });
const codeOf = async (response: Response | Promise<Response>) => (await problemOf(await response)).code;

describe("a comment", () => {
  it("is read by all, by the name that its author gave, and as their own by its author", async () => {
    const site = await openSite();
    const [id, ada] = [await putProposal(database, site), await join(site)];
    const comment = await said(ada, id, { name: "Ada" });
    expect(comment).toMatchObject({ ...newComment, author: "Ada", parentId: null, isStaff: false, isOwn: true, isHeld: false, isRemoved: false });
    expect((await read(site, id)).items).toEqual([{ ...comment, isOwn: false }]);
    expect((await read(ada, id)).items).toEqual([comment]);
    const proposal = await site.request(`/proposals/${id}`);
    expect(await proposal.json()).toMatchObject({ commentCount: 1, takesComments: true });
  });

  it("may be kept for a moment by anybody, but not what one reader alone sees", async () => {
    const site = await openSite();
    const [id, ada] = [await putProposal(database, site), await join(site)];
    const headersOf = async (response: Promise<Response>) => [(await response).headers.get("Cache-Control"), (await response).headers.get("Vary")];
    expect(await headersOf(site.request(`/proposals/${id}/comments`))).toEqual(["public, max-age=30", expect.stringContaining("Authorization")]);
    expect(await headersOf(ada.request(`/proposals/${id}/comments`))).toEqual(["private, no-store", expect.stringContaining("Authorization")]);
  });

  it("is answered once, below it, in the order of threads, page by page", async () => {
    const site = await openSite();
    const [id, ada, bob] = [await putProposal(database, site), await join(site), await join(site)];
    const first = await said(ada, id, { text: "1" });
    const second = await said(bob, id, { text: "2" });
    const answer = await said(bob, id, { text: "1.1", parentId: first.id });
    await said(ada, id, { text: "2.1", parentId: second.id });
    await said(ada, id, { text: "1.2", parentId: first.id });
    expect(textsOf(await read(site, id))).toEqual(["1", "1.1", "1.2", "2", "2.1"]);
    const pages: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: CommentPage = await read(site, id, `?limit=2${cursor && `&cursor=${cursor}`}`);
      if (pages.length === 0) await said(bob, id, { text: "3" });
      pages.push(...textsOf(page));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(["1", "1.1", "1.2", "2", "2.1", "3"]);
    const elsewhere = await said(ada, await putProposal(database, site));
    for (const parentId of [answer.id, elsewhere.id, randomUUID()]) {
      const refused = await problemOf(await say(ada, id, { parentId }));
      expect(refused).toMatchObject({ code: "validation_failed", errors: [{ path: "/parentId", code: "not_an_option" }] });
    }
  });

  it("stands after what it answers, though another process's clock is behind", async () => {
    const site = await openSite();
    const [id, ada] = [await putProposal(database, site), await join(site)];
    const first = await said(ada, id, { text: "1" });
    now = new Date(now.getTime() - 5_000);
    expect((await say(ada, id, { text: "1.1", parentId: first.id })).status).toBe(201);
    now = new Date(now.getTime() + 5_000);
    expect(textsOf(await read(site, id))).toEqual(["1", "1.1"]);
  });

  it("is added once, however often it is sent", async () => {
    const site = await openSite();
    const [id, ada, key] = [await putProposal(database, site), await join(site), mintKey()];
    const sent = await Promise.all(Array.from({ length: 5 }, () => say(ada, id, {}, key)));
    expect(sent.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    const again = await say(ada, id, {}, key);
    expect([again.status, (await read(site, id)).items.length]).toEqual([201, 1]);
    expect(await codeOf(say(ada, id, { text: "Another" }, key))).toBe("idempotency_key_reused");
    expect(await codeOf(ada.post(`/proposals/${id}/comments`, newComment))).toBe("idempotency_key_missing");
    // A key is each participant's own.
    expect((await say(await join(site), id, {}, key)).status).toBe(201);
  });

  it("keeps markup, links and pasted marks of direction as they are, and takes none that writes backwards", async () => {
    const site = await openSite();
    const [id, ada] = [await putProposal(database, site), await join(site)];
    const text = `<img src=x onerror=alert(1)> javascript:alert(2) [x](javascript:alert(3)) \u202Aا\u202C\u2067ب`;
    expect((await said(ada, id, { text })).text).toBe(text);
    for (const bad of ["\u202Emoc.live", "a\u202Db", "a\0b", "\uD800", "", " \n\u200B", "x".repeat(2_001)]) {
      expect(await codeOf(say(ada, id, { text: bad }))).toBe("validation_failed");
    }
    for (const name of ["a\nb", "\u202Eb", "\u2067b", "x".repeat(300)]) expect(await codeOf(say(ada, id, { name }))).toBe("validation_failed");
    for (const query of ["?cursor=x", "?limit=0", "?limit=101", `?cursor=${Buffer.from('["a"]').toString("base64url")}`, "?other=1"]) {
      expect(await codeOf(site.request(`/proposals/${id}/comments${query}`))).toBe("validation_failed");
    }
    expect((await recountComments(database, id)).counted).toEqual({ shown: 1, held: 0 });
  });
});

describe("who may comment", () => {
  it("is who takes part in this site with consent, without an address only where that may vote", async () => {
    const [site, elsewhere] = [await openSite({ allowsAnonymousVotes: false }), await openSite()];
    const id = await putProposal(database, site);
    expect(await codeOf(say(site, id))).toBe("participant_needed");
    const { token } = await join(elsewhere);
    expect(await codeOf(site.post(`/proposals/${id}/comments`, newComment, { Authorization: `Bearer ${token}`, "Idempotency-Key": mintKey() }))).toBe("participant_needed");
    expect(await codeOf(say(await join(site, { email: null }), id))).toBe("verification_needed");
    expect(await codeOf(say(await join(site, { consent: { ...testConsent, version: "1999-01" } }), id))).toBe("consent_needed");
    const there = await putProposal(database, elsewhere);
    expect((await say(await join(elsewhere, { email: null }), there)).status).toBe(201);
    expect(await codeOf(say(await join(site), there))).toBe("proposal_not_found");
    expect((await recountComments(database, id)).recounted).toEqual({ shown: 0, held: 0 });
  });

  it("says nothing to what is over, and nothing where the site takes no comments", async () => {
    const [site, quiet] = [await openSite(), await openSite({ allowsComments: false })];
    const [ada, bob] = [await join(site), await join(quiet)];
    for (const status of ["done", "declined"] as const) expect(await codeOf(say(ada, await putProposal(database, site, { status })))).toBe("proposal_closed");
    for (const status of ["evaluating", "planned", "in_progress"] as const) expect((await said(ada, await putProposal(database, site, { status }))).isHeld).toBe(false);
    expect(await codeOf(say(bob, await putProposal(database, quiet)))).toBe("proposal_closed");
    const [double, goesOn] = [await putProposal(database, site), await putProposal(database, site)];
    const { site_id: siteId } = await database.db.selectFrom("proposals").select("site_id").where("proposal_id", "=", double).executeTakeFirstOrThrow();
    const kept = await said(ada, double);
    await tellOfStep(database, { siteId, proposalId: double }, { status: "merged", mergedInto: goesOn });
    now = new Date(now.getTime() + 121_000);
    expect(await codeOf(say(ada, double))).toBe("proposal_closed");
    expect((await read(site, double)).items).toEqual([{ ...kept, isOwn: false }]);
  });

  it("learns nothing of what is not out, and of a private site nothing at all", async () => {
    const [site, hidden] = [await openSite(), await openSite({ visibility: "private" })];
    const [ada, bob] = [await join(site), await join(hidden)];
    const absent = await (await site.request("/proposals/zzzzzzzz/comments")).text();
    for (const id of [await putProposal(database, site, { status: "submitted" }), await putProposal(database, hidden), "x"]) {
      expect(await (await site.request(`/proposals/${id}/comments`)).text()).toBe(absent);
      expect(await codeOf(say(ada, id))).toBe("proposal_not_found");
    }
    const own = await putProposal(database, hidden, { authorId: bob.id });
    expect(await codeOf(bob.request(`/proposals/${own}/comments`))).toBe("proposals_not_offered");
    expect(await codeOf(say(bob, own))).toBe("proposals_not_offered");
  });
});

describe("a site that looks at comments first", () => {
  it("shows one to its author alone till the staff lets it out, and counts it where it stands", async () => {
    const site = await openSite({ moderation: "before" });
    const reviewer = await createTestStaff(database, site, { role: "reviewer" });
    const [id, ada, bob] = [await putProposal(database, site), await join(site), await join(site)];
    const held = await said(ada, id);
    expect(held.isHeld).toBe(true);
    expect(await Promise.all([read(ada, id), read(bob, id), read(site, id)].map(async (page) => (await page).items.length))).toEqual([1, 0, 0]);
    now = new Date(now.getTime() + 121_000);
    expect(await codeOf(say(bob, id, { parentId: held.id }))).toBe("validation_failed");
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 0, held: 1 }, recounted: { shown: 0, held: 1 } });
    const shown = await reviewer.put(`/proposals/comments/${held.id}/state`, { state: "shown" });
    expect(await shown.json()).toMatchObject({ id: held.id, state: "shown", isHeld: false, proposalId: id, proposalTitle: "Sell lids on their own" });
    expect((await read(bob, id)).items).toEqual([{ ...held, isHeld: false, isOwn: false }]);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 1, held: 0 }, recounted: { shown: 1, held: 0 } });
  });
});

describe("the staff", () => {
  it("speaks as the company by name, at once, in the language of what it answers", async () => {
    const site = await openSite({ moderation: "before" });
    const reviewer = await createTestStaff(database, site, { role: "reviewer", name: "Lin Mei" });
    const id = await putProposal(database, site, { locale: "zh-Hans" });
    const response = await answerAsStaff(reviewer, id, "我们正在询价。");
    const comment = (await response.json()) as DeskComment;
    expect([response.status, comment]).toMatchObject([201, { isStaff: true, isOwn: true, author: "Lin Mei", locale: "zh-Hans", state: "shown" }]);
    expect((await read(site, id)).items).toMatchObject([{ id: comment.id, isStaff: true, author: "Lin Mei", isOwn: false }]);
    expect(await codeOf(answerAsStaff(reviewer, await putProposal(database, site, { status: "done" }), "x"))).toBe("proposal_closed");
    expect(await codeOf(answerAsStaff(reviewer, "zzzzzzzz", "x"))).toBe("proposal_not_found");
    const told = database.db.selectFrom("proposal_events").select("seq").where("proposal_id", "=", id).where("text", "=", comment.text);
    expect(await told.execute()).toEqual([]);
  });

  it("says a thing once, however often it is sent", async () => {
    const site = await openSite();
    const [reviewer, colleague] = [await createTestStaff(database, site, { role: "reviewer" }), await createTestStaff(database, site, { role: "reviewer" })];
    const [id, key] = [await putProposal(database, site), mintKey()];
    const sent = await Promise.all(Array.from({ length: 5 }, () => answerAsStaff(reviewer, id, "Which pot is it?", key)));
    const first = await sent.find(({ status }) => status === 201)?.text();
    const again = await answerAsStaff(reviewer, id, "Which pot is it?", key);
    expect([again.status, await again.text(), textsOf(await read(site, id))]).toEqual([201, first, ["Which pot is it?"]]);
    expect(await codeOf(answerAsStaff(reviewer, id, "And which lid?", key))).toBe("idempotency_key_reused");
    expect(await codeOf(reviewer.post(`/proposals/${id}/comments`, { text: "And which lid?" }))).toBe("idempotency_key_missing");
    // A key is each member's own.
    expect((await answerAsStaff(colleague, id, "Which pot is it?", key)).status).toBe(201);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 2, held: 0 }, recounted: { shown: 2, held: 0 } });
  });

  it("removes a comment: it is gone, or without words where somebody has answered it, and can come back", async () => {
    const site = await openSite();
    const reviewer = await createTestStaff(database, site, { role: "reviewer" });
    const [id, ada, bob] = [await putProposal(database, site), await join(site), await join(site)];
    const [first, alone] = [await said(ada, id, { text: "rude", name: "Ada" }), await said(ada, id, { text: "rude as well" })];
    const answer = await said(bob, id, { text: "Now, now.", parentId: first.id });
    for (const comment of [first, alone]) expect((await reviewer.put(`/proposals/comments/${comment.id}/state`, { state: "removed" })).status).toBe(200);
    const page = await read(ada, id);
    expect(page.items).toEqual([{ ...first, text: "", author: null, isRemoved: true }, { ...answer, isOwn: false }]);
    expect(JSON.stringify(await read(site, id))).not.toMatch(/rude|Ada/);
    now = new Date(now.getTime() + 121_000);
    expect(await codeOf(say(bob, id, { parentId: first.id }))).toBe("validation_failed");
    const desk = (await (await reviewer.request(`/proposals/${id}/comments`)).json()) as DeskCommentPage;
    expect(desk.items.map(({ text, state }) => [text, state])).toEqual([["rude", "removed"], ["Now, now.", "shown"], ["rude as well", "removed"]]);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 1, held: 0 }, recounted: { shown: 1, held: 0 } });
    await reviewer.put(`/proposals/comments/${answer.id}/state`, { state: "removed" });
    expect((await read(ada, id)).items).toEqual([]);
    await Promise.all([first, answer, first, answer].map(({ id: commentId }) => reviewer.put(`/proposals/comments/${commentId}/state`, { state: "shown" })));
    expect(textsOf(await read(site, id))).toEqual(["rude", "Now, now."]);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 2, held: 0 }, recounted: { shown: 2, held: 0 } });
  });

  it("sees what waits first, the oldest of it on top, page by page, of its own site alone", async () => {
    const [site, elsewhere] = [await openSite({ moderation: "before" }), await openSite()];
    const reviewer = await createTestStaff(database, site, { role: "reviewer" });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    const [one, two, ada] = [await putProposal(database, site), await putProposal(database, site), await join(site)];
    const comments: ProposalComment[] = [];
    for (const [index, id] of [one, two, one, two, one, two].entries()) comments.push(await said(ada, id, { text: String(index) }));
    const set = (index: number, state: string) => reviewer.put(`/proposals/comments/${comments[index]?.id}/state`, { state });
    await set(0, "shown");
    await set(2, "shown");
    await set(3, "removed");
    const pages: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = (await (await reviewer.request(`/proposals/comments?limit=2${cursor && `&cursor=${cursor}`}`)).json()) as DeskCommentPage;
      pages.push(...page.items.map(({ text, state }) => `${text} ${state}`));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(["1 held", "4 held", "5 held", "2 shown", "0 shown", "3 removed"]);
    const shown = (await (await reviewer.request("/proposals/comments?state=shown")).json()) as DeskCommentPage;
    expect(shown.items.map(({ text }) => text)).toEqual(["2", "0"]);
    expect(((await (await stranger.request("/proposals/comments")).json()) as DeskCommentPage).items).toEqual([]);
    const others = [comments[1]?.id, randomUUID(), "x", "%00"];
    for (const id of others) expect(await codeOf(stranger.put(`/proposals/comments/${id}/state`, { state: "removed" }))).toBe("resource_not_found");
    expect(await codeOf(stranger.request(`/proposals/${one}/comments`))).toBe("proposal_not_found");
    expect(await codeOf(set(1, "held"))).toBe("validation_failed");
    const agent = await createTestStaff(database, site, { role: "agent" });
    expect(await codeOf(agent.put(`/proposals/comments/${comments[1]?.id}/state`, { state: "shown" }))).toBe("permission_denied");
    expect(await codeOf(answerAsStaff(agent, one, "x"))).toBe("permission_denied");
  });
});
