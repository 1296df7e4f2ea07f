import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "@heed/core";
import { isFinal } from "@heed/core/rules";
import { msg } from "../localization/msg.ts";
import { renderPromises } from "./promises.ts";

/** Where a case stands, what happens next, and until when. */
export function renderStatus(found: Case, locale: string): TemplateResult {
  const { owner, status } = found;
  return html`<section class="card" part="status">
    <h3 tabindex="-1">${statusInWords(found)}</h3>
    <p>
      ${owner && !isFinal(status) ? msg(html`<bdi>${owner.name}</bdi> looks after your case.`) : nothing} ${whatComesNext(found)}
    </p>
    ${renderPromises(found, locale)}
  </section>`;
}

/** Where a case stands, in one sentence. */
export function statusInWords({ status }: Case): string {
  return {
    received: msg("We have your case."),
    acknowledged: msg("We have acknowledged your case."),
    investigating: msg("We are looking into it."),
    waiting_for_customer: msg("We need a word from you."),
    answered: msg("We have answered you."),
    closed: msg("This case is closed."),
    withdrawn: msg("You withdrew this case."),
  }[status];
}

function whatComesNext({ status, timeline, escalationLevel }: Case): string {
  const hasAccepted = timeline.at(-1)?.type === "accepted";
  return {
    received: msg("Next, we acknowledge it."),
    acknowledged: msg("Next, we look into it."),
    investigating: {
      owner: msg("You hear from us here."),
      supervisor: msg("A supervisor sees to it."),
      manager: msg("A manager sees to it."),
    }[escalationLevel],
    waiting_for_customer: msg("Please reply below: then we go on."),
    answered: msg("Does this settle it?"),
    closed: hasAccepted
      ? msg("You accepted our answer. Thank you.")
      : msg("If it comes up again, please file a new case."),
    withdrawn: msg("We no longer work on it."),
  }[status];
}
