import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { ProposalItem } from "@heed/core/desk";
import type { ProposalStep } from "@heed/core/rules";
import type { Desk } from "../page/desk-context.ts";
import { icon } from "../parts/icon.ts";
import { evaluationInWords } from "./proposal-row.ts";
import { stepsOpenTo } from "./proposal-steps.ts";
import { proposalStepInWords, votesInWords } from "./proposal-words.ts";
import { proposalAddress } from "./proposals-address.ts";

interface RoadmapCard {
  desk: Desk;
  /** Whether the ways on are on view. */
  isOpen: boolean;
  onGrab(event: PointerEvent): void;
  onKey(event: KeyboardEvent): void;
  toggle(): void;
  take(step: Exclude<ProposalStep, "review">): void;
}

/** One proposal on the roadmap, with a handle to carry it by where one may decide. */
export function renderCard(item: ProposalItem, { desk, isOpen, onGrab, onKey, toggle, take }: RoadmapCard): TemplateResult {
  const { id, title, locale, votes, evaluation, status, hasRewardDue } = item;
  const ways = stepsOpenTo(item, desk).filter((step) => step !== "review" && step !== "merge");
  const isMovable = desk.may("proposals.decide") && ways.length > 0;
  return html`<li class="card" data-card=${id}>
    ${isMovable
      ? html`<button
          type="button"
          class="icon-button grip"
          aria-label=${msg(str`Move “${title}”`)}
          aria-describedby="how"
          aria-expanded=${isOpen}
          @pointerdown=${onGrab}
          @keydown=${onKey}
          @click=${toggle}
        >
          ${icon("grip")}
        </button>`
      : nothing}
    <div class="what">
      <a href=${desk.url(proposalAddress(id))} lang=${locale}><bdi>${title}</bdi></a>
      <p class="facts">
        <span>${votesInWords(votes, desk.clockwork.locale)}</span>
        ${evaluation && status === "evaluating" ? html`<span>${evaluationInWords(evaluation, desk.clockwork.locale)}</span>` : nothing}
        ${hasRewardDue ? html`<span class="flag">${msg("Reward due")}</span>` : nothing}
      </p>
    </div>
    ${isOpen
      ? html`<div class="steps" role="group" aria-label=${msg(str`Where “${title}” can go`)}>
          ${ways.map((step) => html`<button type="button" class="button" @click=${() => take(step)}>${proposalStepInWords(step)}</button>`)}
        </div>`
      : nothing}
  </li>`;
}
