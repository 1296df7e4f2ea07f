import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "@heed/core";
import { promiseInWords, stateInWords } from "../localization/promise-in-words.ts";

/** What the company promised on this case, and how it keeps it, counted in working days. */
export function renderPromises({ promises, status }: Case, locale: string): TemplateResult | typeof nothing {
  // What was not done on a case that was taken back was not kept either.
  if (status === "withdrawn") return nothing;
  const next = promises.find(({ workingDaysLeft }) => workingDaysLeft !== null);
  return html`<ul>
    ${promises.map(
      (promise) =>
        html`<li class="line ${promise.state} ${promise === next ? "next" : ""}">
          <span>${promiseInWords(promise, locale)}</span> <b>${stateInWords(promise)}</b>
        </li>`,
    )}
  </ul>`;
}
