import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Account, HeedClient, MyCase } from "@heed/core";
import { proposalsClient, refused } from "../../testing/proposals-client.ts";
import { storySite } from "../../testing/form-stories.ts";
import type { CaseList } from "./case-list.ts";
import "./define.ts";

type Story = StoryObj<CaseList>;

const never = (): Promise<never> => new Promise(() => undefined);
const at = "2026-11-20T09:30:00.000Z";
const broken: MyCase = { reference: "K7MP-4XQ2", kind: "complaint", category: "damaged", subject: "The lid arrived broken", status: "answered", createdAt: at, updatedAt: at, unread: true, isOwn: true };
const items: readonly MyCase[] = [
  broken,
  { ...broken, reference: "B3DF-7HJK", kind: "inquiry", subject: "这个茶壶可以放进洗碗机吗？", status: "investigating", unread: false },
  { ...broken, reference: "M9PQ-2RST", kind: "service_request", subject: "لم يعد الغطاء يُغلق", status: "waiting_for_customer", unread: false },
  { ...broken, reference: "V4WX-8YZ2", subject: "The parcel came a week late", status: "closed", unread: false },
];
const ada: Account = { email: "ada@example.org", name: null, organisations: [], unreadCases: 1 };
const lead: Account = { ...ada, organisations: [{ id: "1", name: "Tea & Sons", role: "lead" }] };
const others = items.map((item) => ({ ...item, isOwn: false, customerName: "Bob Baker" }));

const me = (more: Partial<HeedClient["me"]> = {}): HeedClient => {
  const client = proposalsClient();
  const cases: HeedClient["me"]["cases"] = async ({ scope } = {}) => ({ items: [...(scope === "organisation" ? others : items)], nextCursor: null });
  return {
    ...client,
    site: { get: async () => storySite },
    participants: { ...client.participants, identify: async () => ({ token: "stories", participant: { isVerified: true, email: ada.email, name: null } }) },
    me: { ...client.me, get: async () => ada, cases, read: async () => undefined, ...more },
  };
};

const meta: Meta<CaseList> = {
  title: "Case list",
  tags: ["autodocs"],
  component: "heed-case-list",
  args: { client: me(), getToken: async () => "signed by the host" },
  render: ({ client, getToken, locale }) => html`<heed-case-list .client=${client} .getToken=${getToken} .locale=${locale}></heed-case-list>`,
};

export default meta;

export const List: Story = {};
export const InChinese: Story = { args: { locale: "zh-Hans" } };
export const InArabic: Story = { args: { locale: "ar" } };
export const OfAnOrganisation: Story = { args: { client: me({ get: async () => lead }) } };
export const WithMore: Story = { args: { client: me({ cases: async () => ({ items: [...items], nextCursor: "more" }) }) } };
export const Empty: Story = { args: { client: me({ cases: async () => ({ items: [], nextCursor: null }) }) } };
export const SigningIn: Story = { args: { getToken: undefined } };
export const Loading: Story = { args: { client: me({ cases: never }) } };
export const Away: Story = { args: { client: me({ cases: refused("service_unavailable", 503) }) } };
export const WithoutSite: Story = { args: { client: undefined } };
