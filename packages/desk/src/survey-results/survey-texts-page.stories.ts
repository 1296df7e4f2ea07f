import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import type { SurveyText } from "@heed/contract/desk";
import { inDeskLetters, storyDesk } from "../../testing/story-desk.ts";
import { storyResults, storyTexts } from "../../testing/story-survey-results.ts";
import type { Desk } from "../page/desk-context.ts";
import "./survey-texts-page.ts";

const meta: Meta = {
  title: "Desk/Survey texts",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

function deskWith(items: readonly SurveyText[], nextCursor: string | null): Desk {
  const desk = storyDesk();
  const surveys = { ...desk.api.surveys, results: () => Promise.resolve(storyResults()), texts: () => Promise.resolve({ items: [...items], nextCursor }) };
  return { ...desk, api: { ...desk.api, surveys } };
}

const show =
  (items: readonly SurveyText[], { nextCursor = null, query = "" }: { nextCursor?: string | null; query?: string } = {}) =>
  (): TemplateResult =>
    html`<desk-survey-texts-page .desk=${deskWith(items, nextCursor)} .params=${{ surveyId: "after_case" }} .query=${new URLSearchParams(query)}></desk-survey-texts-page>`;

export const Texts: StoryObj = { render: show(storyTexts, { nextCursor: "more" }) };

export const NothingFound: StoryObj = { render: show([], { query: "q=unicorn" }) };

export const NoTexts: StoryObj = { render: show([]) };
