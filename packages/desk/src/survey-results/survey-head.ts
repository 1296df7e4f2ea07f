import { msg } from "@lit/localize";
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";
import { tabsStyles } from "../parts/tabs.styles.ts";
import { renderSurveyTabs } from "../surveys/survey-tabs.ts";
import { resultsAddress, withoutFocus, type ResultsView } from "./results-view.ts";

interface SurveyHead {
  desk: Desk;
  surveyId: string;
  heading: string;
  view: ResultsView;
  active: "results" | "texts";
}

/** What stands above everything about one survey's answers: its name, the survey's parts, and the two ways to read answers. */
export function renderSurveyHead({ desk, surveyId, heading, view, active }: SurveyHead): TemplateResult {
  const shared = withoutFocus(view);
  const link = (page: "results" | "texts", name: string) =>
    html`<a href=${desk.url(resultsAddress(surveyId, page, shared))} aria-current=${page === active ? "page" : nothing}>${name}</a>`;
  return html`<header class="survey-head">
    <p><a href=${desk.url("surveys")}>${msg("Surveys")}</a></p>
    <h1 tabindex="-1"><bdi>${heading}</bdi></h1>
    ${renderSurveyTabs(desk, { surveyId, current: "results" })}
    <nav class="ways" aria-label=${msg("Ways to read the answers")}>${link("results", msg("Figures"))} ${link("texts", msg("In their own words"))}</nav>
  </header>`;
}

export const surveyHeadStyles: CSSResultGroup = [
  tabsStyles,
  css`
    .survey-head {
      display: grid;
      gap: 0.25rem;
    }

    .survey-head p {
      font-size: 0.875rem;
    }
  `,
];
