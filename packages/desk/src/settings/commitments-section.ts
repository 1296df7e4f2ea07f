import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { caseKinds } from "@heed/core/rules";
import type { CaseKind, SiteSettings } from "@heed/contract";
import { kindTitle } from "./choices.ts";
import type { SectionView } from "./section.ts";
import type { SettingsDraft } from "./settings-draft.ts";
import { renderTimeLimit } from "./time-limit.ts";

type Commitment = SiteSettings["commitments"][number];

/** What the company promises in public, and how long its customers can reject an answer. */
export function renderCommitments({ draft }: SectionView): TemplateResult {
  return html`
    <p class="muted">${msg("The company promises these times in public. They hold for cases that are filed from now on.")}</p>
    ${caseKinds.map((kind) => renderCommitment(draft, kind))}
    <h3>${msg("Decision of the customer")}</h3>
    <p class="muted">${msg("So long a customer can reject an answer. After that the case is closed.")}</p>
    ${renderTimeLimit(draft, "/decideWithin", msg("Time to decide"))}
  `;
}

function renderCommitment(draft: SettingsDraft, kind: CaseKind): TemplateResult {
  const commitments = draft.list<Commitment>("/commitments");
  const index = commitments.findIndex((commitment) => commitment.kind === kind);
  const pointer = `/commitments/${index}`;
  const toggle = ({ target }: Event) => {
    const isPromised = (target as HTMLInputElement).checked;
    draft.write("/commitments", isPromised ? [...commitments, newCommitment(kind)] : commitments.filter((each) => each.kind !== kind));
  };
  const closes = commitments[index]?.closeWithin !== undefined;
  const toggleClosing = ({ target }: Event) =>
    draft.write(`${pointer}/closeWithin`, (target as HTMLInputElement).checked ? { value: 30, unit: "days" } : undefined);
  return html`<section class="commitment" aria-label=${kindTitle(kind)}>
    <h3>
      <label class="tick"><input type="checkbox" .checked=${index >= 0} @change=${toggle} />${kindTitle(kind)}</label>
    </h3>
    ${index < 0
      ? html`<p class="muted">${msg("Nothing is promised for these.")}</p>`
      : html`<div class="limits">
          ${renderTimeLimit(draft, `${pointer}/acknowledgeWithin`, msg("Acknowledge within"))}
          ${renderTimeLimit(draft, `${pointer}/answerWithin`, msg("Answer within"))}
          <label class="tick"><input type="checkbox" .checked=${closes} @change=${toggleClosing} />${msg("Also promise when it is closed")}</label>
          ${closes ? renderTimeLimit(draft, `${pointer}/closeWithin`, msg("Close within")) : nothing}
        </div>`}
  </section>`;
}

function newCommitment(kind: CaseKind): Commitment {
  return { kind, acknowledgeWithin: { value: 1, unit: "working_days" }, answerWithin: { value: 5, unit: "working_days" } };
}
