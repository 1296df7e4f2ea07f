import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";
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

export const surveyHeadStyles = css`
  .survey-head {
    display: grid;
    gap: 0.25rem;
  }

  .survey-head p {
    font-size: 0.875rem;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin-block-start: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }

  .tabs a {
    padding: 0.5rem 0.125rem;
    margin-block-end: -1px;
    color: var(--_muted);
    text-decoration: none;
    border-block-end: 2px solid transparent;
  }

  .tabs a:hover {
    color: var(--_text);
  }

  .tabs a[aria-current] {
    color: var(--_text);
    font-weight: 600;
    border-color: var(--_accent);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    gap: 0.125rem;
    margin-block-start: 0.75rem;
    padding: 0.125rem;
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  .ways a {
    padding: 0.25rem 0.75rem;
    color: var(--_muted);
    font-size: 0.875rem;
    text-decoration: none;
    border-radius: calc(var(--_radius) - 0.125rem);
  }

  .ways a:hover {
    color: var(--_text);
  }

  .ways a[aria-current] {
    color: var(--_text);
    font-weight: 600;
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_line);
  }

  @media (pointer: coarse) {
    .ways a {
      padding-block: 0.625rem;
    }

    .tabs a {
      padding-block: 0.75rem;
    }
  }
`;
