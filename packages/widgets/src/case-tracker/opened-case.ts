import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "@heed/core";
import { isFinal } from "@heed/core/rules";
import { instantInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import type { CaseTracker } from "./case-tracker.ts";
import { renderOutcome, renderText } from "./outcome.ts";
import { renderProgress, renderStatus, statusTexts } from "./status.ts";
import { renderTimeline } from "./timeline.ts";

/** What an opened case is shown with: the element has it, and so has a page without one. */
export type CaseView = Pick<CaseTracker, "news" | "readerLocale" | "waitingSurvey" | "startAnew" | "isLive" | "asOf"> & {
  steps: Pick<CaseTracker["steps"], "render">;
  caseRating: Pick<NonNullable<CaseTracker["caseRating"]>, "render"> | undefined;
};

/** An opened case: where it stands, what the customer can do, and how it came about. */
export function renderCase(found: Case, tracker: CaseView): TemplateResult {
  const { status, reference, subject, description, desiredOutcome, locale, timeline, outcome } = found;
  const { steps, news, readerLocale } = tracker;
  const isOver = isFinal(status);
  const question = timeline.findLast(({ type }) => type === "question");
  return html`
    <header class="line name">
      <span>${msg("Reference")} <bdi>${reference}</bdi></span>
      ${isOver ? nothing : renderConnection(tracker)}
    </header>
    <h2 dir="auto" lang=${locale}>${subject}</h2>
    ${renderProgress(found)}
    ${renderStatus(found, readerLocale)}
    ${status === "waiting_for_customer"
      ? html`<section class="card asked">
          <h3>${msg("Our question")}</h3>
          ${renderText(question?.text)}
        </section>`
      : nothing}
    ${outcome
      ? html`<section class="card asked" part="answer">
          <h3>${msg("Our answer")}</h3>
          ${renderOutcome(outcome, found, readerLocale)}
        </section>`
      : nothing}
    <p class=${news && news !== statusTexts(status, found)[1] ? "notice" : "unseen"} part="notice" role="status">${news}</p>
    <section part="steps">${steps.render(found)}</section>
    ${tracker.waitingSurvey ?? (found.isSurveyed ? nothing : tracker.caseRating?.render(found))}
    ${renderTimeline(found, readerLocale)}
    <details>
      <summary>${msg("What you wrote")}</summary>
      ${renderText(description, locale)}
      ${renderText(desiredOutcome, locale)}
    </details>
    <button class="link" @click=${tracker.startAnew}>${msg("Look at another case")}</button>
  `;
}

/** One quiet word on whether what is on view is current. */
function renderConnection({ isLive, asOf, readerLocale }: CaseView): TemplateResult | typeof nothing {
  // A server, where there is nobody to be on line, knows nothing of it.
  const { onLine = true } = navigator as Partial<Navigator>;
  if (onLine && isLive === undefined) return nothing;
  const isCurrent = onLine && isLive;
  const text = isCurrent ? msg("Live") : onLine ? msg("Reconnecting…") : msg(str`Offline: as of ${instantInWords(asOf, readerLocale)}`);
  return html`<span class=${isCurrent ? "live" : ""}>${text}</span>`;
}
