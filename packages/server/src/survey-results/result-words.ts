import type { ContactField, ResponseSource } from "@heed/contract/survey-rules";

/** The few words of results that no author writes. */
export interface ResultWords {
  yes: string;
  no: string;
  other: string;
  /** What stands for a category, region, team or tier that is not known. */
  unknown: string;
  columns: Readonly<Record<ExportColumn, string>>;
  sources: Readonly<Record<ResponseSource, string>>;
  contact: Readonly<Record<ContactField, string>>;
}

/** What an export tells of a response beside its answers. */
export const exportColumns = ["day", "at", "response", "reference", "version", "locale", "source", "category", "region", "team", "tier"] as const;

export type ExportColumn = (typeof exportColumns)[number];

const en: ResultWords = {
  yes: "Yes",
  no: "No",
  other: "Other",
  unknown: "Not known",
  columns: {
    day: "Day",
    at: "Completed at (UTC)",
    response: "Response",
    reference: "Case",
    version: "Version of the survey",
    locale: "Language",
    source: "Came by",
    category: "Category",
    region: "Region",
    team: "Team",
    tier: "Customer tier",
  },
  sources: { page: "Web page", link: "Link", tracker: "Case tracker", email: "E-mail" },
  contact: { name: "Name", email: "E-mail", phone: "Phone", organisation: "Organisation" },
};

const zhHans: ResultWords = {
  yes: "是",
  no: "否",
  other: "其他",
  unknown: "未知",
  columns: {
    day: "日期",
    at: "完成时间（UTC）",
    response: "答卷编号",
    reference: "事项编号",
    version: "问卷版本",
    locale: "语言",
    source: "来源",
    category: "类别",
    region: "地区",
    team: "团队",
    tier: "客户等级",
  },
  sources: { page: "网页", link: "链接", tracker: "进度查询页", email: "电子邮件" },
  contact: { name: "姓名", email: "电子邮箱", phone: "电话", organisation: "单位" },
};

/** The words in a reader's language, or in English. */
export function resultWords(locale: string): ResultWords {
  return /^zh\b/i.test(locale) ? zhHans : en;
}
