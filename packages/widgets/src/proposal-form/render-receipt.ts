import { html, nothing, type TemplateResult } from "lit";
import type { SubmittedProposal } from "@heed/core";
import { isListed } from "@heed/core/rules";
import { dayInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import type { ProposalForm } from "./proposal-form.ts";

interface ReceiptParts {
  form: ProposalForm;
  /** What has arrived was sent before the last changes. */
  isForEarlierText: boolean;
}

/** What the visitor is told once their proposal has arrived: when it is looked at, and where it stands. */
export function renderReceipt({ id, status, reviewBy }: SubmittedProposal, { form, isForEarlierText }: ReceiptParts): TemplateResult {
  const href = form.hrefTo(id);
  const day = dayInWords(dayOf(reviewBy, form.shownSite?.timeZone), form.readerLocale);
  const startAnew = async (): Promise<void> => {
    form.reset();
    await form.updateComplete;
    form.renderRoot.querySelector<HTMLElement>("#title")?.focus();
  };
  return html`<section class="receipt" part="receipt">
    <h2 tabindex="-1">${msg("Thank you. Your proposal has reached us.")}</h2>
    <p>${msg(str`We look at it by ${day}.`)}</p>
    ${isForEarlierText ? html`<p class="notice">${msg("Your first attempt had arrived after all, as you had written it then.")}</p>` : nothing}
    ${isListed(status) ? html`<p>${msg("Others can read it and vote for it from now on.")}</p>` : nothing}
    <div class="actions">
      ${href ? html`<a class="button primary" href=${href} part="follow">${msg("See your proposal")}</a>` : nothing}
      <button type="button" class="link" part="again" @click=${startAnew}>${msg("Propose something else")}</button>
    </div>
  </section>`;
}

/** The day on which an instant falls where the company is (`2026-12-04`). */
function dayOf(instant: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));
}
