import { msg, str } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { instantInWords, relativeInWords } from "../localization/times.ts";
import type { ProposalEvent } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { renderAnswer } from "./answer-preview.ts";
import { proposalAddress } from "./proposals-address.ts";
import { proposalStatusInWords } from "./proposal-words.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

/** What happened to a proposal, the oldest first: what the public reads as it reads it, and what is the staff's. */
export function renderTimeline({ found, desk }: Pick<ProposalHolder, "found" | "desk">): TemplateResult {
  return html`<section aria-labelledby="history">
    <h2 id="history">${msg("History")}</h2>
    <ol class="timeline" role="list">
      ${found.events.map((event) => html`<li>${renderEvent(event, desk, found.locale)}</li>`)}
    </ol>
  </section>`;
}

function renderEvent(event: ProposalEvent, desk: Desk, locale: string): TemplateResult {
  const { type, isPublic, status, by, text, at } = event;
  if (type === "step" && isPublic && text) return renderAnswer({ desk, status, locale, by, text, at });
  return html`<div class=${type === "note" ? "note" : "event"}>
    <p>
      ${eventInWords(event, desk)}
      <time class="muted" datetime=${at} title=${instantInWords(at, desk.clockwork)}>${relativeInWords(at, desk.clockwork)}</time>
    </p>
    ${text ? html`<p class="said" dir="auto">${text}</p>` : nothing}
  </div>`;
}

function eventInWords({ type, by: name, status, about }: ProposalEvent, desk: Desk): TemplateResult | string {
  const by = name ?? msg("The system");
  const link = about ? renderAbout(about, desk) : nothing;
  switch (type) {
    case "submitted":
      return name ? msg(str`Submitted by ${name}`) : msg("Submitted", { id: "proposal-was-submitted" });
    case "step":
      return msg(str`${by}: ${proposalStatusInWords(status)}`);
    case "note":
      return msg(str`Note by ${by}, for staff alone`);
    case "changed":
      return msg(str`${by} changed the category`);
    case "confirmed":
      return msg(str`${by} had a look at it: it stays`);
    case "linked":
      return html`${msg(str`${by} linked`)} ${link}`;
    case "unlinked":
      return html`${msg(str`${by} took away the link to`)} ${link}`;
    case "reward":
      return msg(str`${by} set the reward`);
    case "scored":
      return msg("All who were asked have scored it");
    case "absorbed":
      return html`${msg(str`${by} merged another proposal into it:`)} ${link}`;
    case "subscribers_told":
      return msg("Subscribers were told by e-mail");
  }
}

/** A case by its reference, another proposal by its id. */
function renderAbout(about: string, desk: Desk): TemplateResult {
  const isCase = about.includes("-");
  return html`<a href=${desk.url(isCase ? `cases/${about}` : proposalAddress(about))}>${about}</a>`;
}

export const timelineStyles = css`
  .timeline {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }

  .event {
    font-size: 0.875rem;
  }

  .note {
    padding: 0.625rem 0.875rem;
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-soft);
  }

  .note p:first-child {
    font-size: 0.875rem;
  }
`;
