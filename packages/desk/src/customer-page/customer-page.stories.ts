import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { ProblemError, type CustomerCases } from "@heed/core/desk";
import type { StaffRole } from "@heed/contract/desk-rules";
import { storyCase } from "../../testing/story-case.ts";
import { storyDesk } from "../../testing/story-desk.ts";
import type { Desk } from "../page/desk-context.ts";
import "./customer-page.ts";

const meta: Meta = {
  title: "Desk/Customer",
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

function known(): Promise<CustomerCases> {
  const { customer, otherCases, links } = storyCase();
  if (!customer) throw new Error("The case of the stories has a customer.");
  return Promise.resolve({ customer, cases: { items: [...links, ...otherCases], nextCursor: "more" } });
}

function deskWith(get: () => Promise<CustomerCases>, role: StaffRole): Desk {
  const desk = storyDesk({ role });
  return { ...desk, api: { ...desk.api, customers: { get, change: () => new Promise(() => undefined) } } };
}

const show = (get: () => Promise<CustomerCases>, role: StaffRole = "supervisor") => (): TemplateResult =>
  html`<desk-customer-page .desk=${deskWith(get, role)} .params=${{ customerId: "carla" }}></desk-customer-page>`;

export const Known: StoryObj = { render: show(known) };

export const ForAnAgent: StoryObj = { render: show(known, "agent") };

export const Loading: StoryObj = { render: show(() => new Promise(() => undefined)) };

export const NotThere: StoryObj = {
  render: show(() => Promise.reject(new ProblemError("resource_not_found", "Could not read the customer.", { status: 404 }))),
};
