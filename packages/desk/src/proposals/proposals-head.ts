import { msg } from "@lit/localize";
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";
import { tabsStyles } from "../parts/tabs.styles.ts";
import { proposalsAddress } from "./proposals-address.ts";

interface ProposalsHead {
  desk: Desk;
  heading: string;
  active: "queue" | "roadmap" | "comments";
  tools?: TemplateResult | typeof nothing;
}

/** What stands above the pages about all proposals: the name of the one on view, and the ways to the others. */
export function renderProposalsHead({ desk, heading, active, tools = nothing }: ProposalsHead): TemplateResult {
  const tab = (page: ProposalsHead["active"], path: string, name: string) =>
    html`<a href=${desk.url(path)} aria-current=${page === active ? "page" : nothing}>${name}</a>`;
  return html`<header class="head">
    <div class="title">
      <h1 tabindex="-1">${heading}</h1>
      ${tools}
    </div>
    <nav class="tabs" aria-label=${msg("Parts of the proposals")}>
      ${tab("queue", proposalsAddress({ needs: "review" }), msg("Proposals"))} ${tab("roadmap", "proposals/roadmap", msg("Roadmap"))}
      ${tab("comments", "proposals/comments", msg("Comments"))}
    </nav>
  </header>`;
}

export const proposalsHeadStyles: CSSResultGroup = [
  tabsStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 68rem;
      margin-inline: auto;
      overflow-wrap: anywhere;
    }

    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
  `,
];
