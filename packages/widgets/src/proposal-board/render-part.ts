import { html, nothing, type TemplateResult } from "lit";
import type { Proposal, Reward } from "@heed/core";
import { dateInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import type { BoardState } from "./board-state.ts";

/** What the author gets for a proposal that was adopted; nobody else sees it. */
export function renderReward({ type, text, amount, currency, givenAt }: Reward, locale: string): TemplateResult {
  const what = { thanks: msg("Our thanks"), discount: msg("A discount"), gift: msg("A present"), money: msg("An amount of money"), other: msg("Something for you") }[type];
  return html`<div class="notice" part="notice">
    <p>
      <b>${msg("For your proposal you get:")}</b> ${what}${amount ? html` <bdi>${amount} ${currency}</bdi>` : nothing}
      ${givenAt ? html`<span class="meta">${msg(str`given on ${dateInWords(givenAt, locale)}`)}</span>` : nothing}
    </p>
    ${text ? html`<p class="text" dir="auto">${text}</p>` : nothing}
  </div>`;
}

/** Whether the reader hears by mail what the company says to this proposal. */
export function renderSubscription(board: BoardState, { id, own: { isSubscribed } }: Proposal): TemplateResult {
  const subscribe = async (): Promise<void> => {
    await (await board.arm())?.subscribe(id, !isSubscribed);
  };
  return html`<div class="subscription">
    <button type="button" class="button" part="subscribe" aria-pressed=${isSubscribed} @click=${() => void subscribe()}>
      ${msg("Tell me by e-mail how it goes on")}
    </button>
    ${isSubscribed ? html`<span class="meta">${msg("You hear of it by e-mail. Press again to end that.")}</span>` : nothing}
  </div>`;
}
