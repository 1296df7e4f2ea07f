import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskSiteApi, type StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import { storySettings, storySite, storyVersion } from "../../testing/story-settings.ts";
import type { Desk } from "../page/desk-context.ts";
import type { SectionId } from "./setting-sections.ts";
import "./settings-page.ts";

const meta: Meta = {
  title: "Desk/Settings",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

type SettingsApi = DeskSiteApi["settings"];

function settingsDesk({ role, ...over }: { role?: StaffRole } & Partial<SettingsApi>): Desk {
  const desk = storyDesk(role && { role });
  const settings: SettingsApi = {
    ...desk.api.settings,
    get: () => Promise.resolve(storyVersion),
    consents: () => Promise.resolve({ items: [{ version: "2026-11", text: storySettings.consent.text, since: storyVersion.updatedAt, by: null }] }),
    preview: ({ settings: draft, locale }) => Promise.resolve(storySite(draft, locale)),
    ...over,
  };
  return { ...desk, api: { ...desk.api, settings } };
}

const settings = (section: SectionId, answers: { role?: StaffRole } & Partial<SettingsApi> = {}): (() => TemplateResult) => () => {
  // What another story left as a draft is none of this one's.
  localStorage.removeItem("heed:desk:settings:demo:noor");
  return html`<desk-settings-page .desk=${settingsDesk(answers)} .query=${new URLSearchParams({ section })}></desk-settings-page>`;
};

export const Site: StoryObj = { render: settings("general") };

export const Categories: StoryObj = { render: settings("categories") };

export const FormsWithPreview: StoryObj = { render: settings("forms") };

export const Commitments: StoryObj = { render: settings("commitments") };

export const Consent: StoryObj = { render: settings("consent") };

export const Teams: StoryObj = { render: settings("teams") };

export const Routing: StoryObj = { render: settings("rules") };

export const ForWhoMayOnlyRead: StoryObj = { render: settings("general", { role: "supervisor" }) };

export const Loading: StoryObj = { render: settings("general", { get: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = {
  render: settings("general", {
    get: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the settings.", { status: 503, requestId: "5f0c" })),
  }),
};

export const ChangedBySomebodyElse: StoryObj = {
  render: () => {
    const draft = { version: 6, base: storySettings, settings: { ...storySettings, name: { en: "Fern & Daughters", "zh-Hans": "蕨与女儿们" } } };
    localStorage.setItem("heed:desk:settings:demo:noor", JSON.stringify(draft));
    const theirs = { ...storySettings, name: { en: "Kettle & Fern", "zh-Hans": "壶与蕨" }, decideWithin: { value: 7, unit: "days" as const } };
    const desk = settingsDesk({ get: () => Promise.resolve({ ...storyVersion, settings: theirs }) });
    return html`<desk-settings-page .desk=${desk} .query=${new URLSearchParams({ section: "general" })}></desk-settings-page>`;
  },
};
