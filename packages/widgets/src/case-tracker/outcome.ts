import { html, nothing, type TemplateResult } from "lit";
import type { Case, Outcome, Remedy } from "@heed/core";
import { dayInWords } from "../localization/calendar.ts";
import { textsLocale } from "../localization/locale.ts";
import { msg, str } from "../localization/msg.ts";

/** What somebody wrote, as they wrote it. */
export function renderText(text: string | null | undefined, locale?: string): TemplateResult {
  return html`<p class="text" dir="auto" lang=${locale ?? nothing}>${text}</p>`;
}

/** What was decided, why, and what the customer gets. */
export function renderOutcome({ decision, explanation, remedies }: Outcome, { kind }: Case, locale: string): TemplateResult {
  return html`
    ${kind === "complaint" ? html`<p>${decisionInWords(decision)}</p>` : nothing}
    ${renderText(explanation)}
    <ul>
      ${remedies.map(
        ({ type, amount, promisedOn, description }) =>
          html`<li>
            <b>${remedyInWords(type)} ${amount ? moneyInWords(amount, locale) : nothing}</b> ${promisedOn ? msg(str`by ${dayInWords(promisedOn, locale)}`) : nothing}
            ${renderText(description)}
          </li>`,
      )}
    </ul>
  `;
}

function decisionInWords(decision: Outcome["decision"]): string {
  return {
    upheld: msg("We uphold your complaint."),
    partly_upheld: msg("We uphold your complaint in part."),
    not_upheld: msg("We do not uphold your complaint."),
  }[decision];
}

function remedyInWords(type: Remedy["type"]): string {
  return {
    apology: msg("An apology"),
    explanation: msg("An explanation"),
    refund: msg("A refund"),
    replacement: msg("A replacement"),
    repair: msg("A repair"),
    discount: msg("A discount"),
    other: msg("Also"),
  }[type];
}

/** An amount is a decimal text, so that nothing is rounded on its way; more places than the currency has are shown. */
function moneyInWords({ value, currency }: NonNullable<Remedy["amount"]>, locale: string): string {
  const format = new Intl.NumberFormat(textsLocale(locale), { style: "currency", currency, maximumFractionDigits: 4 });
  // The contract's pattern lets nothing but a decimal number through.
  return format.format(value as `${number}`);
}
