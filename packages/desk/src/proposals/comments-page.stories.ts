import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { proposalDesk } from "../../testing/story-proposals.ts";
import "./comments-page.ts";

const meta: Meta = {
  title: "Desk/Proposal comments",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const show =
  (query = "", options: Parameters<typeof proposalDesk>[0] = {}) =>
  (): TemplateResult =>
    html`<desk-proposal-comments-page .desk=${proposalDesk(options)} .query=${new URLSearchParams(query)}></desk-proposal-comments-page>`;

export const Held: StoryObj = { render: show() };

export const Removed: StoryObj = { render: show("state=removed") };

export const NothingHeld: StoryObj = { render: show("", { comments: [] }) };

export const ForAnInspector: StoryObj = { render: show("", { role: "inspector" }) };
