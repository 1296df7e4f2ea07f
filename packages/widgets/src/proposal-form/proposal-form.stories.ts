import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { HeedClient, Site } from "@heed/core";
import { proposalsClient, refused } from "../../testing/proposals-client.ts";
import { samplePage, sampleSite } from "../../testing/sample-proposals.ts";
import "./define.ts";
import type { ProposalForm } from "./proposal-form.ts";

type Story = StoryObj<ProposalForm>;

const consent: Site["consent"] = {
  version: "1",
  text: "We keep what you write here to look into it and to answer you. Only the people who handle it read it.",
  purposes: [{ id: "handle_case", required: true, label: "I agree that my details are used for this." }],
};

// The form reads no more of a site than this.
const site = { ...sampleSite, locale: "en", timeZone: "Europe/Berlin", consent } as Site;
const isPrivate = { ...site, proposals: site.proposals && { ...site.proposals, isPublic: false } };

const clientThat = (proposals: Partial<HeedClient["proposals"]> = {}): HeedClient => proposalsClient(proposals);
const submitted = { id: "7k3m9p2q", status: "submitted", reviewBy: "2099-12-03T17:00:00Z", createdAt: "2099-11-28T09:00:00Z" } as const;
const similar: HeedClient["proposals"]["similar"] = () => Promise.resolve({ items: samplePage.items.slice(0, 3) });

async function formIn(canvas: HTMLElement): Promise<ProposalForm> {
  await customElements.whenDefined("heed-proposal-form");
  const form = canvas.querySelector<ProposalForm>("heed-proposal-form");
  if (!form) throw new Error("The story shows no form.");
  if (!form.renderRoot.querySelector("form")) await new Promise((ready) => form.addEventListener("heed-ready", ready, { once: true }));
  return form;
}

async function fillIn(canvas: HTMLElement): Promise<ProposalForm> {
  const form = await formIn(canvas);
  form.prefill({ title: "A lid that stays on while one pours", text: "Mine falls off with the last cup.", category: "products", name: "Ada" });
  await form.arm();
  await form.updateComplete;
  return form;
}

const send: NonNullable<Story["play"]> = async ({ canvasElement }) => {
  const form = await fillIn(canvasElement);
  form.renderRoot.querySelector<HTMLElement>("#consent-handle_case")?.click();
  await form.arm();
  await form.updateComplete;
  form.renderRoot.querySelector<HTMLElement>("[part=submit]")?.click();
};

const meta: Meta<ProposalForm> = {
  title: "Proposal form",
  tags: ["autodocs"],
  component: "heed-proposal-form",
  args: { site, client: clientThat(), boardUrl: "/ideas" },
  render: ({ site: shown, client, boardUrl, locale }) =>
    html`<heed-proposal-form draft-key="stories" .site=${shown} .client=${client} .boardUrl=${boardUrl} .locale=${locale}></heed-proposal-form>`,
  // What one story has typed is not the draft of the next.
  beforeEach: () => localStorage.removeItem("heed:draft::proposal:stories"),
};

export default meta;

export const Ready: Story = {};
export const InChinese: Story = { args: { locale: "zh-Hans" } };
export const InArabic: Story = { args: { locale: "ar" } };
export const OnlyForTheCompany: Story = { args: { site: isPrivate } };
export const TakesNone: Story = { args: { site: { ...site, proposals: null } } };
export const Loading: Story = { args: { site: undefined, client: { ...clientThat(), site: { get: () => new Promise<never>(() => undefined) } } } };
export const WithoutClient: Story = { args: { site: undefined, client: undefined } };
export const WithSimilar: Story = {
  args: { client: clientThat({ similar }) },
  play: async ({ canvasElement }) => {
    const form = await fillIn(canvasElement);
    const isFound = (): HTMLElement | null => form.renderRoot.querySelector("[part=similar-toggle]");
    while (!isFound()) await new Promise((soon) => setTimeout(soon, 50));
    isFound()?.click();
  },
};
export const WithMistakes: Story = {
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    form.prefill({ title: "Hm", email: "nobody" });
    await form.arm();
    await form.updateComplete;
    form.renderRoot.querySelector<HTMLElement>("[part=submit]")?.click();
  },
};
export const Sending: Story = { play: send };
export const Failed: Story = { args: { client: clientThat({ submit: refused("service_unavailable", 503) }) }, play: send };
export const Submitted: Story = { args: { client: clientThat({ submit: () => Promise.resolve(submitted) }) }, play: send };
