import { voteSchema, type ProposalSettings, type Vote } from "@heed/contract";
import { beforeEach, describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { recountVotesOf } from "../testing/recount-votes.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, requestsAs, type TestParticipant } from "../testing/test-participant.ts";
import { putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
let now = new Date("2026-07-01T12:00:00Z");
const site = await createTestSite(database, { clock: () => now });
const { app } = site;

/** A minute later nobody is at their limit any more. */
beforeEach(() => {
  now = new Date(now.getTime() + 60_000);
});

const join = (email?: null, at: TestSite = site) => createTestParticipant(database, at, { now, ...(email === null && { email }) });

function send(participant: Pick<TestParticipant, "request">, id: string, method: "PUT" | "DELETE" = "PUT"): Promise<Response> {
  return participant.request(`/proposals/${id}/vote`, { method });
}

async function vote(participant: Pick<TestParticipant, "request">, id: string, method?: "DELETE"): Promise<Vote> {
  const response = await send(participant, id, method);
  expect([response.status, response.headers.get("Cache-Control"), await response.clone().text()]).toEqual([200, "private, no-store", expect.any(String)]);
  return voteSchema.parse(await response.json());
}

async function refusalOf(response: Promise<Response>): Promise<string> {
  return (await problemOf(await response)).code;
}

const siteWith = (change: Partial<ProposalSettings>) => createTestSite(database, { app, settings: { proposals: { ...demoProposals, ...change } } });

describe("a vote", () => {
  it("counts once, however often it is given and taken back", async () => {
    const id = await putProposal(database, site);
    const [ada, bo] = [await join(), await join()];
    expect(await vote(ada, id)).toEqual({ votes: { verified: 1, anonymous: 0 }, own: { isAuthor: false, hasVoted: true, isSubscribed: true } });
    expect((await vote(ada, id)).votes).toEqual({ verified: 1, anonymous: 0 });
    expect((await vote(bo, id)).votes).toEqual({ verified: 2, anonymous: 0 });
    expect(await vote(ada, id, "DELETE")).toEqual({ votes: { verified: 1, anonymous: 0 }, own: { isAuthor: false, hasVoted: false, isSubscribed: true } });
    expect((await vote(ada, id, "DELETE")).votes).toEqual({ verified: 1, anonymous: 0 });
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
    expect((await vote(bo, id, "DELETE")).votes).toEqual({ verified: 0, anonymous: 0 });
    expect(await recountVotesOf(database, id)).toEqual({ verified: 0, anonymous: 0 });
  });

  it("of somebody without an address is counted apart, and nothing is mailed to them", async () => {
    const id = await putProposal(database, site);
    const [ada, nobody] = [await join(), await join(null)];
    await vote(ada, id);
    expect(await vote(nobody, id)).toEqual({ votes: { verified: 1, anonymous: 1 }, own: { isAuthor: false, hasVoted: true, isSubscribed: false } });
    const read = await site.request(`/proposals/${id}`);
    expect(await read.json()).toMatchObject({ votes: { verified: 1, anonymous: 1 }, own: { hasVoted: false } });
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 1 });
  });

  it("weighs what the tier of its voter says, as it was when the vote was given", async () => {
    const id = await putProposal(database, site);
    const { id: siteId } = await storedSiteOf(database, site);
    const [key, other] = [await join(), await join()];
    const customer = { site_id: siteId, phone: null, name: null, created_at: now };
    await database.db.insertInto("customers").values({ ...customer, id: crypto.randomUUID(), email: key.email, tier: "key_account" }).execute();
    await vote(key, id);
    await vote(other, id);
    const weighted = () => database.db.selectFrom("proposals").select("weighted_votes").where("proposal_id", "=", id).executeTakeFirstOrThrow();
    expect(await weighted()).toEqual({ weighted_votes: 4 });
    await database.db.updateTable("customers").set({ tier: null }).where("email", "=", key.email).execute();
    await vote(other, id, "DELETE");
    expect(await weighted()).toEqual({ weighted_votes: 3 });
    await vote(key, id, "DELETE");
    await recountVotesOf(database, id);
    expect(await weighted()).toEqual({ weighted_votes: 0 });
  });

  it("makes its proposal trend, and leaves no trace when it is taken back", async () => {
    const id = await putProposal(database, site);
    const old = await join();
    await vote(old, id);
    const { trend: before } = await database.db.selectFrom("proposals").select("trend").where("proposal_id", "=", id).executeTakeFirstOrThrow();
    now = new Date(now.getTime() + 200 * 86_400_000);
    const late = await join();
    await vote(late, id);
    await recountVotesOf(database, id);
    await vote(late, id, "DELETE");
    const { trend: after } = await database.db.selectFrom("proposals").select("trend").where("proposal_id", "=", id).executeTakeFirstOrThrow();
    expect(after).toBeCloseTo(before, 9);
    await recountVotesOf(database, id);
  });

  it("is not taken from strangers, nor by a token of another site, a forged one or one that is over", async () => {
    const id = await putProposal(database, site);
    const elsewhere = await siteWith({});
    const { token } = await join(undefined, elsewhere);
    const late = await join();
    await database.db.updateTable("participant_tokens").set({ expires_at: now }).where("participant_id", "=", late.id).execute();
    for (const header of [undefined, `Bearer ${token}`, `Bearer ${"A".repeat(43)}`, "Bearer ", "Basic YTpi", `Bearer ${late.token}`, `Bearer ${late.token} x`]) {
      const response = await site.request(`/proposals/${id}/vote`, { method: "PUT", headers: header === undefined ? {} : { Authorization: header } });
      expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
      expect((await problemOf(response)).code).toBe("participant_needed");
    }
    expect(await recountVotesOf(database, id)).toEqual({ verified: 0, anonymous: 0 });
  });

  it.each(["submitted", "in_review"] as const)("is not taken for one that is %s: nobody else knows of it", async (status) => {
    const ada = await join();
    const id = await putProposal(database, site, { status });
    const [hidden, unknown] = [await send(ada, id), await send(ada, "zzzzzzzz")];
    expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()]);
    const own = await putProposal(database, site, { status, authorId: ada.id });
    expect(await refusalOf(send(ada, own))).toBe("proposal_closed");
  });

  it.each(["done", "declined"] as const)("is neither taken nor taken back for one that is %s", async (status) => {
    const [ada, bo] = [await join(), await join()];
    const id = await putProposal(database, site);
    await vote(ada, id);
    await database.db.updateTable("proposals").set({ status }).where("proposal_id", "=", id).execute();
    expect(await refusalOf(send(bo, id))).toBe("proposal_closed");
    expect(await refusalOf(send(ada, id))).toBe("proposal_closed");
    expect(await refusalOf(send(ada, id, "DELETE"))).toBe("proposal_closed");
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
  });

  it("is neither taken nor taken back for a double", async () => {
    const [ada, bo] = [await join(), await join()];
    const [id, into] = [await putProposal(database, site), await putProposal(database, site)];
    await vote(ada, id);
    await database.db.updateTable("proposals").set({ status: "merged", merged_into: into }).where("proposal_id", "=", id).execute();
    expect(await refusalOf(send(bo, id))).toBe("proposal_closed");
    expect(await refusalOf(send(ada, id, "DELETE"))).toBe("proposal_closed");
  });

  it.each(["evaluating", "planned", "in_progress"] as const)("is taken for one that is %s", async (status) => {
    const id = await putProposal(database, site, { status });
    expect((await vote(await join(), id)).votes).toEqual({ verified: 1, anonymous: 0 });
  });

  it("is not taken where others see no proposals, nor where there are none", async () => {
    const closed = await siteWith({ visibility: "private" });
    const ada = await join(undefined, closed);
    const own = await putProposal(database, closed, { authorId: ada.id });
    expect(await refusalOf(send(ada, own))).toBe("proposals_not_offered");
    expect(await refusalOf(send(ada, own, "DELETE"))).toBe("proposals_not_offered");
    const { id: siteId } = await storedSiteOf(database, closed);
    const { proposals: _, ...settings } = (await storedSiteOf(database, closed)).settings;
    await database.db.updateTable("sites").set({ settings: JSON.stringify(settings) }).where("id", "=", siteId).execute();
    expect(await refusalOf(send(ada, own))).toBe("proposals_not_offered");
  });

  it("needs an address where the site says so; one that was given before can be taken back", async () => {
    const strict = await siteWith({ allowsAnonymousVotes: false });
    const nobody = await join(null, strict);
    const id = await putProposal(database, strict);
    expect(await refusalOf(send(nobody, id))).toBe("verification_needed");
    expect((await vote(await join(undefined, strict), id)).votes).toEqual({ verified: 1, anonymous: 0 });
    expect((await vote(nobody, id, "DELETE")).votes).toEqual({ verified: 1, anonymous: 0 });
  });

  it("needs consent to what the site asks for now; to take it back needs none", async () => {
    const id = await putProposal(database, site);
    const consents = [{ version: "2025-01", purposes: ["handle_case"] }, { version: "2026-11", purposes: [] }];
    for (const consent of consents) {
      const ada = await createTestParticipant(database, site, { consent, now });
      expect(await refusalOf(send(ada, id))).toBe("consent_needed");
      expect((await vote(ada, id, "DELETE")).votes).toEqual({ verified: 0, anonymous: 0 });
      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ consent: { version: "2026-11", purposes: ["handle_case"] } });
      expect((await ada.request("/participants/me", { method: "PATCH", headers, body })).status).toBe(200);
      expect((await vote(ada, id)).own.hasVoted).toBe(true);
      await vote(ada, id, "DELETE");
    }
  });

  it("is one of sixty a minute, and of six hundred an hour from one network for those without an address", async () => {
    const id = await putProposal(database, site);
    const [ada, bo] = [await join(), await join()];
    const statuses: number[] = [];
    for (let index = 0; index < 62; index++) statuses.push((await send(ada, id, index % 2 === 0 ? "PUT" : "DELETE")).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    const refused = await send(ada, id);
    expect([refused.status, Number(refused.headers.get("Retry-After"))]).toEqual([429, expect.toSatisfy((seconds) => seconds > 0 && seconds <= 120)]);
    expect((await send(bo, id)).status).toBe(200);
    const many = Array.from({ length: 601 }, () => join(null));
    const fromOneNetwork: number[] = [];
    for (const nobody of await Promise.all(many)) {
      const { status } = await app.fetch(
        new Request(`http://heed.test/v1/sites/${site.key}/proposals/${id}/vote`, { method: "PUT", headers: { Authorization: `Bearer ${nobody.token}` } }),
        { remoteAddress: "203.0.113.9" },
      );
      fromOneNetwork.push(status);
    }
    expect(fromOneNetwork.filter((status) => status === 429)).toHaveLength(1);
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 600 });
  });

  it("comes by the methods of its address alone, from the pages of the site", async () => {
    const preflight = await site.request("/proposals/00000000/vote", {
      method: "OPTIONS",
      headers: { Origin: "http://heed.test", "Access-Control-Request-Method": "DELETE" },
    });
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe("GET, POST, PUT, PATCH, DELETE");
    const { request } = requestsAs(site, "A".repeat(43));
    const refused = await request("/proposals/00000000/vote", { method: "POST" });
    expect([refused.status, refused.headers.get("Allow")]).toEqual([405, "PUT, DELETE, OPTIONS"]);
  });
});
