import { expect } from "vitest";
import "../src/proposal-board/define.ts";
import type { ProposalBoard } from "../src/proposal-board/proposal-board.ts";
import { proposalsClient } from "./proposals-client.ts";

/** A board on the test's page, with sample proposals unless it is said otherwise. */
export function placeBoard(properties: Partial<ProposalBoard> = {}, parent: Element = document.body): ProposalBoard {
  const board = document.createElement("heed-proposal-board") as ProposalBoard;
  Object.assign(board, { locale: "en", ...(!properties.siteKey && { client: proposalsClient() }), ...properties });
  parent.append(board);
  return board;
}

/** A board that shows what it is to show. */
export async function openBoard(properties: Partial<ProposalBoard> = {}, parent?: Element): Promise<ProposalBoard> {
  const board = placeBoard(properties, parent);
  await isSettled(board);
  return board;
}

export async function isSettled(board: ProposalBoard): Promise<void> {
  await expect.poll(() => board.renderRoot?.querySelector(".root")?.childElementCount).toBeGreaterThan(1);
  await expect.poll(() => board.renderRoot.querySelector("[aria-busy=true]")).toBeNull();
  await board.updateComplete;
}

export function find(board: ProposalBoard, selector: string): HTMLElement {
  const found = board.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${textOf(board)}`);
  return found;
}

export function named(board: ProposalBoard, name: string): HTMLElement {
  const all = [...board.renderRoot.querySelectorAll<HTMLElement>("a, button, input[type=submit]")];
  const found = all.find(({ textContent }) => textContent.replace(/\s+/g, " ").trim().startsWith(name));
  if (!found) throw new Error(`There is no ${name} in ${textOf(board)}`);
  return found;
}

export function textOf(board: ProposalBoard): string {
  return (board.renderRoot?.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function focused(board: ProposalBoard): Element | null | undefined {
  return board.shadowRoot?.activeElement;
}

/** Removes what a test has put on the page, into its address and into the storage. */
export function clearPage(): void {
  document.body.replaceChildren();
  localStorage.clear();
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  scrollTo(0, 0);
}
