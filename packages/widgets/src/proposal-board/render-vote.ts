import { html, isServer, nothing, type TemplateResult } from "lit";
import type { ProposalSummary } from "@heed/core";
import { takesVotes } from "@heed/core/rules";
import { msg } from "../localization/msg.ts";
import type { BoardState } from "./board-state.ts";
import { countInWords, totalOf, votesInWords } from "./votes-in-words.ts";

/** The count, and where votes are taken the button around it: pressed while the reader's own is among them. */
export function renderVote(board: BoardState, { id, title, votes, own, status }: ProposalSummary, locale: string): TemplateResult {
  const count = html`<b>${countInWords(totalOf(votes), locale)}</b>`;
  if (!takesVotes(status)) {
    return html`<p class="vote over">${count} <span>${msg("votes")}</span></p>`;
  }
  return html`<button
    type="button"
    class="vote"
    part="vote"
    aria-pressed=${own.hasVoted}
    title=${votesInWords(votes, locale)}
    @click=${() => void vote(board, id)}
  >
    ${arrow}${count} <span>${own.hasVoted ? msg("Voted") : isServer ? msg("votes") : msg("Vote")}</span> <bdi class="unseen">${title}</bdi>
  </button>`;
}

async function vote(board: BoardState, id: string): Promise<void> {
  const takingPart = await board.arm();
  if (takingPart) await takingPart.vote(id);
  else board.rowTrouble = { id, text: msg("We cannot be reached at the moment. Please try again.") };
}

/** What has not worked, beside what it was tried on. */
export function renderRowTrouble({ rowTrouble }: BoardState, id: string): TemplateResult | typeof nothing {
  return rowTrouble?.id === id ? html`<p class="notice" part="notice" role="alert">${rowTrouble.text}</p>` : nothing;
}

const arrow = html`<svg viewBox="0 0 16 10" aria-hidden="true"><path d="M8 1.5 15 9H1z" /></svg>`;
