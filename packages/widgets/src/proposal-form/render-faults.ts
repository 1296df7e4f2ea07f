import { html, type TemplateResult } from "lit";
import type { FieldProblem } from "@heed/core";
import { msg } from "../localization/msg.ts";
import { faultText } from "./fault-text.ts";
import { controlIdOf } from "./form-fields.ts";
import type { ProposalForm } from "./proposal-form.ts";

/** All that needs another look, each line leading to its field. */
export function renderFaults(form: ProposalForm, faults: readonly FieldProblem[]): TemplateResult {
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    <h2>${msg("Please have another look")}</h2>
    <ul>
      ${faults.map((fault) => renderFault(form, fault))}
    </ul>
  </div>`;
}

function renderFault(form: ProposalForm, fault: FieldProblem): TemplateResult {
  const control = form.renderRoot.querySelector<HTMLInputElement>(`#${controlIdOf(fault.path)}`);
  const text = faultText(fault, form);
  if (!control) return html`<li>${text} (${fault.path})</li>`;
  const go = (event: Event): void => {
    event.preventDefault();
    control.focus();
  };
  const label = control.labels?.[0]?.querySelector("bdi")?.textContent ?? "";
  return html`<li><a href="#" @click=${go}>${label}</a> ${text}</li>`;
}
