import { html, nothing, type TemplateResult } from "lit";
import type { Case, CasePromise } from "@heed/core";
import { dayInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";

/** What the company promised on this case, and how it keeps it, counted in working days. */
export function renderPromises({ promises, status }: Case, locale: string): TemplateResult | typeof nothing {
  // What was not done on a case that was taken back was not kept either.
  if (status === "withdrawn") return nothing;
  const next = promises.find(({ workingDaysLeft }) => workingDaysLeft !== null);
  return html`<ul>
    ${promises.map(
      (promise) =>
        html`<li class="line ${promise.state} ${promise === next ? "next" : ""}">
          <span>${promiseInWords(promise, dayInWords(promise.dueOn, locale, new Date()))}</span> <b>${stateInWords(promise)}</b>
        </li>`,
    )}
  </ul>`;
}

function promiseInWords({ kind }: CasePromise, day: string): string {
  if (kind === "acknowledge") return msg(str`We confirm it by ${day}.`);
  return kind === "answer" ? msg(str`We answer by ${day}.`) : msg(str`We settle it by ${day}.`);
}

function stateInWords({ state, workingDaysLeft }: CasePromise): string {
  if (state === "kept") return msg("Kept");
  if (state === "paused") return msg("Paused while we wait for you");
  const days = Math.abs(workingDaysLeft ?? 0);
  if (state === "broken") {
    if (days === 0) return msg("Late: we are sorry");
    return days === 1 ? msg("1 working day late: we are sorry") : msg(str`${days} working days late: we are sorry`);
  }
  if (days === 0) return msg("Due today");
  return days === 1 ? msg("1 working day left") : msg(str`${days} working days left`);
}
