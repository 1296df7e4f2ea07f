import type { LocalizedText, SiteSettings } from "@heed/contract";

/** Settings to begin with, for a site of which only the name, origins and languages are known. */
export function starterSettings({
  name,
  allowedOrigins,
  locales,
  timeZone,
}: Pick<SiteSettings, "allowedOrigins" | "locales"> & { name: string; timeZone: string }): SiteSettings {
  const text = (en: string, zhHans: string): LocalizedText =>
    Object.fromEntries(locales.map((locale) => [locale, locale.toLowerCase().startsWith("zh") ? zhHans : en]));
  const kinds = ["complaint", "inquiry", "service_request"] as const;
  return {
    name: Object.fromEntries(locales.map((locale) => [locale, name])),
    locales,
    allowedOrigins,
    acknowledgement: "automatic",
    categories: [
      { id: "order", label: text("Orders and delivery", "订单与配送") },
      { id: "product", label: text("Products", "产品") },
      { id: "service", label: text("Service", "服务") },
      { id: "staff_conduct", label: text("How we treated you", "员工的服务态度"), kinds: ["complaint"], concernsStaff: true },
      { id: "other", label: text("Something else", "其他") },
    ],
    consent: {
      version: "1",
      text: text(
        `${name} keeps what you write here to look into your case and to answer you. You may ask at any time to see it, correct it or delete it.`,
        `${name}会保存您在此填写的内容，仅用于调查和答复您的问题。您可以随时要求查看、更正或删除这些内容。`,
      ),
      purposes: [
        {
          id: "handle_case",
          required: true,
          label: text("I agree that my details are used to handle this case.", "我同意将我的信息用于处理本次事项。"),
        },
      ],
    },
    forms: {},
    commitments: kinds.map((kind) => ({
      kind,
      acknowledgeWithin: { value: 1, unit: "working_days" },
      answerWithin: { value: kind === "complaint" ? 10 : 5, unit: "working_days" },
    })),
    calendar: {
      timeZone,
      workingDays: [1, 2, 3, 4, 5],
      opensAt: "09:00",
      closesAt: "18:00",
      holidays: [],
      extraWorkingDays: [],
    },
    decideWithin: { value: 14, unit: "days" },
    regions: [],
    proposals: {
      visibility: "public",
      moderation: "before",
      allowsAnonymousVotes: false,
      allowsComments: true,
      categories: [
        { id: "product", label: text("Products", "产品") },
        { id: "service", label: text("Service", "服务") },
        { id: "other", label: text("Something else", "其他") },
      ],
      reviewWithin: { value: 5, unit: "working_days" },
      criteria: [
        {
          id: "value",
          label: text("Value to customers", "对客户的价值"),
          hint: text("1: hardly anyone would notice. 5: many would thank us.", "1 分：几乎无人察觉；5 分：许多客户会感谢我们。"),
          weight: 3,
        },
        {
          id: "feasibility",
          label: text("Feasibility", "可行性"),
          hint: text("1: we do not know how. 5: we could begin tomorrow.", "1 分：不知如何实现；5 分：明天就能开始。"),
          weight: 2,
        },
        {
          id: "cost",
          label: text("Low cost", "成本低"),
          hint: text("1: dear for years. 5: next to nothing.", "1 分：长期高投入；5 分：几乎不花钱。"),
          weight: 2,
        },
      ],
      tierWeights: [],
    },
    desk: {
      tiers: [
        { id: "key_account", label: text("Key account", "大客户") },
        { id: "regular", label: text("Regular customer", "普通客户") },
      ],
      teams: [{ id: "service", name: text("Customer service", "客户服务"), assignment: "take" }],
      defaultTeam: "service",
      rules: [],
    },
  };
}
