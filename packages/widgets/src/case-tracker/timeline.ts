import { html, nothing, type TemplateResult } from "lit";
import type { Case, TimelineEntry } from "@heed/core";
import { instantInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import { renderOutcome, renderText } from "./outcome.ts";

/** The history of a case, newest first: who did what, when, in which words. */
export function renderTimeline(found: Case, locale: string): TemplateResult {
  // The answer that holds stands above, with the customer's choices; those that did not hold stand here.
  const current = found.outcome && found.timeline.findLast(({ outcome }) => outcome);
  return html`<section part="timeline">
    <h3>${msg("History")}</h3>
    <ol class="history" reversed>
      ${found.timeline.toReversed().map((entry) => {
        const { at, by, text, outcome } = entry;
        return html`<li class="line ${by.role}">
          <b>${whatHappened(entry)}</b>
          <time class="name" datetime=${at}>${instantInWords(at, locale)}</time>
          ${renderText(text)}
          ${outcome && entry !== current ? renderOutcome(outcome, found, locale) : nothing}
        </li>`;
      })}
    </ol>
  </section>`;
}

function whatHappened({ type, by: { role, name }, score, reference }: TimelineEntry): TemplateResult | string {
  const isCustomer = role === "customer";
  const who = name ? html`<bdi>${name}</bdi>` : msg("We");
  return {
    received: msg("You filed this case"),
    acknowledged: msg(html`${who} acknowledged your case`),
    investigating: isCustomer ? msg("The work went on") : msg(html`${who} took up your case`),
    question: msg(html`${who} asked you`),
    message: isCustomer ? msg("You wrote") : msg(html`${who} wrote`),
    answered: msg(html`${who} answered`),
    accepted: msg("You accepted the answer"),
    lapsed: msg("We closed the case, as we had not heard from you"),
    reopened: msg("You said it was not settled"),
    escalated: msg("You asked the next level"),
    withdrawn: msg("You withdrew the case"),
    merged: msg(str`We go on with it as ${reference}`),
    rated: msg(str`You rated us: ${score} of 5`),
  }[type];
}
