import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ProposalPage, ProposalSummary } from "@heed/core";
import { msg, str } from "../localization/msg.ts";
import { tabOf, tabs } from "./board-view.ts";
import type { ProposalBoard } from "./proposal-board.ts";
import { renderSearch } from "./render-search.ts";
import { renderNew, renderTrouble } from "./render-trouble.ts";
import { renderRowTrouble, renderVote } from "./render-vote.ts";
import { statusInWords, tabInWords } from "./status-in-words.ts";
import { countInWords, votesInWords } from "./votes-in-words.ts";

/** The list: by status, in an order, with a filter. */
export function renderList(board: ProposalBoard, locale: string): TemplateResult {
  const { page, site, trouble, isLoading } = board;
  const isOver = trouble === "not_offered";
  if (!isOver && !(page && site) && !trouble) return html`<div class="skeleton" aria-busy="true"></div>`;
  return html`
    <header>
      <h2 part="title" tabindex="-1">${msg("Proposals")}</h2>
      ${isOver ? nothing : renderNew(board)}
    </header>
    <slot name="intro"></slot>
    ${isOver || !page
      ? renderTrouble(board, trouble ?? "away")
      : html`${renderTabs(board, page, locale)} ${renderSearch(board)}
          <p class="unseen" role="status">${isLoading ? "" : foundInWords(page)}</p>
          ${trouble ? renderTrouble(board, trouble) : renderItems(board, page, locale)}`}
  `;
}

function renderTabs(board: ProposalBoard, { counts }: ProposalPage, locale: string): TemplateResult {
  const { list } = board;
  const current = tabOf(list);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return html`<nav class="tabs" part="tabs" aria-label=${msg("Proposals by status")}>
    ${tabs.map((tab) => {
      const { sort, category, q } = list;
      const view = { at: "list", tab: tab === "open" && !q ? undefined : tab, sort, category, q } as const;
      const count = tab === "all" ? all : counts[tab];
      return html`<a href=${board.href(view)} aria-current=${tab === current ? "page" : nothing} @click=${board.follow(view)}
        >${tabInWords(tab)} <span>${countInWords(count, locale)}</span></a
      >`;
    })}
  </nav>`;
}

function foundInWords({ items, nextCursor }: ProposalPage): string {
  return nextCursor ? msg(str`Proposals shown: ${items.length}. There are more.`) : msg(str`Proposals shown: ${items.length}.`);
}

function renderItems(board: ProposalBoard, { items, nextCursor }: ProposalPage, locale: string): TemplateResult {
  const { list, isLoading, moreTrouble, isCurrent } = board;
  if (!items.length && isCurrent) return renderNothing(board);
  const more = { ...list, cursor: nextCursor ?? undefined };
  const loadMore = (event: Event): void => {
    event.preventDefault();
    void board.loadMore();
  };
  return html`<ol class="list" part="list" aria-busy=${isLoading && !isCurrent}>
      ${repeat(items, ({ id }) => id, (item) => renderItem(board, item, locale))}
    </ol>
    ${nextCursor
      ? html`<p class="more">
          <a class="button" part="more" role="button" href=${board.href(more)} aria-disabled=${isLoading} @click=${loadMore}>${msg("Show more")}</a>
          ${moreTrouble ? html`<span role="alert">${msg("We cannot be reached at the moment. Please try again.")}</span>` : nothing}
        </p>`
      : nothing}`;
}

function renderItem(board: ProposalBoard, item: ProposalSummary, locale: string): TemplateResult {
  const { id, title, excerpt, locale: lang, status, author, category, commentCount, votes } = item;
  const view = { at: "proposal", id } as const;
  const label = board.site?.proposals?.categories.find((known) => known.id === category)?.label;
  return html`<li part="item">
    ${renderVote(board, item, locale)}
    <div class="what">
      <h3 lang=${lang} dir="auto"><a id="p-${id}" href=${board.href(view)} @click=${board.follow(view)}>${title}</a></h3>
      <p class="excerpt" lang=${lang} dir="auto">${excerpt}</p>
      <p class="meta">
        ${status === "published" ? nothing : html`<span class="pill ${status}" part="status">${statusInWords(status)[0]}</span>`}
        ${label ? html`<bdi>${label}</bdi>` : nothing} ${author ? html`<bdi>${author}</bdi>` : nothing}
        <span>${votesInWords(votes, locale)}</span>
        ${commentCount ? html`<span>${msg(str`Comments: ${countInWords(commentCount, locale)}`)}</span>` : nothing}
      </p>
      ${renderRowTrouble(board, id)}
    </div>
  </li>`;
}

/** Nothing was found, or nothing is there yet. */
function renderNothing(board: ProposalBoard): TemplateResult {
  const { list } = board;
  const { q, category, sort } = list;
  const wider = { at: "list", tab: "all", q, sort } as const;
  if (!q && !category) {
    return html`<div class="notice nothing" part="notice">
      <p>${tabOf(list) === "open" ? msg("There is no open proposal yet. Yours would be the first.") : msg("There is nothing here yet.")}</p>
    </div>`;
  }
  return html`<div class="notice nothing" part="notice">
    <p>${q ? msg(str`Nothing was found for “${q}”.`) : msg("Nothing was found.")}</p>
    <p class="actions">
      ${tabOf(list) === "all" && !category
        ? nothing
        : html`<a class="button" href=${board.href(wider)} @click=${board.follow(wider)}>${msg("Look among all proposals")}</a>`}
      ${renderNew(board, false)}
    </p>
  </div>`;
}
