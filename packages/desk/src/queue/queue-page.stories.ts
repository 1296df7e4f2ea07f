import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters, storyDesk, type StoryAnswers } from "../../testing/story-desk.ts";
import { ProblemError } from "@heed/core/desk";
import "./queue-page.ts";

const meta: Meta = {
  title: "Desk/Queue",
  decorators: [inDeskLetters],
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const queue = (answers: StoryAnswers = {}, query = "status=open"): (() => TemplateResult) => () =>
  html`<desk-queue-page .desk=${storyDesk(answers)} .query=${new URLSearchParams(query)}></desk-queue-page>`;

const empty = () => Promise.resolve({ items: [], nextCursor: null });

export const Cases: StoryObj = { render: queue() };

export const ForAnAgent: StoryObj = { render: queue({ role: "agent" }, "status=open&owner=me") };

export const Filtered: StoryObj = { render: queue({}, "status=open,answered&severity=high,critical&team=service&q=kettle") };

export const Loading: StoryObj = { render: queue({ list: () => new Promise(() => undefined) }) };

export const NothingWaits: StoryObj = { render: queue({ list: empty }, "status=open&owner=me") };

export const NothingFound: StoryObj = { render: queue({ list: empty }, "q=unicorn") };

export const Failed: StoryObj = {
  render: queue({
    list: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the queue.", { status: 503, requestId: "5f0c" })),
  }),
};

export const OnAPhone: StoryObj = { render: queue(), globals: { viewport: { value: "mobile2" } } };
