import { afterEach, beforeEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage, find, focused, isSettled, named, openBoard, placeBoard, textOf } from "../../testing/board-page.ts";
import { proposalsClient } from "../../testing/proposals-client.ts";
import { samplePage, sampleProposal } from "../../testing/sample-proposals.ts";
import type { BoardView } from "./board-view.ts";
import type { ProposalBoard } from "./proposal-board.ts";

beforeEach(clearPage);
afterEach(clearPage);

async function back(): Promise<void> {
  const left = new Promise((done) => addEventListener("popstate", done, { once: true }));
  history.back();
  await left;
}

async function open(board: ProposalBoard): Promise<void> {
  named(board, sampleProposal.title).click();
  await expect.poll(() => textOf(board)).toContain("What we said");
  await isSettled(board);
}

it("opens what the fragment asks for", async () => {
  location.hash = "#proposal/7k3m9p2q";
  const board = await openBoard();
  expect(find(board, "[part=title]").textContent).toBe(sampleProposal.title);
  expect(document.activeElement).toBe(document.body);
});

it("goes to a proposal and back to the same place, with the focus where it was", async () => {
  document.body.style.minHeight = "400vh";
  const space = document.createElement("div");
  space.style.height = "1500px";
  document.body.append(space);
  const board = await openBoard();
  find(board, `#p-${sampleProposal.id}`).focus();
  scrollTo(0, 1480);
  await open(board);
  expect(location.hash).toBe("#proposal/7k3m9p2q");
  expect(focused(board)).toBe(find(board, "[part=title]"));
  await back();
  await expect.poll(() => focused(board)?.id).toBe(`p-${sampleProposal.id}`);
  expect(scrollY).toBe(1480);
  document.body.style.minHeight = "";
});

it("comes back by its own link, too, and forward again", async () => {
  location.hash = "#proposals/planned?sort=newest";
  const board = await openBoard();
  await open(board);
  find(board, "[part=back]").click();
  await expect.poll(() => location.hash).toBe("#proposals/planned?sort=newest");
  await expect.poll(() => focused(board)?.id).toBe(`p-${sampleProposal.id}`);
  await back();
  await expect.poll(() => textOf(board)).toContain("What we said");
});

it("leaves a fragment alone that is for something else", async () => {
  const board = await openBoard({ view: { at: "proposal", id: sampleProposal.id } });
  location.hash = "#proposals/done";
  await expect.poll(() => find(board, "[aria-current=page]").textContent).toContain("Done");
  location.hash = "#content";
  await new Promise(requestAnimationFrame);
  expect(find(board, "[aria-current=page]").textContent).toContain("Done");
});

it("writes paths below its address, and keeps what a page's router has noted there", async () => {
  const before = location.href;
  history.replaceState({ router: 7 }, "", "/ideas?lang=en");
  const board = await openBoard({ routing: "path", linkBase: "/ideas?lang=en" });
  const link = named(board, sampleProposal.title) as HTMLAnchorElement;
  expect(new URL(link.href).pathname).toBe("/ideas/7k3m9p2q");
  await open(board);
  expect([location.pathname, location.search]).toEqual(["/ideas/7k3m9p2q", "?lang=en"]);
  expect(history.state).toEqual({ router: 7 });
  await back();
  await expect.poll(() => find(board, "[part=list]")).toBeTruthy();
  board.remove();
  history.replaceState(null, "", before);
});

it("lets a page route itself", async () => {
  const board = await openBoard({ routing: "none", linkBase: "/ideas" });
  const heard: { view: BoardView; href: string }[] = [];
  board.addEventListener("heed-navigate", (event) => {
    event.preventDefault();
    heard.push(event as Event & { view: BoardView; href: string });
  });
  named(board, sampleProposal.title).click();
  await board.updateComplete;
  expect(heard.map(({ view, href }) => [view, href])).toEqual([[{ at: "proposal", id: "7k3m9p2q" }, "/ideas/7k3m9p2q"]]);
  expect(board.renderRoot.querySelector("[part=list]")).not.toBeNull();
  board.view = heard[0]!.view;
  await expect.poll(() => textOf(board)).toContain("What we said");
  expect(location.hash).toBe("");
});

it("leaves links alone that ask for another window", async () => {
  const board = await openBoard();
  const link = named(board, sampleProposal.title);
  link.addEventListener("click", (event) => {
    expect(event.defaultPrevented).toBe(false);
    event.preventDefault();
  });
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
  await board.updateComplete;
  expect(board.renderRoot.querySelector("[part=list]")).not.toBeNull();
});

it("asks for what was typed after a pause, in an address that is not piled up", async () => {
  const asked: (string | undefined)[] = [];
  const list = (options: { q?: string | undefined } = {}) => {
    asked.push(options.q);
    return Promise.resolve({ ...samplePage, nextCursor: null });
  };
  const board = await openBoard({ client: proposalsClient({ list }) });
  const entries = history.length;
  await userEvent.type(find(board, "[type=search]"), "lid");
  await expect.poll(() => location.hash).toBe("#proposals?q=lid");
  await expect.poll(() => find(board, "[role=status]").textContent).toBe("Proposals shown: 4.");
  expect(asked).toEqual([undefined, "lid"]);
  expect(history.length).toBe(entries);
  expect(focused(board)).toBe(find(board, "[type=search]"));
  expect(find(board, "[aria-current=page]").textContent).toContain("All");
});

it("shows the answer that was asked for last, whichever comes first", async () => {
  const waiting: ((title: string) => void)[] = [];
  const list = () => new Promise<typeof samplePage>((done) => waiting.push((title) => done({ ...samplePage, items: [{ ...samplePage.items[0]!, title }] })));
  const board = placeBoard({ client: proposalsClient({ list }), routing: "none" });
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]!("The first");
  await expect.poll(() => textOf(board)).toContain("The first");
  board.view = { at: "list", tab: "planned" };
  await board.updateComplete;
  board.view = { at: "list", tab: "done" };
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]!("The last");
  waiting[1]!("The one between");
  await expect.poll(() => textOf(board)).toContain("The last");
  await new Promise((done) => setTimeout(done));
  expect(textOf(board)).not.toContain("The one between");
});

it("shows more below what is there, with the focus on the first that is new, and tells when that does not work", async () => {
  const [first, ...others] = samplePage.items;
  const further = { ...samplePage, nextCursor: null, items: [others[0]!, { ...first!, id: "5d6e7f8g", title: "One more" }] };
  let isAway = true;
  const list = ({ cursor }: { cursor?: string | undefined } = {}) => {
    if (cursor && isAway) return Promise.reject(new Error("No connection."));
    return Promise.resolve(cursor ? further : samplePage);
  };
  const board = await openBoard({ client: proposalsClient({ list }) });
  find(board, "[part=more]").click();
  await expect.poll(() => find(board, ".more").textContent).toContain("We cannot be reached at the moment.");
  isAway = false;
  find(board, "[part=more]").click();
  await expect.poll(() => focused(board)?.textContent).toBe("One more");
  expect(board.renderRoot.querySelectorAll("[part=item]")).toHaveLength(5);
  expect(board.renderRoot.querySelector("[part=more]")).toBeNull();
  expect(find(board, "[role=status]").textContent).toBe("Proposals shown: 5.");
  await open(board);
  await back();
  await expect.poll(() => board.renderRoot.querySelectorAll("[part=item]").length).toBe(5);
});

it("takes a list that the page brings along for the one without a fragment", async () => {
  location.hash = "#proposals/done";
  const asked: unknown[] = [];
  const list = (options: object = {}) => {
    asked.push({ ...options, signal: undefined });
    return Promise.resolve({ ...samplePage, items: [] });
  };
  const board = await openBoard({ page: samplePage, client: proposalsClient({ list }) });
  expect(asked).toEqual([{ tab: "done" }]);
  expect(textOf(board)).toContain("There is nothing here yet.");
});
