import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { proposalDesk, storyProposal } from "../../testing/story-proposals.ts";
import "./roadmap-page.ts";

const meta: Meta = {
  title: "Desk/Roadmap",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const show =
  (options: Parameters<typeof proposalDesk>[0] = {}) =>
  (): TemplateResult =>
    html`<desk-roadmap-page .desk=${proposalDesk({ found: storyProposal("9ght2mvc"), ...options })}></desk-roadmap-page>`;

export const Roadmap: StoryObj = { render: show() };

export const ForAReviewer: StoryObj = { render: show({ role: "reviewer" }) };

export const Empty: StoryObj = { render: show({ items: [] }) };
