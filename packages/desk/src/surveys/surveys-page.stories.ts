import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { surveysDesk, unavailable } from "../../testing/story-surveys.ts";
import "./surveys-page.ts";

const meta: Meta = {
  title: "Desk/Surveys",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const surveys = (options: Parameters<typeof surveysDesk>[0] = {}): (() => TemplateResult) => () =>
  html`<desk-surveys-page .desk=${surveysDesk(options)} .query=${new URLSearchParams()}></desk-surveys-page>`;

export const List: StoryObj = { render: surveys() };

export const Empty: StoryObj = { render: surveys({ list: () => Promise.resolve({ items: [] }) }) };

export const EmptyForASupervisor: StoryObj = { render: surveys({ role: "supervisor", list: () => Promise.resolve({ items: [] }) }) };

export const Loading: StoryObj = { render: surveys({ list: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = { render: surveys({ list: unavailable }) };
