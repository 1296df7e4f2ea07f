import { html, type TemplateResult } from "lit";
import "../survey/define.ts";
import type { CaseTracker } from "./case-tracker.ts";

/** The survey that waits for the customer of a closed case. What was asked stays on view when it was answered. */
export function renderWaitingSurvey(tracker: CaseTracker, { id, invitation }: { id: string; invitation: string }): TemplateResult {
  const { siteKey, baseUrl, locale, colorScheme, client } = tracker;
  return html`<section class="card asked" part="survey">
    <heed-survey
      survey-id=${id}
      .siteKey=${siteKey}
      .baseUrl=${baseUrl}
      .locale=${locale}
      .colorScheme=${colorScheme}
      .client=${client}
      .source=${"tracker"}
      .invitation=${invitation}
    ></heed-survey>
  </section>`;
}
