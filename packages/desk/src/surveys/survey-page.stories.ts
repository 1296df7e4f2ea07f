import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { DeskSurvey } from "@heed/contract/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { storySurvey, surveysDesk, unavailable } from "../../testing/story-surveys.ts";
import type { SurveyContent } from "./kept-survey.ts";
import "./survey-page.ts";

const meta: Meta = {
  title: "Desk/Survey editor",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

interface Shown extends NonNullable<Parameters<typeof surveysDesk>[0]> {
  survey?: DeskSurvey;
  tab?: string;
  /** What this device has kept of an earlier visit. */
  kept?: (content: SurveyContent) => SurveyContent;
  /** The version that it began from. */
  keptVersion?: number;
}

const visit = storySurvey("after_sales_visit");

const editor = ({ survey = visit, tab = "", kept, keptVersion = survey.version, ...options }: Shown = {}): (() => TemplateResult) => () => {
  const { id, definition, settings } = survey;
  const base = { definition, settings };
  const key = `heed:desk:survey:demo:noor:${id}`;
  // What another story left as a draft is none of this one's.
  if (kept) localStorage.setItem(key, JSON.stringify({ version: keptVersion, base: keptVersion === survey.version ? base : visit, content: kept(base) }));
  else localStorage.removeItem(key);
  const desk = surveysDesk({ get: () => Promise.resolve(survey), ...options });
  return html`<desk-survey-page .desk=${desk} .params=${{ surveyId: id }} .query=${new URLSearchParams(tab && { tab })}></desk-survey-page>`;
};

const renamed = ({ definition, settings }: SurveyContent): SurveyContent => ({ definition: { ...definition, title: { ...definition.title, en: "How are you getting on?" } }, settings });

const unfinished = ({ definition, settings }: SurveyContent): SurveyContent => {
  const question = { id: "nps", type: "nps", title: {} } as const;
  // The first question of each page makes way, though others look at it.
  const pages = definition.pages.map((page) => ({ ...page, questions: [...page.questions.slice(1), { ...question, id: `nps_${page.id}` }] }));
  return { definition: { ...definition, pages }, settings };
};

export const Questions: StoryObj = { render: editor() };

export const Languages: StoryObj = { render: editor({ tab: "languages" }) };

export const Settings: StoryObj = { render: editor({ tab: "settings" }) };

export const PublishedWithChanges: StoryObj = {
  render: editor({ survey: storySurvey("after_case", { status: "published", publishedVersion: 3, complete: 1_102, started: 1_284 }) }),
};

export const Closed: StoryObj = { render: editor({ survey: storySurvey("needs", { status: "closed", publishedVersion: 2, complete: 377, hasChanges: false }) }) };

export const NotSavedYet: StoryObj = { render: editor({ kept: renamed }) };

export const NotFinishedYet: StoryObj = { render: editor({ kept: unfinished }) };

export const ChangedBySomebodyElse: StoryObj = {
  render: editor({ survey: { ...visit, version: 5, settings: { ...visit.settings, coolDownDays: 60 } }, kept: renamed, keptVersion: 4 }),
};

export const ForWhoMayOnlyRead: StoryObj = { render: editor({ role: "supervisor" }) };

export const Loading: StoryObj = { render: editor({ get: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = { render: editor({ get: unavailable }) };
