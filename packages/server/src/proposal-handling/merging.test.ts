import { describe, expect, it } from "vitest";
import { readProposal, takeProposalStep, tryStep } from "../testing/proposal-work.ts";
import { recountProposals } from "../testing/recount-proposals.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, type TestParticipant, type TestParticipantOptions } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();

async function open(): Promise<{ site: TestSite; manager: TestStaff; reviewer: TestStaff }> {
  const site = await createTestSite(database);
  const manager = await createTestStaff(database, site, { role: "manager", name: "Mina" });
  return { site, manager, reviewer: await createTestStaff(database, site, { role: "reviewer", name: "Rui" }) };
}

function join(site: TestSite, options: TestParticipantOptions = {}): Promise<TestParticipant> {
  return createTestParticipant(database, site, options);
}

async function vote(voter: TestParticipant, id: string, method: "PUT" | "DELETE" = "PUT"): Promise<number> {
  return (await voter.request(`/proposals/${id}/vote`, { method })).status;
}

async function votesOf(staff: TestStaff, id: string): Promise<[verified: number, anonymous: number, weighted: number]> {
  const { votes, weightedVotes } = await readProposal(staff, id);
  return [votes.verified, votes.anonymous, weightedVotes];
}

describe("a double", () => {
  it("hands over its votes and followers, none twice, and leads on", async () => {
    const { site, manager } = await open();
    const [double, into] = [await putProposal(database, site), await putProposal(database, site, { title: "Spare lids" })];
    const [both, once, anonymous] = [await join(site), await join(site), await join(site, { email: null })];
    for (const [voter, ids] of [[both, [double, into]], [once, [double]], [anonymous, [double]]] as const) {
      for (const id of ids) expect(await vote(voter, id)).toBe(200);
    }
    const before = await readProposal(manager, into);
    expect([before.votes, before.subscriberCount]).toEqual([{ verified: 1, anonymous: 0 }, 1]);
    const ended = await takeProposalStep(manager, double, "merge", { into, answer: "The same is asked here." });
    expect(ended).toMatchObject({ status: "merged", votes: { verified: 0, anonymous: 0 }, mergedInto: { id: into, title: "Spare lids" } });
    const goesOn = await readProposal(manager, into);
    expect(goesOn).toMatchObject({ status: "published", votes: { verified: 2, anonymous: 1 }, weightedVotes: 3, subscriberCount: 2 });
    expect(goesOn.events.at(-1)).toMatchObject({ type: "absorbed", isPublic: false, by: "Mina", about: double });
    await recountProposals(database, site);
    const shown = (await (await site.request(`/proposals/${double}`)).json()) as { status: string; mergedInto: unknown; answers: { text: string }[] };
    expect(shown).toMatchObject({ status: "merged", mergedInto: { id: into, title: "Spare lids" } });
    expect(shown.answers.at(-1)?.text).toBe("The same is asked here.");
    expect((await problemOf(await once.request(`/proposals/${double}/vote`, { method: "PUT" }))).code).toBe("proposal_closed");
    const own = { isAuthor: false, hasVoted: true, isSubscribed: true };
    expect(await (await once.request(`/proposals/${into}`)).json()).toMatchObject({ own });
  });

  it("keeps when each vote was given, and what it weighs", async () => {
    const { site, manager } = await open();
    const [double, into] = [await putProposal(database, site), await putProposal(database, site)];
    const voter = await join(site);
    await vote(voter, double);
    const given = new Date("2026-02-03T04:05:06Z");
    await database.db.updateTable("proposal_votes").set({ at: given, weight: 2.5, tier: "key_account" }).where("proposal_id", "=", double).execute();
    await takeProposalStep(manager, double, "merge", { into });
    const rows = await database.db.selectFrom("proposal_votes").select(["at", "weight", "tier", "is_verified"]).where("proposal_id", "=", into).execute();
    expect(rows).toEqual([{ at: given, weight: 2.5, tier: "key_account", is_verified: true }]);
    expect((await readProposal(manager, into)).votesByTier).toEqual([{ tier: "key_account", count: 1, weight: 2.5 }]);
    await recountProposals(database, site);
  });

  it("of a double leads to the end of the row, and nobody's vote is lost on the way", async () => {
    const { site, manager } = await open();
    const ids = [await putProposal(database, site), await putProposal(database, site), await putProposal(database, site, { title: "The end" })];
    const [a, b, c] = ids as [string, string, string];
    const voters = await Promise.all(ids.map(() => join(site)));
    await Promise.all(voters.map((voter, index) => vote(voter, ids[index] ?? "")));
    await takeProposalStep(manager, a, "merge", { into: b });
    await takeProposalStep(manager, b, "merge", { into: c });
    expect(await votesOf(manager, c)).toEqual([3, 0, 3]);
    expect((await readProposal(manager, c)).subscriberCount).toBe(3);
    expect((await readProposal(manager, a)).mergedInto).toEqual({ id: c, title: "The end" });
    expect(await (await site.request(`/proposals/${a}`)).json()).toMatchObject({ mergedInto: { id: c, title: "The end" } });
    await recountProposals(database, site);
  });

  it("is not merged into itself, in a circle, into what is over or unseen, or into another site's", async () => {
    const { site, manager } = await open();
    const id = await putProposal(database, site);
    const elsewhere = await createTestSite(database, { app: site.app });
    const [first, second] = [await putProposal(database, site), await putProposal(database, site)];
    await takeProposalStep(manager, first, "merge", { into: second });
    const bad = [
      id,
      first,
      await putProposal(database, elsewhere),
      "zzzzzzzz",
      ...(await Promise.all((["done", "declined", "submitted", "in_review"] as const).map((status) => putProposal(database, site, { status })))),
    ];
    for (const into of bad) {
      const problem = await problemOf(await tryStep(manager, id, "merge", { into }));
      expect([into, problem.code, problem.errors]).toEqual([into, "validation_failed", [{ path: "/into", code: "not_an_option" }]]);
    }
    expect((await problemOf(await tryStep(manager, second, "merge", { into: first }))).code).toBe("validation_failed");
    expect((await problemOf(await tryStep(manager, first, "merge", { into: id }))).code).toBe("proposal_step_not_allowed");
    for (const into of ["", "' or true --", "UPPER123", null, 7, undefined]) {
      expect((await problemOf(await tryStep(manager, id, "merge", { into }))).code).toBe("validation_failed");
    }
    expect((await readProposal(manager, id)).status).toBe("published");
    await recountProposals(database, site);
  });

  it("that nobody has seen yet stays unseen, whatever it is merged into", async () => {
    const { site, manager } = await open();
    const target = await putProposal(database, site);
    const unseenTarget = await putProposal(database, site, { status: "submitted" });
    for (const into of [target, unseenTarget]) {
      const id = await putProposal(database, site, { status: "in_review" });
      await takeProposalStep(manager, id, "merge", { into });
      expect((await site.request(`/proposals/${id}`)).status).toBe(404);
    }
  });

  it("takes votes with it that come while it is merged, each of them to one place", async () => {
    const { site, manager } = await open();
    const [double, into] = [await putProposal(database, site), await putProposal(database, site)];
    const voters = await Promise.all(Array.from({ length: 50 }, (_, n) => join(site, n % 3 === 0 ? { email: null } : {})));
    const votes = voters.map(async (voter, n) => {
      const statuses = [await vote(voter, double)];
      if (n % 2 === 0) statuses.push(await vote(voter, into));
      if (n % 10 === 0) statuses.push(await vote(voter, double, "DELETE"));
      return statuses;
    });
    const merging = tryStep(manager, double, "merge", { into });
    const [statuses, merged] = await Promise.all([Promise.all(votes), merging]);
    expect(merged.status).toBe(200);
    expect(new Set(statuses.flat().filter((status) => status !== 200 && status !== 409))).toEqual(new Set());
    expect(await votesOf(manager, double)).toEqual([0, 0, 0]);
    await recountProposals(database, site);
    const rows = await database.db.selectFrom("proposal_votes").select("participant_id").where("proposal_id", "=", into).execute();
    expect(new Set(rows.map(({ participant_id: id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  it("goes one way where two are merged crosswise at once", async () => {
    const { site, manager, reviewer } = await open();
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await putProposal(database, site), await putProposal(database, site)];
      const voters = await Promise.all([join(site), join(site)]);
      await Promise.all(voters.map((voter, n) => vote(voter, n === 0 ? one : other)));
      const answers = await Promise.all([tryStep(manager, one, "merge", { into: other }), tryStep(reviewer, other, "merge", { into: one })]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const both = await Promise.all([one, other].map((id) => readProposal(manager, id)));
      expect(both.map(({ status }) => status).toSorted()).toEqual(["merged", "published"]);
      expect(both.map(({ votes }) => votes.verified).toSorted()).toEqual([0, 2]);
    }
    await recountProposals(database, site);
  });
});
