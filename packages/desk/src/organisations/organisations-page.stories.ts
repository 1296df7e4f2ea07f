import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskSiteApi, type IdentityKey, type Organisation, type StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./organisations-page.ts";

const meta: Meta = {
  title: "Desk/Organisations",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const at = "2026-11-02T08:00:00.000Z";

const teaHouse: Organisation = {
  id: "tea-house",
  name: "Tea House of Leipzig",
  createdAt: at,
  removedAt: null,
  members: [
    { id: "1", email: "ada.green@tea-house.example", role: "lead", addedAt: at, addedBy: "Inês Prado" },
    { id: "2", email: "a.very.long.address.of.somebody@a-department-of.the-tea-house.example", role: "member", addedAt: at, addedBy: "Inês Prado" },
  ],
  history: [
    { type: "member_removed", at, by: "Lin Mei", about: "bo@tea-house.example", role: "member" },
    { type: "role_changed", at, by: "Lin Mei", about: "ada.green@tea-house.example", role: "lead" },
    { type: "member_added", at, by: "Inês Prado", about: "ada.green@tea-house.example", role: "member" },
    { type: "renamed", at, by: "Inês Prado", about: "Tea House of Leipzig", role: null },
    { type: "created", at, by: "Inês Prado", about: "Tea House", role: null },
  ],
};

const removed: Organisation = {
  ...teaHouse,
  removedAt: "2026-11-20T15:30:00.000Z",
  members: [],
  history: [{ type: "removed", at: "2026-11-20T15:30:00.000Z", by: "Noor Haddad", about: "Tea House of Leipzig", role: null }, ...teaHouse.history],
};

const keys: IdentityKey[] = [
  { id: "shop-2026", algorithm: "HS256", publicKey: null, createdAt: at, createdBy: "Noor Haddad" },
  { id: "app", algorithm: "ES256", publicKey: "-----BEGIN PUBLIC KEY-----", createdAt: at, createdBy: "Noor Haddad" },
];

interface Shown {
  role?: StaffRole;
  organisation?: string;
  items?: readonly Organisation[];
  list?: DeskSiteApi["organisations"]["list"];
}

const organisations = ({ role = "admin", organisation, items = [teaHouse], list }: Shown = {}): (() => TemplateResult) => () => {
  const desk = storyDesk({ role });
  const page = items.map(({ id, name, members, createdAt, removedAt }) => ({ id, name, memberCount: members.length, createdAt, removedAt }));
  const api: DeskSiteApi = {
    ...desk.api,
    organisations: { ...desk.api.organisations, list: list ?? (() => Promise.resolve({ items: page, nextCursor: null })), get: () => Promise.resolve(items[0] ?? teaHouse) },
    identityKeys: { ...desk.api.identityKeys, list: () => Promise.resolve({ items: items.length > 0 ? keys : [] }) },
  };
  return html`<desk-organisations-page .desk=${{ ...desk, api }} .query=${new URLSearchParams({ ...(organisation && { organisation }), ...(items[0]?.removedAt && { removed: "1" }) })}></desk-organisations-page>`;
};

export const List: StoryObj = { render: organisations() };

export const Removed: StoryObj = { render: organisations({ organisation: "tea-house", items: [removed] }) };

export const WithMembers: StoryObj = { render: organisations({ organisation: "tea-house" }) };

export const ANewOne: StoryObj = { render: organisations({ organisation: "new" }) };

export const ForAnAgent: StoryObj = { render: organisations({ role: "agent", organisation: "tea-house" }) };

export const Empty: StoryObj = { render: organisations({ items: [] }) };

export const Loading: StoryObj = { render: organisations({ list: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = {
  render: organisations({ list: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the organisations.", { status: 503, requestId: "5f0c" })) }),
};
