import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskSiteApi, type ReplyTemplate, type StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./templates-page.ts";

const meta: Meta = {
  title: "Desk/Reply templates",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const updatedAt = "2026-11-02T08:00:00.000Z";

const items: ReplyTemplate[] = [
  {
    id: "apology",
    name: "Apology for a late parcel",
    texts: {
      en: "Dear {customerName},\n\nwe are sorry that your parcel is late. Your case {reference} is with me now.\n\n{agentName}",
      "zh-Hans": "{customerName}您好：\n\n很抱歉您的包裹未能按时送达。您的案件 {reference} 现由我负责。\n\n{agentName}",
    },
    version: 3,
    updatedAt,
  },
  { id: "photo", name: "Ask for a photo", texts: { en: "Could you send us a photo of the {thing}?" }, version: 1, updatedAt },
];

interface Shown {
  role?: StaffRole;
  template?: string;
  list?: DeskSiteApi["templates"]["list"];
}

const templates = ({ role = "supervisor", template, list = () => Promise.resolve({ items }) }: Shown = {}): (() => TemplateResult) => () => {
  const desk = storyDesk({ role });
  const api: DeskSiteApi = { ...desk.api, templates: { ...desk.api.templates, list } };
  return html`<desk-templates-page .desk=${{ ...desk, api }} .query=${new URLSearchParams(template && { template })}></desk-templates-page>`;
};

export const List: StoryObj = { render: templates() };

export const InAllLanguages: StoryObj = { render: templates({ template: "apology" }) };

export const WithAnUnknownVariable: StoryObj = { render: templates({ template: "photo" }) };

export const ForAnAgent: StoryObj = { render: templates({ role: "agent", template: "apology" }) };

export const Empty: StoryObj = { render: templates({ list: () => Promise.resolve({ items: [] }) }) };

export const Loading: StoryObj = { render: templates({ list: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = {
  render: templates({ list: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the templates.", { status: 503, requestId: "5f0c" })) }),
};
