import { describe, expect, it } from "vitest";
import { takeProposalStep } from "../testing/proposal-work.ts";
import { recountVotesOf } from "../testing/recount-votes.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestParticipant, type TestParticipant } from "../testing/test-participant.ts";
import { newProposal, putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { mintCode, verify } from "../testing/test-session.ts";
import { createTestSite, mintKey } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

const joinAnonymously = () => createTestParticipant(database, site, { email: null });
const put = (participant: Pick<TestParticipant, "request">, id: string) => participant.request(`/proposals/${id}/vote`, { method: "PUT" });
const giveCode = async (participant: TestParticipant, email: string) => participant.post("/sessions/verify", await mintCode(database, site, email));

/** Which of these addresses have voted for a proposal. */
async function votersOf(id: string): Promise<(string | null)[]> {
  const rows = await database.db
    .selectFrom("proposal_votes as v")
    .innerJoin("participants as p", (join) => join.onRef("p.site_id", "=", "v.site_id").onRef("p.id", "=", "v.participant_id"))
    .select("p.email")
    .where("v.proposal_id", "=", id)
    .orderBy("p.email")
    .execute();
  return rows.map(({ email }) => email);
}

async function putComment(proposalId: string, { id: participantId }: TestParticipant): Promise<string> {
  const [id, now] = [crypto.randomUUID(), new Date()];
  const { id: siteId } = await storedSiteOf(database, site);
  const thread = { thread_id: id, thread_at: now, parent_id: null };
  const by = { participant_id: participantId, staff_id: null, author_name: null };
  const comment = { text: "Yes, please.", locale: "en", state: "shown" as const, created_at: now };
  await database.db.insertInto("proposal_comments").values({ site_id: siteId, id, proposal_id: proposalId, ...thread, ...by, ...comment }).execute();
  return id;
}

async function isThere({ id }: Pick<TestParticipant, "id">): Promise<boolean> {
  return (await database.db.selectFrom("participants").select("id").where("id", "=", id).execute()).length > 0;
}

describe("what somebody did without an address", () => {
  it("goes over once they verify one: votes, proposals, comments, name; and they are no more", async () => {
    const [liked, other, email] = [await putProposal(database, site), await putProposal(database, site), mintAddress()];
    const [nobody, somebodyElse] = [await joinAnonymously(), await joinAnonymously()];
    await put(nobody, liked);
    await put(somebodyElse, liked);
    await put(somebodyElse, other);
    const commentId = await putComment(liked, nobody);
    const submitted = await nobody.post("/proposals", newProposal, { "Idempotency-Key": mintKey() });
    const { id: own } = (await submitted.json()) as { id: string };
    const body = JSON.stringify({ name: "Ada" });
    await nobody.request("/participants/me", { method: "PATCH", headers: { "Content-Type": "application/json" }, body });

    const ada = await verify(database, site, { email, as: nobody });
    expect(ada.participant).toEqual({ isVerified: true, email, name: "Ada" });
    expect(await recountVotesOf(database, liked)).toEqual({ verified: 1, anonymous: 1 });
    expect(await recountVotesOf(database, other)).toEqual({ verified: 0, anonymous: 1 });
    expect(await (await ada.request(`/proposals/${liked}`)).json()).toMatchObject({ own: { hasVoted: true } });
    expect(await (await ada.request(`/proposals/${own}`)).json()).toMatchObject({ own: { isAuthor: true } });
    const { author_email: told } = await database.db.selectFrom("proposals").select("author_email").where("proposal_id", "=", own).executeTakeFirstOrThrow();
    expect(told).toBe(email);
    const { participant_id: commenter } = await database.db.selectFrom("proposal_comments").select("participant_id").where("id", "=", commentId).executeTakeFirstOrThrow();
    const { id } = await database.db.selectFrom("participants").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    expect(commenter).toBe(id);
    expect((await nobody.request("/participants/me")).status).toBe(401);
    expect(await isThere(nobody)).toBe(false);
    expect((await somebodyElse.request("/participants/me")).status).toBe(200);
  });

  it("leaves one vote where both have voted, with the weight of the one that has an address", async () => {
    const [both, one, email] = [await putProposal(database, site), await putProposal(database, site), mintAddress()];
    const { id: siteId } = await storedSiteOf(database, site);
    await database.db
      .insertInto("customers")
      .values({ site_id: siteId, id: crypto.randomUUID(), email, phone: null, name: null, tier: "key_account", created_at: new Date() })
      .execute();
    const ada = await verify(database, site, { email });
    await put(ada, both);
    const nobody = await joinAnonymously();
    await put(nobody, both);
    await put(nobody, one);
    expect(await recountVotesOf(database, both)).toEqual({ verified: 1, anonymous: 1 });
    await verify(database, site, { email, as: nobody });
    for (const id of [both, one]) {
      expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
      expect(await votersOf(id)).toEqual([email]);
      const { weighted_votes: weighted } = await database.db.selectFrom("proposals").select("weighted_votes").where("proposal_id", "=", id).executeTakeFirstOrThrow();
      expect(weighted).toBe(3);
    }
  });

  it("stays where it is with a wrong code, and with that of another site", async () => {
    const [id, nobody] = [await putProposal(database, site), await joinAnonymously()];
    await put(nobody, id);
    const elsewhere = await createTestSite(database, { app: site.app });
    expect((await nobody.post("/sessions/verify", await mintCode(database, elsewhere, mintAddress()))).status).toBe(401);
    expect((await nobody.post("/sessions/verify", { ...(await mintCode(database, site, mintAddress())), secret: "" })).status).toBe(401);
    expect(await isThere(nobody)).toBe(true);
    expect(await recountVotesOf(database, id)).toEqual({ verified: 0, anonymous: 1 });
  });

  it("stays where it is when another address is verified by somebody who has one", async () => {
    const [id, email] = [await putProposal(database, site), mintAddress()];
    const ada = await createTestParticipant(database, site);
    await put(ada, id);
    await verify(database, site, { email, as: ada });
    expect(await votersOf(id)).toEqual([ada.email]);
    expect((await ada.request("/participants/me")).status).toBe(200);
  });

  it("goes over once, to one of two addresses that are verified at once", async () => {
    const [id, nobody] = [await putProposal(database, site), await joinAnonymously()];
    await put(nobody, id);
    const emails = [mintAddress(), mintAddress()];
    const answers = await Promise.all(emails.map((email) => giveCode(nobody, email)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
    expect(emails).toContain((await votersOf(id))[0]);
  });

  it("of many devices goes over to one address at once, and leaves one vote", async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => putProposal(database, site)));
    const email = mintAddress();
    const devices = await Promise.all(Array.from({ length: 8 }, joinAnonymously));
    // Each votes for some of them, in an order of its own.
    await Promise.all(devices.flatMap((device, index) => ids.filter((_, place) => (index + place) % 3 !== 0).map((id) => put(device, id))));
    const answers = await Promise.all(devices.map((device) => giveCode(device, email)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
    for (const id of ids) {
      expect(await votersOf(id)).toEqual([email]);
      expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
    }
  });

  it("is complete, whatever they and others do meanwhile", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => putProposal(database, site)));
    const people = await Promise.all(Array.from({ length: 12 }, async () => ({ nobody: await joinAnonymously(), email: mintAddress() })));
    const outcomes = await Promise.all(
      people.flatMap(({ nobody, email }, index) => [
        ...ids.map(async (id, place) => ((index + place) % 2 === 0 ? put(nobody, id) : nobody.request(`/proposals/${id}/vote`, { method: "DELETE" }))),
        giveCode(nobody, email),
        ...ids.toReversed().map((id) => put(nobody, id)),
        nobody.post("/proposals", newProposal, { "Idempotency-Key": mintKey() }),
      ]),
    );
    // Whoever has gone over is known by another token; everything else is taken.
    expect(outcomes.filter(({ status }) => ![200, 201, 401].includes(status))).toEqual([]);
    for (const id of ids) {
      const { verified, anonymous } = await recountVotesOf(database, id);
      expect(anonymous).toBe(0);
      expect(await votersOf(id)).toHaveLength(verified);
    }
    expect(await Promise.all(people.map(({ nobody }) => isThere(nobody)))).toEqual(people.map(() => false));
  });

  it("goes over while the proposals themselves are merged", async () => {
    const manager = await createTestStaff(database, site, { role: "manager" });
    const ids = await Promise.all(Array.from({ length: 5 }, () => putProposal(database, site)));
    const [target = "", ...doubles] = ids;
    const people = await Promise.all(Array.from({ length: 10 }, async () => ({ nobody: await joinAnonymously(), email: mintAddress() })));
    // Nobody votes for the one that is left in the end.
    await Promise.all(people.flatMap(({ nobody }) => doubles.map((id) => put(nobody, id))));
    const [verified] = await Promise.all([
      Promise.all(people.map(({ nobody, email }) => giveCode(nobody, email))),
      Promise.all(doubles.map((id) => takeProposalStep(manager, id, "merge", { into: target }))),
    ]);
    expect(verified.map(({ status }) => status)).toEqual(people.map(() => 200));
    expect(await votersOf(target)).toEqual(people.map(({ email }) => email).toSorted());
    expect(await recountVotesOf(database, target)).toEqual({ verified: 10, anonymous: 0 });
    for (const id of doubles) expect(await recountVotesOf(database, id)).toEqual({ verified: 0, anonymous: 0 });
  });
});
