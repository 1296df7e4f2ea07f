import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { isProblemError } from "@heed/core/desk";
import { failureText } from "../page/failure-text.ts";
import { renderProblemList, type ProblemList } from "./problem-list.ts";
import { renderSurveyDispute, type Dispute } from "./survey-dispute.ts";
import type { SurveyView } from "./survey-view.ts";

export interface Notices {
  /** Why it was not saved. */
  failure: unknown;
  problems: ProblemList;
  dispute: Dispute;
}

/** What there is to know before one goes on: who may change it, what came back, what is not finished, what failed. */
export function renderNotices(view: SurveyView, { failure, problems, dispute }: Notices): TemplateResult {
  const { draft, desk, mayEdit } = view;
  const isRefused = isProblemError(failure) && failure.code === "validation_failed";
  return html`
    ${mayEdit
      ? nothing
      : html`<p class="notice">
          ${desk.may("surveys.edit") ? msg("This survey is closed and does not change any more. A copy of it can ask again.") : msg("You can read this survey. Managers and admins can change it.")}
        </p>`}
    ${draft.wasBroughtBack && draft.isDirty && !draft.theirs ? html`<p class="notice" role="status">${msg("Your unsaved changes from an earlier visit are back.")}</p>` : nothing}
    ${renderSurveyDispute(view, dispute)}
    ${failure && !isRefused ? html`<div class="notice wrong" role="alert"><p>${failureText(failure)} ${msg("Your changes are still here.")}</p></div>` : nothing}
    ${mayEdit && draft.isDirty ? renderProblemList(draft, problems) : nothing}
  `;
}
