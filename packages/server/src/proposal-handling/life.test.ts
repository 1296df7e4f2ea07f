import { proposalStatuses, proposalSteps, proposalTransitions, type ProposalStatus, type ProposalStep } from "@heed/contract/rules";
import { isPermitted, staffRoles, type Permission } from "@heed/contract/desk-rules";
import { describe, expect, it } from "vitest";
import { allScores, listAtDesk, parseProposal, readProposal, takeProposalStep, tryStep } from "../testing/proposal-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", name: "Mina Okafor" });
const reviewer = await createTestStaff(database, site, { role: "reviewer", name: "Rui Chen" });

async function notificationsOf(staff: TestStaff): Promise<{ type: string; proposalId: string | null; subject: string; by: string | null }[]> {
  const response = await staff.request("/notifications");
  const { items } = (await response.json()) as { items: { type: string; proposalId: string | null; subject: string; by: string | null }[] };
  return items.map(({ type, proposalId, subject, by }) => ({ type, proposalId, subject, by }));
}

describe("a proposal at the desk", () => {
  it("goes from its submission to its end, each step answered by name", async () => {
    const id = await putProposal(database, site, { status: "submitted", title: "Sell lids on their own" });
    const first = await readProposal(manager, id);
    expect(first).toMatchObject({ status: "submitted", needsReview: true, isPublic: false, details: null, version: 1 });
    expect(await takeProposalStep(reviewer, id, "review")).toMatchObject({ status: "in_review", needsReview: true });
    const published = await takeProposalStep(reviewer, id, "publish", { answer: "Thank you, that is a good thought." });
    expect(published).toMatchObject({ status: "published", needsReview: false, isPublic: true });
    const asked = await takeProposalStep(reviewer, id, "evaluate", { evaluators: [reviewer.id, manager.id] });
    expect(asked).toMatchObject({ evaluation: { scored: 0, of: 2, isOwn: true, score: null } });
    expect(await notificationsOf(manager)).toContainEqual({ type: "proposal_scores", proposalId: id, subject: "Sell lids on their own", by: "Rui Chen" });
    await parseProposal(await reviewer.put(`/proposals/${id}/scores`, { scores: allScores(4), comment: "Cheap to do." }));
    const scored = await parseProposal(await manager.put(`/proposals/${id}/scores`, { scores: allScores(2) }));
    expect(scored.details).toMatchObject({ isComplete: true, score: 3, agreement: 0.5 });
    expect(await notificationsOf(manager)).toContainEqual({ type: "proposal_scored", proposalId: id, subject: "Sell lids on their own", by: null });
    expect((await listAtDesk(manager)).needs.decision).toBe(1);
    for (const step of ["plan", "start", "finish"] as const) await takeProposalStep(manager, id, step);
    const done = await readProposal(manager, id);
    expect(done).toMatchObject({ status: "done" });
    expect(done.answers.map(({ status, by, text }) => [status, by, text])).toEqual([
      ["in_review", "Rui Chen", null],
      ["published", "Rui Chen", "Thank you, that is a good thought."],
      ["evaluating", "Rui Chen", "We evaluate it."],
      ["planned", "Mina Okafor", "We plan it."],
      ["in_progress", "Mina Okafor", "We start it."],
      ["done", "Mina Okafor", "We finish it."],
    ]);
  });

  it("takes the steps of its table and no others, wherever it stands", async () => {
    const reachable = proposalStatuses.filter((status): status is Exclude<ProposalStatus, "merged"> => status !== "merged");
    const into = await putProposal(database, site);
    for (const status of reachable) {
      for (const step of proposalSteps) {
        const id = await putProposal(database, site, { status });
        const input = step === "evaluate" ? { evaluators: [reviewer.id] } : step === "merge" ? { into } : {};
        const response = await tryStep(manager, id, step, input);
        const isAllowed = (proposalTransitions[step].from as readonly ProposalStatus[]).includes(status);
        expect([status, step, response.status]).toEqual([status, step, isAllowed ? 200 : 409]);
        if (!isAllowed) expect((await problemOf(response)).code).toBe("proposal_step_not_allowed");
        const after = await readProposal(manager, id);
        expect([status, step, after.status]).toEqual([status, step, isAllowed ? proposalTransitions[step].to : status]);
      }
    }
  });

  it("is moved on by those alone whose role allows it", async () => {
    const permissionOf: Record<ProposalStep, Permission> = {
      review: "proposals.review",
      publish: "proposals.review",
      evaluate: "proposals.review",
      plan: "proposals.decide",
      start: "proposals.decide",
      finish: "proposals.decide",
      decline: "proposals.review",
      merge: "proposals.review",
    };
    const into = await putProposal(database, site);
    for (const role of staffRoles) {
      const staff = await createTestStaff(database, site, { role });
      for (const step of proposalSteps) {
        const status = proposalTransitions[step].from[0];
        const id = await putProposal(database, site, { status });
        const input = step === "evaluate" ? { evaluators: [reviewer.id] } : step === "merge" ? { into } : {};
        const isAllowed = isPermitted(role, permissionOf[step]);
        const response = await tryStep(staff, id, step, input);
        expect([role, step, response.status]).toEqual([role, step, isAllowed ? 200 : 403]);
      }
    }
  });

  it("needs an answer for each step but the first look", async () => {
    const id = await putProposal(database, site);
    const { version } = await readProposal(manager, id);
    for (const answer of [undefined, "", "   "]) {
      const problem = await problemOf(await manager.post(`/proposals/${id}/decline`, { version, answer }));
      expect([problem.code, problem.errors?.[0]?.path]).toEqual(["validation_failed", "/answer"]);
    }
    expect((await readProposal(manager, id)).status).toBe("published");
  });

  it("is not changed by who has read another version", async () => {
    const id = await putProposal(database, site);
    const { version } = await readProposal(manager, id);
    await takeProposalStep(reviewer, id, "evaluate", { evaluators: [reviewer.id] });
    const late = await manager.post(`/proposals/${id}/decline`, { version, answer: "No." });
    expect((await problemOf(late)).code).toBe("proposal_changed");
    const both = await Promise.all([1, 2].map((n) => tryStep(manager, id, "plan", { answer: `Yes, ${n}.` })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe("a proposal that is declined", () => {
  async function readByStranger(id: string): Promise<{ status: number; body: string }> {
    const response = await site.request(`/proposals/${id}`);
    return { status: response.status, body: await response.text() };
  }

  it("before anybody saw it never comes on the board", async () => {
    const id = await putProposal(database, site, { status: "in_review" });
    const countsBefore = await countsOf();
    expect(await takeProposalStep(manager, id, "decline")).toMatchObject({ status: "declined", isPublic: false });
    expect(await readByStranger(id)).toEqual(await readByStranger("00000000"));
    expect(await countsOf()).toEqual(countsBefore);
  });

  it("after it was out stays there with the reasons", async () => {
    const id = await putProposal(database, site);
    const { declined } = await countsOf();
    expect(await takeProposalStep(manager, id, "decline", { answer: "It would cost too much." })).toMatchObject({ isPublic: true });
    expect((await readByStranger(id)).body).toContain("It would cost too much.");
    expect((await countsOf()).declined).toBe(declined + 1);
  });

  async function countsOf(): Promise<Record<string, number> & { declined: number }> {
    const response = await site.request("/proposals?tab=declined");
    return ((await response.json()) as { counts: Record<string, number> & { declined: number } }).counts;
  }
});
