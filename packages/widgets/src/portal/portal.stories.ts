import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { storySite } from "../../testing/form-stories.ts";
import { proposalsClient, refused } from "../../testing/proposals-client.ts";
import type { Portal } from "./portal.ts";
import "./define.ts";

type Story = StoryObj<Portal>;

const never = (): Promise<never> => new Promise(() => undefined);
const { proposals } = await proposalsClient().site.get();
const site = { ...storySite, proposals, commitments: [{ kind: "complaint", acknowledgeWithin: { value: 1, unit: "working_days" }, answerWithin: { value: 10, unit: "working_days" } }] } as const;

const meta: Meta<Portal> = {
  title: "Portal",
  tags: ["autodocs"],
  component: "heed-portal",
  args: { client: { ...proposalsClient(), site: { get: async () => ({ ...site, commitments: [...site.commitments] }) } }, view: { at: "start" } },
  render: ({ client, view, locale, inPanel }) => html`<heed-portal routing="none" .client=${client} .view=${view} .locale=${locale} ?in-panel=${inPanel}></heed-portal>`,
};

export default meta;

export const Start: Story = {};
export const InChinese: Story = { args: { locale: "zh-Hans" } };
export const InArabic: Story = { args: { locale: "ar" } };
export const InPanel: Story = { args: { inPanel: true } };
export const WhatCanBeFiled: Story = { args: { view: { at: "file" } } };
export const Complaint: Story = { args: { view: { at: "file", kind: "complaint" } } };
export const Cases: Story = { args: { view: { at: "cases" } } };
export const OneCase: Story = { args: { view: { at: "case" } } };
export const Proposals: Story = { args: { view: { at: "proposals" } } };
export const Surveys: Story = { args: { view: { at: "surveys" } } };
export const Loading: Story = { args: { client: { ...proposalsClient(), site: { get: never } } } };
export const Away: Story = { args: { client: { ...proposalsClient(), site: { get: refused("service_unavailable", 503) } } } };
export const WithoutSite: Story = { args: { client: undefined } };
