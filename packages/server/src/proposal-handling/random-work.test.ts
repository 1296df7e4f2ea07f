import { proposalSteps } from "@heed/contract/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allScores, readProposal, tryStep } from "../testing/proposal-work.ts";
import { recountProposals } from "../testing/recount-proposals.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();

/** Something that somebody does; which proposal, voter or reviewer it is follows from the numbers. */
type Deed =
  | { type: "put"; status: "submitted" | "in_review" | "published" }
  | { type: "vote"; voter: number; on: number; isBack: boolean }
  | { type: "step"; step: (typeof proposalSteps)[number]; on: number; into: number; by: number }
  | { type: "score"; on: number; by: number; points: number }
  | { type: "reward"; on: number; isGiven: boolean }
  | { type: "leave"; by: number };

const index = fc.nat(9);
const deeds = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ type: fc.constant("put" as const), status: fc.constantFrom("submitted" as const, "in_review" as const, "published" as const) }) },
    { weight: 8, arbitrary: fc.record({ type: fc.constant("vote" as const), voter: index, on: index, isBack: fc.boolean() }) },
    { weight: 8, arbitrary: fc.record({ type: fc.constant("step" as const), step: fc.constantFrom(...proposalSteps), on: index, into: index, by: index }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("score" as const), on: index, by: index, points: fc.integer({ min: 1, max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("reward" as const), on: index, isGiven: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("leave" as const), by: index }) },
  ),
  { minLength: 25, maxLength: 40 },
);

describe("whatever is done to proposals, several things at a time", () => {
  it("what is counted is what is there", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const site = await createTestSite(database);
        const admin = await createTestStaff(database, site, { role: "admin" });
        const reviewers = await Promise.all([1, 2, 3].map(() => createTestStaff(database, site, { role: "reviewer" })));
        const voters = await Promise.all([0, 1, 2, 3, 4].map((n) => createTestParticipant(database, site, n % 2 === 0 ? {} : { email: null })));
        const ids = [await putProposal(database, site), await putProposal(database, site), await putProposal(database, site, { status: "in_review" })];
        const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item;
        const work = async (deed: Deed): Promise<unknown> => {
          switch (deed.type) {
            case "put":
              return ids.push(await putProposal(database, site, { status: deed.status }));
            case "vote":
              return at(voters, deed.voter).request(`/proposals/${at(ids, deed.on)}/vote`, { method: deed.isBack ? "DELETE" : "PUT" });
            case "step": {
              const more = { into: at(ids, deed.into), evaluators: [at(reviewers, deed.by).id, at(reviewers, deed.by + 1).id] };
              const input = deed.step === "merge" ? { into: more.into } : deed.step === "evaluate" ? { evaluators: more.evaluators } : {};
              return tryStep(admin, at(ids, deed.on), deed.step, input);
            }
            case "score":
              return at(reviewers, deed.by).put(`/proposals/${at(ids, deed.on)}/scores`, { scores: allScores(deed.points) });
            case "reward": {
              const { version } = await readProposal(admin, at(ids, deed.on));
              return admin.put(`/proposals/${at(ids, deed.on)}/reward`, { version, type: "thanks", isGiven: deed.isGiven });
            }
            case "leave":
              return admin.patch(`/staff/${at(reviewers, deed.by).id}`, { isActive: false });
          }
        };
        for (let first = 0; first < done.length; first += 5) {
          const answers = await Promise.all(done.slice(first, first + 5).map(work));
          const broken = answers.filter((answer) => answer instanceof Response && answer.status >= 500);
          expect(broken).toEqual([]);
        }
        await recountProposals(database, site);
      }),
      { numRuns: 12 },
    );
  });
});
