import { msg, str } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import type { ProposalItem } from "@heed/core/desk";
import { relativeInWords, urgencyOf } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { proposalAddress } from "./proposals-address.ts";
import { figureInWords, proposalStatusInWords, votesInWords } from "./proposal-words.ts";

/** One proposal of a list: enough to decide whether to take it up next. */
export function renderProposalRow(item: ProposalItem, desk: Desk): TemplateResult {
  const { clockwork } = desk;
  const { id, title, locale, status, author, category, votes, weightedVotes, createdAt } = item;
  const count = votes.verified + votes.anonymous;
  return html`<li class="row">
    <div class="votes" title=${votesInWords(votes, clockwork.locale)}>
      <strong aria-hidden="true">${count.toLocaleString(clockwork.locale)}</strong>
      <small aria-hidden="true">${count === 1 ? msg("vote") : msg("votes")}</small>
      <span class="visually-hidden">${votesInWords(votes, clockwork.locale)}</span>
    </div>
    <div class="what">
      <h2><a class="subject" href=${desk.url(proposalAddress(id))} lang=${locale}><bdi>${title}</bdi></a></h2>
      <p class="facts">
        <span class="status ${status}">${proposalStatusInWords(status)}</span>
        ${renderDue(item, desk)} ${renderNeeds(item, clockwork.locale)}
        <span><bdi>${author ?? msg("Without a name")}</bdi></span>
        ${category ? html`<span><bdi>${categoryName(category, desk)}</bdi></span>` : nothing}
        <span>${relativeInWords(createdAt, clockwork)}</span>
        ${weightedVotes === count ? nothing : html`<span>${msg(str`weighed ${figureInWords(weightedVotes, clockwork.locale)}`)}</span>`}
      </p>
    </div>
  </li>`;
}

function renderDue({ needsReview, reviewBy }: ProposalItem, { clockwork }: Desk): TemplateResult | typeof nothing {
  if (!needsReview) return nothing;
  const { text, level } = urgencyOf(reviewBy, clockwork);
  return html`<span class=${level === "overdue" ? "overdue" : level === "later" ? "" : "flag"}>${text}</span>`;
}

function renderNeeds({ evaluation, heldComments, hasRewardDue, status }: ProposalItem, locale: string): TemplateResult {
  return html`
    ${evaluation && status === "evaluating" ? html`<span class=${evaluation.isOwn ? "flag" : ""}>${evaluationInWords(evaluation, locale)}</span>` : nothing}
    ${heldComments > 0 ? html`<span class="flag">${heldComments === 1 ? msg("1 comment held") : msg(str`${heldComments} comments held`)}</span>` : nothing}
    ${hasRewardDue ? html`<span class="flag">${msg("Reward due")}</span>` : nothing}
  `;
}

/** How far an evaluation is, in a few words. */
export function evaluationInWords({ scored, of, isOwn, score }: NonNullable<ProposalItem["evaluation"]>, locale: string): string {
  if (score !== null) return msg(str`Score ${figureInWords(score, locale)} of 5`);
  if (isOwn) return msg(str`Your scores are missing (${scored} of ${of})`);
  return msg(str`${scored} of ${of} have scored`);
}

/** The name of a category; one that the site no longer has keeps its id. */
export function categoryName(id: string, { data }: Desk): string {
  return data.site.proposals?.categories.find((category) => category.id === id)?.label ?? id;
}

export const proposalRowStyles = css`
  .rows {
    list-style: none;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: clip;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr);
    gap: 1rem;
    align-items: center;
    padding: 0.75rem 1.125rem;
  }

  .row + .row {
    border-block-start: 1px solid var(--_row-line);
  }

  .row:hover {
    background: var(--_raised);
  }

  .row:focus-within {
    background: var(--_accent-soft);
  }

  .votes {
    display: grid;
    justify-items: center;
    padding-block: 0.25rem;
    line-height: 1.2;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .votes strong {
    color: var(--_text);
    font-size: 1.0625rem;
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .row h2 {
    font-size: 1rem;
  }

  @media (width < 40rem) {
    .row {
      grid-template-columns: 3rem minmax(0, 1fr);
      gap: 0.75rem;
      padding-inline: 0.75rem;
    }
  }
`;
