import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { DeskActionInput } from "@heed/core/desk";
import { dateInWords, decisionInWords, moneyInWords, remedyInWords } from "./case-words.ts";

/** What was decided, why, and what the customer gets. */
export function renderOutcome(
  { decision, explanation, remedies }: DeskActionInput<"answer">["outcome"],
  { isDecided, locale }: { isDecided: boolean; locale: string },
): TemplateResult {
  return html`
    ${isDecided ? html`<p><b>${decisionInWords(decision)}</b></p>` : nothing}
    <p class="text" dir="auto">${explanation}</p>
    <ul class="remedies">
      ${remedies.map(
        ({ type, amount, promisedOn, description }) =>
          html`<li>
            <b>${remedyInWords(type)} ${amount ? moneyInWords(amount, locale) : nothing}</b>
            ${promisedOn ? msg(str`by ${dateInWords(promisedOn, locale)}`) : nothing}
            ${description ? html`<p class="text" dir="auto">${description}</p>` : nothing}
          </li>`,
      )}
    </ul>
  `;
}
