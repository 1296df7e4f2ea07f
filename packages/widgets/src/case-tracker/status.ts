import { html, nothing, type TemplateResult } from "lit";
import type { Case, CaseStatus } from "@heed/core";
import { isFinal } from "@heed/core/rules";
import { msg, str } from "../localization/msg.ts";
import { renderPromises } from "./promises.ts";

/** Its step on the way of a case in a word or two, where the case stands in one sentence, and what happens next. */
type StatusTexts = readonly [step: string, headline: string, next: string];

/** A status in words. */
export function statusTexts(status: CaseStatus, { timeline, escalationLevel, mergedInto }: Case): StatusTexts {
  const investigating = msg("Looking into it");
  const texts: Record<CaseStatus, StatusTexts> = {
    received: [msg("Received"), msg("We have your case."), msg("Next, we acknowledge it.")],
    acknowledged: [msg("Acknowledged"), msg("We have acknowledged your case."), msg("Next, we look into it.")],
    investigating: [
      investigating,
      msg("We are looking into it."),
      {
        owner: msg("You hear from us here."),
        supervisor: msg("A supervisor sees to it."),
        manager: msg("A manager sees to it."),
      }[escalationLevel],
    ],
    // While the company waits for its customer, the investigation is where it was.
    waiting_for_customer: [investigating, msg("We need a word from you."), msg("Please reply below: then we go on.")],
    answered: [msg("Answered"), msg("We have answered you."), msg("Does this settle it?")],
    closed: [
      msg("Closed"),
      msg("This case is closed."),
      timeline.at(-1)?.type === "accepted"
        ? msg("You accepted our answer. Thank you.")
        : msg("If it comes up again, please file a new case."),
    ],
    withdrawn: [msg("Withdrawn"), msg("You withdrew this case."), msg("We no longer work on it.")],
    merged: [msg("Merged"), msg("You told us of this before."), msg(str`We go on with it as ${mergedInto}.`)],
  };
  return texts[status];
}

/** The steps of a case, and which of them it has come to. */
export function renderProgress(found: Case): TemplateResult {
  const { status, timeline } = found;
  const steps = ["received", "acknowledged", "investigating", "answered", status === "withdrawn" || status === "merged" ? status : "closed"] as const;
  const labels = steps.map((step) => statusTexts(step, found)[0]);
  const current = labels.indexOf(statusTexts(status, found)[0]);
  return html`<ol class="steps" part="progress" aria-label=${msg("Progress")}>
    ${steps.map((step, index) => {
      // A case that was taken back has left out what it had not come to.
      const isDone = index < current && timeline.some((entry) => entry.status === step);
      return html`<li class=${isDone ? "done" : ""} aria-current=${index === current ? "step" : "false"}>
        <span>${labels[index]}</span>
      </li>`;
    })}
  </ol>`;
}

/** Where a case stands, what happens next, and until when. */
export function renderStatus(found: Case, locale: string): TemplateResult {
  const { owner, status } = found;
  const [, headline, next] = statusTexts(status, found);
  return html`<section class="card" part="status">
    <h3 tabindex="-1">${headline}</h3>
    <p>
      ${owner && !isFinal(status) ? msg(html`<bdi>${owner.name}</bdi> looks after your case.`) : nothing} ${next}
    </p>
    ${renderPromises(found, locale)}
  </section>`;
}
