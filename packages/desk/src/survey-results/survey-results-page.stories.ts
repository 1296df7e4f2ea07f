import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { ConnectionError, type SurveyResults } from "@heed/core/desk";
import { inDeskLetters, storyDesk } from "../../testing/story-desk.ts";
import { storyResults } from "../../testing/story-survey-results.ts";
import type { Desk } from "../page/desk-context.ts";
import "./survey-results-page.ts";

const meta: Meta = {
  title: "Desk/Survey results",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

function deskWith(results: () => Promise<SurveyResults>): Desk {
  const desk = storyDesk();
  return { ...desk, api: { ...desk.api, surveys: { ...desk.api.surveys, results, exportUrl: () => "#export" } } };
}

const show =
  (results: () => Promise<SurveyResults>, query = "") =>
  (): TemplateResult =>
    html`<desk-survey-results-page .desk=${deskWith(results)} .params=${{ surveyId: "after_case" }} .query=${new URLSearchParams(query)}></desk-survey-results-page>`;

const answer = (over: Partial<SurveyResults> = {}) => () => Promise.resolve(storyResults(over));

const nothing: Partial<SurveyResults> = { started: 0, complete: 0, responseRate: null, completionRate: null, questions: [], trend: [], splits: { category: [], region: [], team: [], tier: [] }, focus: null };

export const Figures: StoryObj = { render: show(answer()) };

export const Filtered: StoryObj = { render: show(answer(), "from=2026-09-01&to=2026-11-30&team=service&category=damaged") };

export const NobodyYet: StoryObj = { render: show(answer({ ...nothing, invited: 12 })) };

export const TooFewToShow: StoryObj = { render: show(answer({ ...nothing, isAnonymous: true, isHidden: true })) };

export const Loading: StoryObj = { render: show(() => new Promise(() => undefined)) };

export const Offline: StoryObj = { render: show(() => Promise.reject(new ConnectionError("connection_failed", "Could not read the results."))) };

export const OnAPhone: StoryObj = { render: show(answer()), globals: { viewport: { value: "mobile2" } } };
