import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html } from "lit";
import { inDeskLetters, storyDesk, type StoryAnswers } from "../../testing/story-desk.ts";
import "./desk-frame.ts";

const meta: Meta = {
  title: "Desk/Frame",
  decorators: [inDeskLetters],
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const frame = (answers: StoryAnswers = {}, path = "queue?status=open") => () =>
  html`<desk-story-stage .desk=${storyDesk(answers)}><desk-frame .url=${new URL(`/desk/demo/${path}`, location.origin)}></desk-frame></desk-story-stage>`;

export const ForAManager: StoryObj = { render: frame() };

export const ForAnAgent: StoryObj = { render: frame({ role: "agent" }) };

export const Account: StoryObj = { render: frame({ role: "agent" }, "account") };

export const NotForThisRole: StoryObj = { render: frame({ role: "reviewer" }) };

export const NoSuchPage: StoryObj = { render: frame({}, "nowhere") };
