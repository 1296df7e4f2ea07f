import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskNotice, type DeskSiteApi, type NoticeContent, type StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./notice-page.ts";

const meta: Meta = {
  title: "Desk/Notice",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const recall: NoticeContent = {
  level: "critical",
  title: { en: "Please stop using the Heron kettle", "zh-Hans": "请立即停用“苍鹭”水壶" },
  text: {
    en: "The handle of kettles made in October can come off.\nWe take every one of them back and pay for it.",
    "zh-Hans": "十月生产的水壶，壶柄可能脱落。\n我们全部召回，费用由我们承担。",
  },
  url: "https://shop.example/recall",
};

const delays: NoticeContent = { level: "warning", title: { en: "Deliveries are late in the north" }, text: { en: "Snow holds up our carrier. Nothing is lost." } };

const nothing: DeskNotice = { version: 0, notice: null, updatedAt: null, updatedBy: null, changes: [] };

const told: DeskNotice = {
  version: 4,
  notice: recall,
  updatedAt: "2026-11-28T09:12:00.000Z",
  updatedBy: "Inês Prado",
  changes: [
    { version: 4, notice: recall, at: "2026-11-28T09:12:00.000Z", by: "Inês Prado" },
    { version: 3, notice: { ...recall, level: "warning" }, at: "2026-11-28T08:50:00.000Z", by: "Lin Mei" },
    { version: 2, notice: null, at: "2026-11-20T16:00:00.000Z", by: "Lin Mei" },
    { version: 1, notice: delays, at: "2026-11-18T07:30:00.000Z", by: "Lin Mei" },
  ],
};

interface Shown {
  role?: StaffRole;
  get?: DeskSiteApi["notice"]["get"];
}

const notice = ({ role = "manager", get = () => Promise.resolve(nothing) }: Shown = {}): (() => TemplateResult) => () => {
  const desk = storyDesk({ role });
  const api: DeskSiteApi = { ...desk.api, notice: { ...desk.api.notice, get } };
  return html`<desk-notice-page .desk=${{ ...desk, api }}></desk-notice-page>`;
};

export const NothingIsTold: StoryObj = { render: notice() };

export const ANoticeIsUp: StoryObj = { render: notice({ get: () => Promise.resolve(told) }) };

export const InOneLanguageOfTwo: StoryObj = { render: notice({ get: () => Promise.resolve({ ...told, notice: delays }) }) };

export const ForAnInspector: StoryObj = { render: notice({ role: "inspector", get: () => Promise.resolve(told) }) };

export const Loading: StoryObj = { render: notice({ get: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = {
  render: notice({ get: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the notice.", { status: 503, requestId: "5f0c" })) }),
};
