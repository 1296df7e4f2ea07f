import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, find, isSettled, openBoard, placeBoard, textOf } from "../../testing/board-page.ts";
import { watchLayoutShift } from "../../testing/layout-shift.ts";
import { proposalsClient, refused } from "../../testing/proposals-client.ts";
import { samplePage, sampleProposal } from "../../testing/sample-proposals.ts";
import type { ProposalBoard } from "./proposal-board.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  // One language holds for the page: the next test begins in English.
  (await openBoard()).remove();
});

const one = { at: "proposal", id: sampleProposal.id } as const;
const noItems = () => Promise.resolve({ ...samplePage, items: [], nextCursor: null });
const never = (): Promise<never> => new Promise(() => undefined);

type State = (look: Partial<ProposalBoard>) => Promise<ProposalBoard>;

const states: Record<string, State> = {
  list: (look) => openBoard(look),
  loading: async (look) => {
    const board = placeBoard({ ...look, client: proposalsClient({ list: never }) });
    await expect.poll(() => board.renderRoot?.querySelector("[aria-busy=true]")).not.toBeNull();
    return board;
  },
  "nothing found": (look) => openBoard({ ...look, view: { at: "list", q: "x" }, client: proposalsClient({ list: noItems }) }),
  away: (look) => openBoard({ ...look, client: proposalsClient({ list: refused("service_unavailable", 503) }) }),
  "one proposal": (look) => openBoard({ ...look, view: one }),
  "an answer to a comment": async (look) => {
    const board = await openBoard({ ...look, view: one });
    find(board, ".link").click();
    await board.updateComplete;
    find(board, "[part=comment-form]").dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
    await expect.poll(() => find(board, "#outcome").textContent).not.toBe("");
    return board;
  },
  "of its author": (look) => {
    const reward = { type: "money", text: "From us.", amount: "50.00", currency: "EUR", givenAt: "2026-11-20T10:00:00Z" } as const;
    const get = () => Promise.resolve({ ...sampleProposal, reviewBy: "2027-01-08T17:00:00Z", reward });
    return openBoard({ ...look, view: one, client: proposalsClient({ get }) });
  },
  merged: (look) => {
    const get = () => Promise.resolve({ ...sampleProposal, status: "merged" as const, mergedInto: { id: "8n4q2r6s", title: "希望" }, takesComments: false });
    return openBoard({ ...look, view: one, client: proposalsClient({ get, list: noItems }) });
  },
  "not found": (look) => openBoard({ ...look, view: one, client: proposalsClient({ get: refused("proposal_not_found", 404), list: noItems }) }),
};

describe.each(Object.keys(states))("%s", (state) => {
  it.each([
    ["light", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
    ["dark", "en"],
  ] as const)("leaves axe nothing to find in %s and %s", async (colorScheme, locale) => {
    document.documentElement.lang = locale;
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    await expectNoAxeFindings(await states[state]!({ colorScheme, locale, routing: "none" }));
  });

  it("fits a column of any width", async () => {
    const column = document.body.appendChild(document.createElement("div"));
    const board = await states[state]!({ routing: "none" });
    column.append(board);
    for (const width of [280, 390, 720]) {
      column.style.width = `${width}px`;
      await board.updateComplete;
      expect(board.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
    }
  });
});

it("lays out mirrored where it is written from right to left", async () => {
  for (const view of [{ at: "list" }, one] as const) {
    const edges: number[][] = [];
    for (const locale of ["en", "ar"]) {
      const board = await openBoard({ locale, view, routing: "none" });
      const { left, right } = find(board, ".root").getBoundingClientRect();
      const boxes = [...board.renderRoot.querySelectorAll(".vote, [type=search], .comment, .answers li")].map((each) => each.getBoundingClientRect());
      expect(boxes.length).toBeGreaterThan(3);
      edges.push(boxes.map((box) => Math.round(locale === "ar" ? right - box.right : box.left - left)));
      board.remove();
    }
    expect(edges[1]).toEqual(edges[0]);
  }
});

it("moves nothing on its page while it comes, and while one goes from view to view", async () => {
  const style = document.body.appendChild(document.createElement("style"));
  style.textContent = "heed-proposal-board { display: block; min-block-size: 100svh }";
  const total = watchLayoutShift();
  const board = placeBoard();
  document.body.appendChild(document.createElement("p")).textContent = "What stands below.";
  await isSettled(board);
  board.view = one;
  await expect.poll(() => textOf(board)).toContain("What we said");
  await isSettled(board);
  board.view = { at: "list", tab: "planned" };
  await isSettled(board);
  await new Promise((done) => setTimeout(done, 100));
  expect(total()).toBe(0);
});

it("says what strangers wrote as text, in its own direction, whatever stands in it", async () => {
  const board = await openBoard({ routing: "none" });
  expect(textOf(board)).toContain("<b>Bigger</b> tins");
  expect(board.renderRoot.querySelector("script, .what b")).toBeNull();
  const title = find(board, "#p-2b6c8d4f").parentElement!;
  expect(title.dir).toBe("auto");
  // A name that turns its line around stays within itself.
  const author = [...board.renderRoot.querySelectorAll("bdi")].find(({ textContent }) => textContent.includes("Eve"))!;
  expect(author.parentElement!.lastElementChild!.textContent).toBe("3 verified · 1 without a name");
  expect(author.getBoundingClientRect().right).toBeLessThanOrEqual(author.nextElementSibling!.getBoundingClientRect().left);
});
