import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";

export type SurveyTabId = "questions" | "languages" | "settings" | "results";

/** Where each tab of a survey's page is. */
export function tabAddress(desk: Desk, surveyId: string, tab: SurveyTabId): string {
  const id = encodeURIComponent(surveyId);
  if (tab === "results") return desk.url(`surveys/${id}/results`);
  return desk.url(tab === "questions" ? `surveys/${id}` : `surveys/${id}?tab=${tab}`);
}

interface Tabs {
  surveyId: string;
  current: SurveyTabId;
  /** Tabs on which something is not finished. */
  wrong?: readonly SurveyTabId[];
}

/** The ways through one survey. */
export function renderSurveyTabs(desk: Desk, { surveyId, current, wrong = [] }: Tabs): TemplateResult {
  const tabs: readonly (readonly [SurveyTabId, string])[] = [
    ["questions", msg("Questions", { id: "questions-of-a-survey" })],
    ["languages", msg("Languages")],
    ["settings", msg("Settings")],
    ["results", msg("Results")],
  ];
  return html`<nav class="tabs" aria-label=${msg("Parts of the survey")}>
    ${tabs.map(
      ([id, name]) => html`<a class="tab" href=${tabAddress(desk, surveyId, id)} aria-current=${id === current ? "page" : nothing}>
        ${name}${wrong.includes(id) ? html`<span class="wrong-dot" role="img" aria-label=${msg("not finished yet")}></span>` : nothing}
      </a>`,
    )}
  </nav>`;
}
