import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { clientThatPromises, samplePromises } from "../../testing/sample-promises.ts";
import type { CommitmentsElement } from "./commitments.ts";
import "./define.ts";

type Story = StoryObj<CommitmentsElement>;

const meta: Meta<CommitmentsElement> = {
  title: "Commitments",
  tags: ["autodocs"],
  component: "heed-commitments",
  args: { client: clientThatPromises() },
  render: ({ client, locale, colorScheme }) =>
    html`<heed-commitments .client=${client} .locale=${locale} .colorScheme=${colorScheme}></heed-commitments>`,
};

export default meta;

export const Counted: Story = {};
export const InChinese: Story = { args: { locale: "zh-Hans" } };
export const InArabic: Story = { args: { locale: "ar" } };
export const InTheDark: Story = { args: { colorScheme: "dark" } };
export const TooFewToSay: Story = {
  args: {
    client: clientThatPromises(() =>
      Promise.resolve({
        ...samplePromises,
        commitments: samplePromises.commitments.map(({ kind, promises }) => ({ kind, promises: promises.map((promise) => ({ ...promise, figures: null })) })),
      }),
    ),
  },
};
export const NothingPromised: Story = { args: { client: clientThatPromises(() => Promise.resolve({ ...samplePromises, commitments: [] })) } };
export const Loading: Story = { args: { client: clientThatPromises(() => new Promise(() => undefined)) } };
export const Away: Story = { args: { client: clientThatPromises(() => Promise.reject(new Error("The service is away."))) } };
