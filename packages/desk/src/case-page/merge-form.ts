import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { isFinal, parseReference } from "@heed/contract/rules";
import type { RelatedCase } from "@heed/core/desk";
import { dayInWords } from "../localization/times.ts";
import { icon } from "../parts/icon.ts";
import type { ActionEntry } from "./action-forms.ts";
import { fieldValue } from "./answer-fields.ts";
import { statusInWords } from "./case-words.ts";
import "./merge-comparison.ts";

/** The same customer's cases that can still go on in this one's place. */
function mergeTargets(cases: readonly RelatedCase[], query: string): RelatedCase[] {
  const wanted = query.trim().toLowerCase();
  const open = cases.filter(({ status }) => !isFinal(status));
  return open.filter(({ reference, subject }) => `${reference} ${subject}`.toLowerCase().includes(wanted));
}

/** Chooses one of the customer's other cases, shows both side by side, and says what will happen. */
export function renderMerge(entry: ActionEntry): TemplateResult {
  const { steps, values, set } = entry;
  const { found, desk } = steps;
  const into = String(values.into ?? "");
  const open = mergeTargets(found.otherCases, "");
  if (!open.length) return html`<p>${msg("This customer has no other open case that this one could be merged into.")}</p>`;
  const options = mergeTargets(found.otherCases, String(values.query ?? "")).map(({ reference, subject, status, createdAt }) => ({
    value: reference,
    label: `${reference} – ${subject} (${statusInWords(status)}, ${dayInWords(createdAt, desk.clockwork)})`,
  }));
  const reference = parseReference(into);
  return html`
    ${open.length > 3
      ? html`<heed-text-field
          .label=${msg("Search the customer's open cases")}
          .value=${String(values.query ?? "")}
          @input=${(event: Event) => set("query", fieldValue(event))}
        ></heed-text-field>`
      : nothing}
    ${options.length
      ? html`<heed-choice-field
          required
          name="into"
          .label=${msg("The case that goes on")}
          .options=${options}
          .value=${into}
          @input=${(event: Event) => set("into", fieldValue(event))}
        ></heed-choice-field>`
      : html`<p role="status">${msg("None of this customer's open cases matches.")}</p>`}
    ${reference
      ? html`
          <desk-merge-comparison .desk=${desk} .ending=${found} .reference=${reference}></desk-merge-comparison>
          <div class="warning">
            ${icon("alert")}
            <ul>
              <li>${msg(str`${found.reference} ends; ${reference} goes on and takes in what it says.`)}</li>
              <li>${msg("The customer is told, and both access codes open the case that goes on.")}</li>
              <li>${msg("This cannot be undone.")}</li>
            </ul>
          </div>
        `
      : nothing}
  `;
}
