import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createClient, type HeedClient, type ProblemError, type ProposalStatus } from "@heed/core";
import type {} from "../../testing/start-service.ts";
import { clearPage, find, focused, isSettled, named, openBoard, textOf } from "../../testing/board-page.ts";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import type { ProposalBoard } from "./proposal-board.ts";

beforeEach(clearPage);
afterEach(clearPage);

const service = { siteKey: "board", baseUrl: inject("serviceUrl") };
const locale = "en";

/** Somebody else, who has joined already: joining costs a moment's work. */
let other: HeedClient | undefined;

async function someoneElse(): Promise<HeedClient> {
  if (other) return other;
  const client = createClient(service);
  const { consent } = await client.site.get();
  const purposes = consent.purposes.filter(({ required }) => required).map(({ id }) => id);
  await client.participants.join({ locale, consent: { version: consent.version, purposes } });
  return (other = client);
}

async function propose(title: string): Promise<string> {
  const client = await someoneElse();
  const { consent } = await client.site.get();
  const purposes = consent.purposes.filter(({ required }) => required).map(({ id }) => id);
  const text = `${title}: the same in more words.`;
  const { id } = await client.proposals.submit({ title, text, locale, contact: { name: "Ada" }, consent: { version: consent.version, purposes } });
  return id;
}

/** The desk brings a proposal to this status. */
async function bring(proposalId: string, status: ProposalStatus): Promise<void> {
  await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ proposalId, status }) });
}

function voteButton(board: ProposalBoard, title: string): HTMLElement {
  const found = [...board.renderRoot.querySelectorAll<HTMLElement>("button.vote")].find(({ textContent }) => textContent.includes(title));
  if (!found) throw new Error(`Nothing to vote for ${title} in ${textOf(board)}`);
  return found;
}

function dialogOf(board: ProposalBoard): HTMLDialogElement | null {
  const places = [...board.renderRoot.querySelectorAll("div")].map(({ shadowRoot }) => shadowRoot?.querySelector("dialog"));
  return places.find((dialog) => dialog !== undefined && dialog !== null) ?? null;
}

async function goOnWithoutAddress(board: ProposalBoard): Promise<void> {
  await expect.poll(() => dialogOf(board)?.open).toBe(true);
  const dialog = dialogOf(board)!;
  for (const tick of dialog.querySelectorAll<HTMLInputElement>("[type=checkbox][required], [type=checkbox]")) if (!tick.checked) tick.click();
  dialog.querySelector<HTMLElement>("[value=anonymous]")!.click();
  await expect.poll(() => dialogOf(board), { timeout: 15_000 }).toBeNull();
}

it("asks who votes, votes, keeps it for the next visit, and takes it back at once", async () => {
  const id = await propose("A lid that stays on");
  const board = await openBoard({ ...service, view: { at: "list", sort: "newest" }, routing: "none" });
  expect(localStorage.length).toBe(0);
  const button = voteButton(board, "A lid that stays on");
  expect(button.textContent).toMatch(/^\s*0 Vote/);
  button.click();
  await goOnWithoutAddress(board);
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
  expect(button.textContent).toMatch(/1 Voted/);
  expect(textOf(board)).toContain("0 verified · 1 without a name");
  const client = await someoneElse();
  await expect.poll(async () => (await client.proposals.get(id)).votes).toEqual({ verified: 0, anonymous: 1 });
  board.remove();
  const again = await openBoard({ ...service, view: { at: "proposal", id }, routing: "none" });
  expect(find(again, ".vote").getAttribute("aria-pressed")).toBe("true");
  find(again, ".vote").click();
  await expect.poll(() => find(again, ".vote").getAttribute("aria-pressed")).toBe("false");
  await expect.poll(async () => (await client.proposals.get(id)).votes.anonymous).toBe(0);
});

it("shows a reader their own vote where the page brings along what strangers see", async () => {
  const id = await propose("A quieter kettle");
  const client = await someoneElse();
  await client.proposals.vote(id);
  const stranger = createClient(service);
  const [site, page] = [await stranger.site.get(), await stranger.proposals.list({ q: "quieter" })];
  localStorage.setItem("heed:participant:board", JSON.stringify({ token: client.participants.token, isVerified: false }));
  const board = document.createElement("heed-proposal-board") as ProposalBoard;
  Object.assign(board, { ...service, locale, routing: "none", view: { at: "list", q: "quieter" } });
  board.innerHTML = `<script type="application/json">${JSON.stringify({ site, page })}</script>`;
  document.body.append(board);
  await isSettled(board);
  await expect.poll(() => voteButton(board, "A quieter kettle").getAttribute("aria-pressed")).toBe("true");
});

it("leaves everything as it is where a visitor would rather not say who they are", async () => {
  await propose("A finer strainer");
  const board = await openBoard({ ...service, view: { at: "list", q: "strainer" }, routing: "none" });
  const button = voteButton(board, "A finer strainer");
  button.focus();
  button.click();
  await expect.poll(() => dialogOf(board)?.open).toBe(true);
  await expectNoAxeFindings(board);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => dialogOf(board)).toBeNull();
  expect(button.getAttribute("aria-pressed")).toBe("false");
  expect(localStorage.length).toBe(0);
  expect(focused(board)).toBe(button);
});

it("takes a vote back, and says so beside it, where the company has decided meanwhile", async () => {
  const id = await propose("Bigger tins");
  await bring(id, "published");
  const client = await someoneElse();
  const board = await openBoard({ ...service, client, view: { at: "list", sort: "newest" }, routing: "none" });
  await bring(id, "declined");
  const button = voteButton(board, "Bigger tins");
  const before = button.textContent;
  button.click();
  await expect.poll(() => textOf(board)).toContain("The company has decided: no votes or comments are taken any more.");
  expect(button.getAttribute("aria-pressed")).toBe("false");
  expect(button.textContent).toBe(before);
});

it("shows a vote at once, and takes it back when the service does not answer", async () => {
  const id = await propose("Tea by the ounce");
  const real = await someoneElse();
  let refuse = (_: Error): void => undefined;
  const vote = (): Promise<never> => new Promise((_, reject) => (refuse = reject));
  const client: HeedClient = { ...real, proposals: { ...real.proposals, vote } };
  const board = await openBoard({ ...service, client, view: { at: "proposal", id }, routing: "none" });
  find(board, ".vote").click();
  await expect.poll(() => find(board, ".vote").textContent).toContain("1 Voted");
  const error = Object.assign(new Error("No connection."), { code: "connection_failed" }) as Error & Pick<ProblemError, "code">;
  await expect.poll(() => {
    refuse(error);
    return find(board, ".vote").textContent;
  }).toContain("0 Vote ");
  expect(find(board, "[role=alert]").textContent).toContain("We cannot be reached at the moment.");
});

it("sends a comment, answers one, and keeps what was written where it could not be sent", async () => {
  const id = await propose("Less plastic");
  const client = await someoneElse();
  const board = await openBoard({ ...service, client, view: { at: "proposal", id }, routing: "none" });
  const write = async (text: string, name: string): Promise<void> => {
    await userEvent.fill(find(board, "[part=comment-form] textarea"), text);
    await userEvent.fill(find(board, "[part=comment-form] [name=name]"), name);
    find(board, "[part=comment-form] .primary").click();
  };
  await write("  ", "Tom");
  await expect.poll(() => find(board, "#outcome").textContent).toContain("Please write something first.");
  expect(focused(board)).toBe(find(board, "textarea"));
  await write("<b>Yes</b>, please.", "Tom");
  await expect.poll(() => find(board, ".comments").textContent).toContain("<b>Yes</b>, please.");
  expect(find(board, ".comments").textContent).toContain("Tom");
  expect(textOf(board)).toContain("Comments: 1");
  find(board, ".link").click();
  await board.updateComplete;
  expect(focused(board)).toBe(find(board, "textarea"));
  await write("I, too.", "");
  await expect.poll(() => find(board, ".comments .comments").textContent).toContain("I, too.");
  await bring(id, "done");
  await write("Too late", "");
  await expect.poll(() => find(board, "#outcome").textContent).toContain("no votes or comments are taken any more");
  expect((find(board, "textarea") as HTMLTextAreaElement).value).toBe("Too late");
  expect(await client.proposals.comments(id)).toMatchObject({ items: [{ text: "<b>Yes</b>, please.", author: "Tom" }, { text: "I, too." }] });
});

it("asks for an address where somebody wants to hear of it by mail", async () => {
  const id = await propose("A tea of the month");
  const client = await someoneElse();
  const board = await openBoard({ ...service, client, view: { at: "proposal", id }, routing: "none" });
  find(board, "[part=subscribe]").click();
  await expect.poll(() => dialogOf(board)?.open).toBe(true);
  expect(dialogOf(board)!.querySelector("[name=email]")).not.toBeNull();
  expect(dialogOf(board)!.querySelector("[value=anonymous]")).toBeNull();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => dialogOf(board)).toBeNull();
  expect(find(board, "[part=subscribe]").getAttribute("aria-pressed")).toBe("false");
});

it("finds, sorts and pages what others proposed, with the keyboard alone", async () => {
  const client = await someoneElse();
  const board = await openBoard({ ...service, client, routing: "none" });
  find(board, "[type=search]").focus();
  await userEvent.keyboard("plastic");
  await expect.poll(() => find(board, "[role=status]").textContent).toBe("Proposals shown: 1.");
  expect(find(board, "[part=item]").textContent).toContain("Less plastic");
  // The button, category, order, then the vote: what is done takes none.
  for (let presses = 0; presses < 10 && focused(board)?.id.startsWith("p-") !== true; presses += 1) await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => textOf(board)).toContain("It is done.");
  expect(focused(board)).toBe(find(board, "[part=title]"));
  await isSettled(board);
  await userEvent.tab({ shift: true });
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => (find(board, "[type=search]") as HTMLInputElement).value).toBe("plastic");
});

it("says that nothing was found, and takes what was looked for along into the form", async () => {
  const board = await openBoard({ ...service, view: { at: "list", q: "ballonfahrt" }, routing: "none" });
  expect(textOf(board)).toContain("Nothing was found for “ballonfahrt”.");
  const links = [...board.renderRoot.querySelectorAll<HTMLElement>("[part=new]")];
  links.at(-1)!.click();
  await expect.poll(() => board.renderRoot.querySelector("heed-proposal-form")?.shadowRoot?.querySelector<HTMLInputElement>("[name=title]")?.value).toBe("ballonfahrt");
});

it("shows two boards on a page, and leaves nothing behind when they are removed", async () => {
  const id = await propose("A map of the gardens");
  const first = await openBoard({ ...service, view: { at: "proposal", id }, routing: "none" });
  const second = await openBoard({ ...service, routing: "none", locale: "en" });
  named(second, "Planned").click();
  await isSettled(second);
  expect(textOf(first)).toContain("A map of the gardens");
  expect(find(second, "[aria-current=page]").textContent).toContain("Planned");
  const children = document.body.childElementCount;
  first.remove();
  second.remove();
  expect(document.body.childElementCount).toBe(children - 2);
  dispatchEvent(new PopStateEvent("popstate"));
  expect(localStorage.length).toBe(0);
});
