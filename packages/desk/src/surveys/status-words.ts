import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SurveyStatus } from "@heed/contract/survey-rules";

/** Where a survey stands, and whether its draft says something else than what customers get. */
export function renderStatus({ status, hasChanges, publishedVersion }: { status: SurveyStatus; hasChanges: boolean; publishedVersion: number | null }): TemplateResult {
  return html`<span class="status ${status}">${statusName(status)}</span>${status !== "draft" && status !== "closed" && hasChanges && publishedVersion !== null
      ? html`<span class="status changes">${msg("changes not published")}</span>`
      : nothing}`;
}

function statusName(status: SurveyStatus): string {
  switch (status) {
    case "draft":
      return msg("Draft");
    case "published":
      return msg("Published");
    case "paused":
      return msg("Paused");
    case "closed":
      return msg("Closed");
  }
}
