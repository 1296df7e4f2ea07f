import { html, type TemplateResult } from "lit";
import { msg } from "../localization/msg.ts";
import type { BoardTrouble } from "./board-view.ts";
import type { ProposalBoard } from "./proposal-board.ts";

/** Why there is nothing to see, and what can be done about it. */
export function renderTrouble(board: ProposalBoard, trouble: BoardTrouble): TemplateResult {
  if (trouble === "not_found") {
    return html`<div class="notice" part="notice">
      <h2 part="title" tabindex="-1">${msg("There is no such proposal.")}</h2>
      <p>${msg("It may have been taken back, or it is not public yet: then only its author sees it, in the browser it was sent from.")}</p>
    </div>`;
  }
  if (trouble === "not_offered") return renderNotOffered(board);
  return html`<div class="notice" part="notice" role="alert">
    <p>${trouble === "offline" ? msg("You are offline. The proposals come once you are online again.") : msg("The proposals cannot be shown at the moment.")}</p>
    <button type="button" class="button" @click=${() => void board.reload()}>${msg("Try again")}</button>
  </div>`;
}

/** A company may collect proposals for itself, or none at all. */
function renderNotOffered(board: ProposalBoard): TemplateResult {
  if (!board.site?.proposals) return html`<p class="notice" part="notice">${msg("Proposals are not collected here.")}</p>`;
  return html`<div class="notice" part="notice">
    <p>${msg("What customers propose here is read by the company alone.")}</p>
    ${renderNew(board)}
  </div>`;
}

/** The way to the form. */
export function renderNew(board: ProposalBoard, isMain = true): TemplateResult {
  const view = { at: "new" } as const;
  return html`<a class="button ${isMain ? "primary" : ""}" part="new" href=${board.href(view)} @click=${board.follow(view)}>${msg("Make a proposal")}</a>`;
}

/** The way back, to the list as it was left. */
export function renderBack(board: ProposalBoard): TemplateResult {
  const { list } = board;
  return html`<nav><a class="back" part="back" href=${board.href(list)} @click=${board.follow(list)}>${msg("All proposals")}</a></nav>`;
}
