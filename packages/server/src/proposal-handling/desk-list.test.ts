import type { ProposalItemPage } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { allScores, listAtDesk, parseProposal, takeProposalStep } from "../testing/proposal-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const { db } = database;
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager" });
const reviewer = await createTestStaff(database, site, { role: "reviewer" });

function at(day: number): Date {
  return new Date(Date.UTC(2026, 5, day, 10));
}

const lids = await putProposal(database, site, { title: "Sell lids on their own", category: "products", status: "submitted", now: at(1) });
const stamps = await putProposal(database, site, { title: "积分可以换茶叶", text: "每次购物的积分可以换成茶叶。", category: "shop", locale: "zh-Hans", now: at(2) });
const boxes = await putProposal(database, site, { title: "Boxes without plastic", category: "delivery", now: at(3) });
const hours = await putProposal(database, site, { title: "Answer the phone on Saturdays", category: "service", status: "declined", now: at(4) });
const late = await putProposal(database, site, { title: "Publish first, look later", now: at(5) });
await db.updateTable("proposals").set({ reviewed_at: null }).where("proposal_id", "=", late).execute();
await db.updateTable("proposals").set({ verified_votes: 3, weighted_votes: 0.5 }).where("proposal_id", "=", boxes).execute();
await db.updateTable("proposals").set({ verified_votes: 1, anonymous_votes: 1, weighted_votes: 1 / 3 }).where("proposal_id", "=", stamps).execute();
await db.updateTable("proposals").set({ held_comments: 2 }).where("proposal_id", "=", stamps).execute();
await takeProposalStep(manager, boxes, "evaluate", { evaluators: [reviewer.id] });

function idsOf({ items }: Pick<ProposalItemPage, "items">): string[] {
  return items.map(({ id }) => id);
}

describe("the staff's list of proposals", () => {
  it("is sorted in each of its orders", async () => {
    const sorted = async (sort: string) => idsOf(await listAtDesk(manager, `?sort=${sort}`));
    expect(await sorted("newest")).toEqual([late, hours, boxes, stamps, lids]);
    expect(await sorted("due")).toEqual([lids, late, stamps, boxes, hours]);
    expect((await sorted("votes")).slice(0, 2)).toEqual([boxes, stamps]);
    expect((await sorted("weighted")).slice(0, 2)).toEqual([boxes, stamps]);
    expect(idsOf(await listAtDesk(manager))).toEqual(await sorted("newest"));
    expect(idsOf(await listAtDesk(manager, "?needs=review"))).toEqual([lids, late]);
  });

  it("is read page by page in each order, everything once", async () => {
    for (const sort of ["due", "newest", "votes", "weighted", "score"]) {
      const all = idsOf(await listAtDesk(manager, `?sort=${sort}`));
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: ProposalItemPage = await listAtDesk(manager, `?sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
      }
      expect([sort, seen]).toEqual([sort, all]);
    }
  });

  it("is filtered by status, category, words, and what is needed", async () => {
    const found = async (query: string) => idsOf(await listAtDesk(manager, query));
    expect(await found("?status=declined,submitted")).toEqual([hours, lids]);
    expect(await found("?category=delivery")).toEqual([boxes]);
    expect(await found("?category=delivery&status=declined")).toEqual([]);
    expect(await found("?q=plastic+box")).toEqual([boxes]);
    expect(await found("?q=plastik")).toEqual([boxes]);
    expect(await found(`?q=${encodeURIComponent("积分换")}`)).toEqual([]);
    expect(await found(`?q=${encodeURIComponent("换成茶叶")}`)).toEqual([stamps]);
    expect(await found(`?q=${lids.toUpperCase()}`)).toEqual([lids]);
    expect(await found("?needs=comments")).toEqual([stamps]);
    for (const q of ["' or 1=1 --", "%", "a:* & !b", "(((", "\\", "&&&", "<b>", "\u{1F375}"]) {
      expect([q, await found(`?q=${encodeURIComponent(q)}`)]).toEqual([q, []]);
    }
  });

  it("says who waits for whose scores, and for a decision", async () => {
    const mine = await listAtDesk(reviewer, "?needs=scores");
    expect([idsOf(mine), mine.needs]).toEqual([[boxes], { review: 2, scores: 1, decision: 0, comments: 1, reward: 0 }]);
    expect((await listAtDesk(manager, "?needs=scores")).needs.scores).toBe(0);
    await parseProposal(await reviewer.put(`/proposals/${boxes}/scores`, { scores: allScores(4) }));
    const decided = await listAtDesk(manager, "?needs=decision");
    expect([idsOf(decided), decided.items[0]?.evaluation?.score, decided.needs.decision]).toEqual([[boxes], 4, 1]);
    expect((await listAtDesk(reviewer)).needs.scores).toBe(0);
    expect(idsOf(await listAtDesk(manager, "?sort=score"))[0]).toBe(boxes);
  });

  it("takes no filter and no place that it does not know", async () => {
    const { nextCursor } = await listAtDesk(manager, "?sort=votes&limit=1");
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const bad: [string, string][] = [
      ["?status=open", "/status"],
      ["?needs=love", "/needs"],
      ["?sort=random", "/sort"],
      ["?limit=0", "/limit"],
      ["?limit=101", "/limit"],
      ["?q=" + "x".repeat(201), "/q"],
      ["?colour=red", "/colour"],
      [`?sort=newest&cursor=${nextCursor}`, "/cursor"],
      ["?cursor=x", "/cursor"],
      [`?sort=votes&cursor=${forged(["votes", "1; drop table proposals", lids])}`, "/cursor"],
      [`?sort=votes&cursor=${forged(["votes", "99999999999", lids])}`, "/cursor"],
      [`?sort=weighted&cursor=${forged(["weighted", "NaN", lids])}`, "/cursor"],
      [`?sort=due&cursor=${forged(["due", "0", "1", "' or true"])}`, "/cursor"],
      [`?sort=newest&cursor=${forged(["newest", 5, lids])}`, "/cursor"],
    ];
    for (const [query, path] of bad) {
      const problem = await problemOf(await manager.request(`/proposals${query}`));
      expect([query, problem.code, problem.errors?.[0]?.path]).toEqual([query, "validation_failed", path]);
    }
  });

  it("has nothing of another site's, and another site's id is one that never was", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    expect((await listAtDesk(stranger)).items).toEqual([]);
    const { reference } = await elsewhere.file();
    const answers = async (id: string) => {
      const version = 1;
      const responses = [
        await stranger.request(`/proposals/${id}`),
        await stranger.patch(`/proposals/${id}`, { version, category: null }),
        ...(await Promise.all(
          ["review", "publish", "plan", "start", "finish", "decline"].map((step) =>
            stranger.post(`/proposals/${id}/${step}`, { version, ...(step !== "review" && { answer: "No." }) }),
          ),
        )),
        await stranger.post(`/proposals/${id}/evaluate`, { version, answer: "Yes.", evaluators: [stranger.id] }),
        await stranger.post(`/proposals/${id}/merge`, { version, answer: "Yes.", into: boxes }),
        await stranger.post(`/proposals/${id}/confirm`, { version }),
        await stranger.put(`/proposals/${id}/scores`, { scores: {} }),
        await stranger.put(`/proposals/${id}/reward`, { version, type: "thanks", isGiven: true }),
        await stranger.post(`/proposals/${id}/notes`, { text: "Hm." }, { "Idempotency-Key": mintKey() }),
        await stranger.post(`/proposals/${id}/links`, { reference }),
        await stranger.delete(`/proposals/${id}/links/${reference}`),
      ];
      return Promise.all(responses.map(async (response) => `${response.status} ${await response.text()}`));
    };
    const [theirs, none] = [await answers(lids), await answers("zzzzzzzz")];
    expect(theirs.map((text) => text.replaceAll(lids, ""))).toEqual(none.map((text) => text.replaceAll("zzzzzzzz", "")));
    expect(new Set(theirs.map((text) => text.slice(0, 3)))).toEqual(new Set(["404"]));
    expect((await problemOf(await manager.request("/proposals/%00"))).code).toBe("proposal_not_found");
  });
});
