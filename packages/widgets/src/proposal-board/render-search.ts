import { html, nothing, type TemplateResult } from "lit";
import { proposalLimits } from "@heed/core/rules";
import { msg } from "../localization/msg.ts";
import { sorts } from "./board-view.ts";
import type { ProposalBoard } from "./proposal-board.ts";

/** What looks for proposals: a plain form, so that it also works before the script, or without it. */
export function renderSearch(board: ProposalBoard): TemplateResult {
  const { list, linkBase, site, search } = board;
  const [action, kept] = linkBase?.split("?") ?? [];
  const categories = site?.proposals?.categories ?? [];
  const hidden = [...new URLSearchParams(kept), ...(list.tab ? [["tab", list.tab] as const] : [])];
  return html`<form class="search" part="search" role="search" method="get" action=${action ?? nothing} @submit=${search}>
    ${hidden.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
    <label class="words"
      ><span>${msg("Search")}</span
      ><input class="box" type="search" name="q" maxlength=${proposalLimits.searched} .value=${list.q ?? ""} @input=${search}
    /></label>
    <input type="submit" class="button" value=${msg("Search")} />
    ${categories.length
      ? select(msg("Category"), "category", list.category, [["", msg("All categories")], ...categories.map(({ id, label }) => [id, label] as const)], search)
      : nothing}
    ${select(
      msg("Order"),
      "sort",
      list.sort,
      [...(list.q ? [["", msg("Best match")] as const] : []), ...sorts.map((sort) => [sort === "votes" && !list.q ? "" : sort, orderInWords(sort)] as const)],
      search,
    )}
  </form>`;
}

type Options = readonly (readonly [value: string, label: string])[];

function select(label: string, name: string, value = "", options: Options, change: (event: Event) => void): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <select class="box" name=${name} @change=${change}>
      ${options.map(([id, text]) => html`<option value=${id} .selected=${id === value}>${text}</option>`)}
    </select></label
  >`;
}

function orderInWords(sort: (typeof sorts)[number]): string {
  return { votes: msg("Most wanted"), newest: msg("Newest"), trending: msg("Trending"), answered: msg("Recently answered") }[sort];
}
