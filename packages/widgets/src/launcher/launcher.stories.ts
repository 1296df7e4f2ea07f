import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "./define.ts";

/** What a page says in the tag. */
interface Look {
  label?: string;
  position?: string;
  locale?: string;
}

type Story = StoryObj<Look>;

/** There is no service behind it: the panel says so. */
const meta: Meta<Look> = {
  title: "Launcher",
  tags: ["autodocs"],
  component: "heed-launcher",
  render: ({ label = "", position = "bottom-end", locale = "" }) =>
    html`<heed-launcher site-key="stories" label=${label} position=${position} locale=${locale}><a href="/help">Contact us</a></heed-launcher>`,
};

export default meta;

export const Button: Story = {};
export const AtTheOtherCorner: Story = { args: { position: "bottom-start" } };
export const InArabic: Story = { args: { label: "تواصل معنا", locale: "ar" } };
