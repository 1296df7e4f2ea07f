import { html, nothing, type TemplateResult } from "lit";
import type { Proposal, ProposalSummary } from "@heed/core";
import { dateInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import type { ProposalBoard } from "./proposal-board.ts";
import { renderBack } from "./render-trouble.ts";
import { renderRowTrouble, renderVote } from "./render-vote.ts";
import { statusInWords } from "./status-in-words.ts";
import { votesInWords } from "./votes-in-words.ts";

/** One proposal: what was proposed, where it stands, what the company said, and what others did. */
export function renderProposal(board: ProposalBoard, locale: string): TemplateResult {
  const { shown } = board;
  return html`${renderBack(board)}
    ${shown
      ? html`<article>${renderHead(board, shown, locale)} ${"text" in shown ? renderWhole(board, shown, locale) : html`<div class="skeleton" aria-busy="true"></div>`}</article>`
      : html`<div class="skeleton" aria-busy="true"></div>`}`;
}

function renderHead(board: ProposalBoard, proposal: Proposal | ProposalSummary, locale: string): TemplateResult {
  const { id, title, locale: lang, author, category, createdAt, votes, status } = proposal;
  const label = board.site?.proposals?.categories.find((known) => known.id === category)?.label;
  const [name, meaning] = statusInWords(status);
  return html`<header class="one">
      ${renderVote(board, proposal, locale)}
      <div class="what">
        <h2 part="title" tabindex="-1" lang=${lang} dir="auto">${title}</h2>
        <p class="meta">
          ${author ? html`<bdi>${author}</bdi>` : nothing}
          <time datetime=${createdAt}>${dateInWords(createdAt, locale)}</time>
          ${label ? html`<bdi>${label}</bdi>` : nothing}
          <span>${votesInWords(votes, locale)}</span>
        </p>
      </div>
    </header>
    ${renderRowTrouble(board, id)}
    <p class="standing" part="status"><span class="pill ${status}">${name}</span> ${meaning}</p>`;
}

function renderWhole(board: ProposalBoard, proposal: Proposal, locale: string): TemplateResult {
  const { text, locale: lang, mergedInto, reviewBy, discussion } = { ...proposal, discussion: board.discussion };
  return html`
    ${mergedInto ? renderMerged(board, mergedInto) : nothing}
    ${reviewBy ? html`<p class="notice" part="notice">${msg(str`This is yours. We look at it by ${dateInWords(reviewBy, locale)}.`)}</p>` : nothing}
    <p class="text" part="text" lang=${lang} dir="auto">${text}</p>
    ${renderAnswers(proposal, locale)}
    ${discussion?.isFor(proposal.id) ? html`${discussion.renderReward(proposal, locale)} ${discussion.renderSubscription(proposal)} ${discussion.renderComments(proposal, locale)}` : html`<div class="skeleton few" aria-busy="true"></div>`}
  `;
}

function renderMerged(board: ProposalBoard, { id, title }: { id: string; title: string }): TemplateResult {
  const view = { at: "proposal", id } as const;
  return html`<p class="notice" part="notice">
    ${msg("It goes on here:")} <a href=${board.href(view)} @click=${board.follow(view)}><bdi>${title}</bdi></a>
  </p>`;
}

/** What the company said, by name, the oldest first: it reads as a history. */
function renderAnswers({ answers }: Proposal, locale: string): TemplateResult | typeof nothing {
  if (!answers.length) return nothing;
  return html`<section part="answers">
    <h3>${msg("What we said")}</h3>
    <ol class="answers">
      ${answers.map(
        ({ status, by, text, at }) =>
          html`<li class=${status}>
            <p class="line"><b>${statusInWords(status)[0]}</b> <span class="meta">${by ? html`<bdi>${by}</bdi>` : nothing} <time datetime=${at}>${dateInWords(at, locale)}</time></span></p>
            ${text ? html`<p class="text" dir="auto">${text}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </section>`;
}
