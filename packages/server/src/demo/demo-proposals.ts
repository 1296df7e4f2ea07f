import type { ProposalSettings } from "@heed/contract";

/** How the example company deals with its customers' proposals. */
export const demoProposals: ProposalSettings = {
  visibility: "public",
  moderation: "before",
  allowsAnonymousVotes: true,
  allowsComments: true,
  categories: [
    { id: "products", label: { en: "Teapots and tea", "zh-Hans": "茶壶与茶叶" } },
    { id: "shop", label: { en: "The shop and its website", "zh-Hans": "商店与网站" } },
    { id: "delivery", label: { en: "Packing and delivery", "zh-Hans": "包装与配送" } },
    { id: "service", label: { en: "Service", "zh-Hans": "服务" } },
  ],
  reviewWithin: { value: 3, unit: "working_days" },
  criteria: [
    {
      id: "value",
      label: { en: "Value to customers", "zh-Hans": "对客户的价值" },
      hint: { en: "1: hardly anyone would notice. 5: many would thank us.", "zh-Hans": "1 分：几乎无人察觉；5 分：许多客户会感谢我们。" },
      weight: 4,
    },
    {
      id: "feasibility",
      label: { en: "Feasibility", "zh-Hans": "可行性" },
      hint: { en: "1: we do not know how. 5: we could begin tomorrow.", "zh-Hans": "1 分：不知如何实现；5 分：明天就能开始。" },
      weight: 3,
    },
    {
      id: "cost",
      label: { en: "Low cost", "zh-Hans": "成本低" },
      hint: { en: "1: dear for years. 5: next to nothing.", "zh-Hans": "1 分：长期高投入；5 分：几乎不花钱。" },
      weight: 2,
    },
    {
      id: "reach",
      label: { en: "Reach", "zh-Hans": "影响范围" },
      hint: { en: "1: a few customers. 5: nearly all of them.", "zh-Hans": "1 分：少数客户；5 分：几乎所有客户。" },
      weight: 2,
    },
  ],
  tierWeights: [{ tier: "key_account", weight: 3 }],
};
