import type { DeskSettings } from "@heed/contract";

/** How Fern & Kettle's staff is organised: by language and region, with one group for key accounts. */
export const demoDesk: DeskSettings = {
  tiers: [
    { id: "key_account", label: { en: "Key account", "zh-Hans": "大客户" } },
    { id: "regular", label: { en: "Regular customer", "zh-Hans": "普通客户" } },
  ],
  teams: [
    { id: "service", name: { en: "Customer service", "zh-Hans": "客户服务" }, assignment: "take" },
    { id: "east", name: { en: "China, East and South", "zh-Hans": "华东与华南" }, assignment: "take" },
    { id: "north", name: { en: "China, North and West", "zh-Hans": "华北与西部" }, assignment: "take" },
    { id: "key_accounts", name: { en: "Key accounts", "zh-Hans": "大客户服务" }, assignment: "least_open_work" },
    { id: "technical", name: { en: "Repairs", "zh-Hans": "维修" }, assignment: "take" },
  ],
  defaultTeam: "service",
  rules: [
    { id: "safety", name: "Safety first", when: { categories: ["safety"] }, then: { team: "technical", severity: "critical" } },
    { id: "key-accounts", when: { tiers: ["key_account"] }, then: { team: "key_accounts", severity: "high" } },
    { id: "repairs", when: { kinds: ["service_request"] }, then: { team: "technical" } },
    {
      id: "north",
      when: { regions: ["north", "north_east", "north_west", "south_west"] },
      then: { team: "north" },
    },
    { id: "east", when: { regions: ["east", "south", "central"] }, then: { team: "east" } },
    { id: "chinese", when: { locales: ["zh-Hans"] }, then: { team: "east" } },
  ],
};
