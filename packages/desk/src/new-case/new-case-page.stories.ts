import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./filed-receipt.ts";
import "./new-case-page.ts";

const meta: Meta = {
  title: "Desk/New case",
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const filed = {
  reference: "K7MP-4XQ2",
  accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789",
  status: "acknowledged",
  promises: [],
  createdAt: "2026-11-22T09:30:00Z",
} as const;

export const Empty: StoryObj = { render: () => html`<desk-new-case-page .desk=${storyDesk()}></desk-new-case-page>` };

export const Filed: StoryObj = { render: () => html`<desk-filed-receipt .desk=${storyDesk()} .filed=${filed}></desk-filed-receipt>` };

export const OnAPhone: StoryObj = { ...Empty, globals: { viewport: { value: "mobile2" } } };
