import { describe, expect, it } from "vitest";
import { allScores, listAtDesk, parseProposal, readProposal, takeProposalStep, tryStep } from "../testing/proposal-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const admin = await createTestStaff(database, site, { role: "admin" });
const manager = await createTestStaff(database, site, { role: "manager", name: "Mina" });
const inspector = await createTestStaff(database, site, { role: "inspector" });
const agent = await createTestStaff(database, site, { role: "agent" });
const [ada, ben, cui] = await Promise.all(
  ["Ada", "Ben", "Cui"].map((name) => createTestStaff(database, site, { role: "reviewer", name })),
) as [TestStaff, TestStaff, TestStaff];

async function evaluate(evaluators: readonly TestStaff[]): Promise<string> {
  const id = await putProposal(database, site);
  await takeProposalStep(manager, id, "evaluate", { evaluators: evaluators.map((staff) => staff.id) });
  return id;
}

function score(staff: TestStaff, id: string, points: number, comment?: string): Promise<Response> {
  return staff.put(`/proposals/${id}/scores`, { scores: allScores(points), comment });
}

/** Everything that somebody is told of a proposal, as it comes over the line. */
async function allThatIsTold(staff: TestStaff, id: string): Promise<string> {
  const paths = [`/proposals/${id}`, "/proposals", "/proposals?sort=score", "/proposals?needs=decision", "/proposals/export?format=json", "/proposals/export", "/notifications"];
  const bodies = await Promise.all(paths.map(async (path) => (await staff.request(path)).text()));
  return bodies.join("\n");
}

describe("scores", () => {
  it("tell nobody anything before all have given theirs", async () => {
    const id = await evaluate([ada, ben, cui]);
    await parseProposal(await score(ada, id, 3, "Mine."));
    const readers = [ada, cui, manager, inspector, agent, admin];
    const told = () => Promise.all(readers.map((staff) => allThatIsTold(staff, id)));
    const before = await told();
    await parseProposal(await score(ben, id, 1, "Hopeless."));
    const afterLow = await told();
    await parseProposal(await score(ben, id, 5, "A wonder."));
    expect(await told()).toEqual(afterLow);
    // That somebody has given theirs is told, and nothing else of it.
    const withBen = before.map((text) =>
      text
        .replaceAll(/("memberId":"[^"]*","name":"Ben","hasScored":)false/g, "$1true")
        .replaceAll('"evaluation":{"scored":1,"of":3', '"evaluation":{"scored":2,"of":3'),
    );
    expect(afterLow).toEqual(withBen);
    for (const text of afterLow) expect(text).not.toMatch(/Hopeless|A wonder/);
  });

  it("show to whoever may read evaluations once all have given theirs, and can be changed till then", async () => {
    const id = await evaluate([ada, ben]);
    await parseProposal(await score(ada, id, 1));
    const own = await parseProposal(await score(ada, id, 5, "On second thought."));
    expect(own.details?.evaluators.map(({ name, scores, comment }) => [name, scores, comment])).toEqual([
      ["Ada", allScores(5), "On second thought."],
      ["Ben", null, null],
    ]);
    expect(own).toMatchObject({ evaluation: { scored: 1, of: 2, isOwn: false, score: null }, details: { isComplete: false, score: null, agreement: null, byCriterion: null } });
    await parseProposal(await score(ben, id, 3));
    for (const staff of [ada, manager, inspector]) {
      const { details, evaluation } = await readProposal(staff, id);
      expect([details?.isComplete, details?.score, details?.agreement, evaluation?.score]).toEqual([true, 4, 0.5, 4]);
      expect(details?.byCriterion?.[0]).toEqual({ id: "value", mean: 4, least: 3, most: 5 });
    }
    const forAgent = await readProposal(agent, id);
    expect([forAgent.details, forAgent.evaluation?.score]).toEqual([null, 4]);
    const late = await problemOf(await score(ada, id, 1));
    expect(late.code).toBe("proposal_step_not_allowed");
    expect((await readProposal(manager, id)).events.filter(({ type }) => type === "scored")).toHaveLength(1);
  });

  it("are taken of those alone who were asked, each criterion once, and whole", async () => {
    const id = await evaluate([ada]);
    expect((await problemOf(await score(ben, id, 3))).code).toBe("proposal_step_not_allowed");
    expect((await problemOf(await score(agent, id, 3))).code).toBe("permission_denied");
    const { reach: _, ...three } = allScores(3);
    const bad: [unknown, string][] = [
      [three, "/scores/reach"],
      [{ ...allScores(3), beauty: 3 }, "/scores/beauty"],
      [{ ...allScores(3), reach: 6 }, "/scores/reach"],
      [{ ...allScores(3), reach: 2.5 }, "/scores/reach"],
      [{ ...allScores(3), reach: "5" }, "/scores/reach"],
      [{ ...allScores(3), __proto__: undefined, constructor: 3 }, "/scores/constructor"],
    ];
    for (const [scores, path] of bad) {
      const problem = await problemOf(await ada.put(`/proposals/${id}/scores`, { scores }));
      expect([path, problem.code, problem.errors?.[0]?.path]).toEqual([path, "validation_failed", path]);
    }
    expect((await readProposal(ada, id)).evaluation).toMatchObject({ scored: 0, isOwn: true });
    const notYet = await putProposal(database, site);
    expect((await problemOf(await score(ada, notYet, 3))).code).toBe("proposal_step_not_allowed");
  });

  it("are asked of members who work here and may evaluate, of each once", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "reviewer" });
    const former = await createTestStaff(database, site, { role: "reviewer" });
    await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", former.id).execute();
    for (const ids of [[stranger.id], [former.id], [agent.id], [inspector.id], ["nobody"], [ada.id, ada.id], [ada.id, "'; drop"]]) {
      const id = await putProposal(database, site);
      const problem = await problemOf(await tryStep(manager, id, "evaluate", { evaluators: ids }));
      expect([ids, problem.code, problem.errors?.[0]?.path]).toEqual([ids, "validation_failed", `/evaluators/${ids.length - 1}`]);
      expect((await readProposal(manager, id)).status).toBe("published");
    }
    const none = await problemOf(await tryStep(manager, await putProposal(database, site), "evaluate", { evaluators: [] }));
    expect(none.errors?.[0]?.path).toBe("/evaluators");
  });

  it("are not waited for of somebody who left or may not evaluate any more", async () => {
    const leaving = await createTestStaff(database, site, { role: "reviewer", name: "Lea" });
    const demoted = await createTestStaff(database, site, { role: "reviewer", name: "Dan" });
    const id = await evaluate([ada, leaving, demoted]);
    await parseProposal(await score(ada, id, 4));
    await admin.patch(`/staff/${leaving.id}`, { isActive: false });
    expect((await readProposal(manager, id)).details).toMatchObject({ isComplete: false, score: null });
    await admin.patch(`/staff/${demoted.id}`, { role: "agent" });
    const { details, evaluation } = await readProposal(manager, id);
    expect(details?.evaluators.map(({ name, hasScored, isReleased }) => [name, hasScored, isReleased])).toEqual([
      ["Ada", true, false],
      ["Dan", false, true],
      ["Lea", false, true],
    ]);
    expect([details?.isComplete, details?.score, details?.agreement, evaluation]).toEqual([true, 4, null, { scored: 1, of: 1, isOwn: false, score: 4 }]);
  });

  it("of whom all left leave it to be decided without any", async () => {
    const leaving = await createTestStaff(database, site, { role: "reviewer", name: "Lou" });
    const id = await evaluate([leaving]);
    await admin.patch(`/staff/${leaving.id}`, { isActive: false });
    expect((await readProposal(manager, id)).details).toMatchObject({ isComplete: true, score: null, agreement: null });
    expect((await listAtDesk(manager, "?needs=decision")).items.map((item) => item.id)).toContain(id);
    await takeProposalStep(manager, id, "plan");
  });

  it("that are missing end with the decision, and what was given shows", async () => {
    for (const step of ["plan", "decline"] as const) {
      const id = await evaluate([ada, ben]);
      await parseProposal(await score(ada, id, 2, "No."));
      const decided = await takeProposalStep(manager, id, step);
      expect(decided.details).toMatchObject({ isComplete: true, score: 2, evaluators: [{ name: "Ada", comment: "No." }, { name: "Ben", isReleased: true }] });
      expect((await problemOf(await score(ben, id, 5))).code).toBe("proposal_step_not_allowed");
    }
  });

  it("of all at once are all counted, and end the evaluation once", async () => {
    const many = await Promise.all(Array.from({ length: 8 }, (_, n) => createTestStaff(database, site, { role: "reviewer", name: `R${n}` })));
    const id = await evaluate(many);
    const answers = await Promise.all(many.map((staff, n) => score(staff, id, 1 + (n % 5))));
    expect(answers.map(({ status }) => status)).toEqual(many.map(() => 200));
    const { details, events } = await readProposal(manager, id);
    expect(details?.score).toBeCloseTo((1 + 2 + 3 + 4 + 5 + 1 + 2 + 3) / 8);
    expect(events.filter(({ type }) => type === "scored")).toHaveLength(1);
  });

  it("stay what they were when the site weighs proposals on something else", async () => {
    const id = await evaluate([ada]);
    const { settings } = await database.db.selectFrom("sites").select("settings").where("key", "=", site.key).executeTakeFirstOrThrow();
    const { proposals } = settings;
    const criteria = proposals?.criteria.slice(1, 2);
    const changed = { ...settings, proposals: { ...proposals, criteria, categories: [] } };
    await database.db.updateTable("sites").set({ settings: JSON.stringify(changed) }).where("key", "=", site.key).execute();
    const { details } = await parseProposal(await score(ada, id, 3));
    expect(details?.criteria.map(({ id: criterion }) => criterion)).toEqual(["value", "feasibility", "cost", "reach"]);
    await database.db.updateTable("sites").set({ settings: JSON.stringify(settings) }).where("key", "=", site.key).execute();
  });
});
