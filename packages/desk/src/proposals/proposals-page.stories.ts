import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { proposalDesk } from "../../testing/story-proposals.ts";
import "./proposals-page.ts";

const meta: Meta = {
  title: "Desk/Proposals",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const show =
  (query = "", options: Parameters<typeof proposalDesk>[0] = {}) =>
  (): TemplateResult =>
    html`<desk-proposals-page .desk=${proposalDesk(options)} .query=${new URLSearchParams(query)}></desk-proposals-page>`;

export const All: StoryObj = { render: show() };

export const ToLookAt: StoryObj = { render: show("needs=review") };

export const ForAReviewer: StoryObj = { render: show("needs=review", { role: "reviewer" }) };

export const ForAnInspector: StoryObj = { render: show("", { role: "inspector" }) };

export const NothingToLookAt: StoryObj = { render: show("needs=review", { items: [] }) };

export const NothingFound: StoryObj = { render: show("q=nothing") };

export const NotOffered: StoryObj = { render: show("", { items: [], isOffered: false }) };
