import { html, nothing, type TemplateResult } from "lit";
import { msg } from "../localization/msg.ts";
import type { TextField } from "../text-field/text-field.ts";
import type { CaseTracker } from "./case-tracker.ts";

/** The two fields that open a case. */
export function renderLookUp(tracker: CaseTracker): TemplateResult {
  const { trouble } = tracker;
  const [reference = tracker.reference, accessCode] = tracker.caseKeys ?? [];
  const field = (name: string, label: string, hint: string, value = "") =>
    html`<heed-text-field required name=${name} .label=${label} .hint=${hint} .value=${value}></heed-text-field>`;
  return html`
    <slot name="intro"></slot>
    <form part="look-up" novalidate @submit=${(event: Event) => lookUp(event, tracker)}>
      ${trouble
        ? html`<p class="notice" part="notice" role="alert" tabindex="-1">
            ${trouble === "unknown"
              ? msg("No case opens with these. Please check both.")
              : msg("Your case is safe, but cannot be shown now. We keep trying.")}
          </p>`
        : nothing}
      ${field("reference", msg("Reference"), msg("Such as K7MP-4XQ2."), reference)}
      ${field("accessCode", msg("Access code"), msg("Seven groups of four, as on your receipt."), typeof accessCode === "string" ? accessCode : "")}
      <button class="button primary">${msg("Show my case")}</button>
    </form>
  `;
}

function lookUp(event: Event, tracker: CaseTracker): void {
  event.preventDefault();
  const [reference, accessCode] = tracker.renderRoot.querySelectorAll<TextField>("heed-text-field");
  // The first that is empty keeps the focus.
  const hasCode = accessCode?.reportValidity();
  if (!reference?.reportValidity() || !hasCode) return;
  tracker.open(reference.value, accessCode?.value ?? "");
  tracker.lead();
}
