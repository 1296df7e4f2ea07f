import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import type { FollowUp } from "@heed/contract/desk";
import type { StaffRole } from "@heed/contract/desk-rules";
import { inDeskLetters, storyDesk } from "../../testing/story-desk.ts";
import { storyFollowUps } from "../../testing/story-survey-results.ts";
import type { Desk } from "../page/desk-context.ts";
import "./follow-ups-page.ts";

const meta: Meta = {
  title: "Desk/Follow-ups",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

function deskWith(items: readonly FollowUp[], role: StaffRole): Desk {
  const desk = storyDesk({ role });
  return { ...desk, api: { ...desk.api, surveys: { ...desk.api.surveys, followUps: () => Promise.resolve({ items: [...items], nextCursor: null }) } } };
}

const show =
  (items: readonly FollowUp[], { role = "supervisor", query = "" }: { role?: StaffRole; query?: string } = {}) =>
  (): TemplateResult =>
    html`<desk-follow-ups-page .desk=${deskWith(items, role)} .query=${new URLSearchParams(query)}></desk-follow-ups-page>`;

export const Open: StoryObj = { render: show(storyFollowUps) };

export const ForAnInspector: StoryObj = { render: show(storyFollowUps, { role: "inspector" }) };

export const Done: StoryObj = {
  render: show(
    storyFollowUps.map((each) => ({ ...each, isDone: true, doneBy: "Inês Prado", doneAt: new Date().toISOString(), note: "Called Carla. The refund went out today; the voucher is a thank-you for her patience." })),
    { query: "status=done" },
  ),
};

export const NothingToFollowUp: StoryObj = { render: show([]) };
