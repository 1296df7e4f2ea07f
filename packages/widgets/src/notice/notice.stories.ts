import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { sampleNotices } from "../../testing/sample-promises.ts";
import "./define.ts";
import type { NoticeElement } from "./notice.ts";

type Story = StoryObj<NoticeElement>;

const meta: Meta<NoticeElement> = {
  title: "Notice",
  tags: ["autodocs"],
  component: "heed-notice",
  args: { notice: sampleNotices.info },
  render: ({ notice, locale, colorScheme }) => html`<heed-notice .notice=${notice} .locale=${locale} .colorScheme=${colorScheme}></heed-notice>`,
};

export default meta;

export const Info: Story = {};
export const Warning: Story = { args: { notice: sampleNotices.warning } };
export const Critical: Story = { args: { notice: sampleNotices.critical } };
export const InChinese: Story = {
  args: {
    locale: "zh-Hans",
    notice: {
      ...sampleNotices.critical,
      locale: "zh-Hans",
      title: "请立即停用“苍鹭”水壶",
      text: "十月生产的水壶，壶柄可能脱落。目前没有人受伤。\n我们全部召回，费用由我们承担。",
    },
  },
};
export const InArabic: Story = {
  args: {
    locale: "ar",
    notice: {
      ...sampleNotices.warning,
      locale: "ar",
      title: "تأخّر التوصيل في الشمال",
      text: "الثلوج تؤخّر شركة التوصيل. تصل الطرود هناك بعد الموعد بيومين أو ثلاثة.",
    },
  },
};
export const InAnotherLanguageThanThePage: Story = { args: { locale: "ar", notice: sampleNotices.info } };
export const InTheDark: Story = { args: { notice: sampleNotices.critical, colorScheme: "dark" } };
export const NothingToTell: Story = { args: { notice: null } };
