import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./embed-page.ts";

const meta: Meta = {
  title: "Desk/Embed",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const page = (role: StaffRole): (() => TemplateResult) => () => {
  const desk = storyDesk({ role });
  const api = { ...desk.api, surveys: { ...desk.api.surveys, list: () => Promise.resolve({ items: [] }) } };
  return html`<desk-embed-page .desk=${{ ...desk, api }}></desk-embed-page>`;
};

export const Choosing: StoryObj = { render: page("admin") };

export const ForWhoMayOnlyRead: StoryObj = { render: page("supervisor") };
