import { html, nothing, type TemplateResult } from "lit";
import type { ProposalForm } from "../proposal-form/proposal-form.ts";
import type { ProposalBoard } from "./proposal-board.ts";
import { renderBack } from "./render-trouble.ts";
import { viewOfLink } from "./routing.ts";

/** The form for a new proposal: an element of its own, loaded when it is asked for. */
export function renderNewProposal(board: ProposalBoard): TemplateResult {
  const { siteKey, baseUrl, client, site, locale, colorScheme, isLoading } = board;
  if (isLoading) return html`${renderBack(board)}<div class="skeleton" aria-busy="true"></div>`;
  return html`${renderBack(board)}
    <heed-proposal-form
      tabindex="-1"
      locale=${locale ?? nothing}
      color-scheme=${colorScheme ?? nothing}
      .siteKey=${siteKey}
      .baseUrl=${baseUrl}
      .client=${client}
      .site=${site}
      .linkTo=${(id: string) => board.href({ at: "proposal", id })}
      @click=${(event: MouseEvent) => followWithin(board, event)}
    ></heed-proposal-form>`;
}

/** Links in the form to proposals stay on the board. */
function followWithin(board: ProposalBoard, event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.target) return;
  const view = viewOfLink(board, link);
  if (view) board.follow(view)(event);
}

/** What was looked for and not found is what is proposed, unless a draft says otherwise. */
export async function suggestTitle(form: ProposalForm, title: string): Promise<void> {
  await form.arm();
  if (!form.answers["/title"]) form.prefill({ title });
}
