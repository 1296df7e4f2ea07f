import type { LocalizedText, Site, SiteSettings } from "@heed/contract";
import type { VersionedSettings } from "@heed/core/desk";

const text = (en: string, zhHans: string): LocalizedText => ({ en, "zh-Hans": zhHans });

/** A small company's settings, to look at. */
export const storySettings: SiteSettings = {
  name: text("Fern & Kettle", "蕨与壶"),
  locales: ["en", "zh-Hans"],
  allowedOrigins: ["https://shop.example"],
  acknowledgement: "automatic",
  categories: [
    {
      id: "order",
      label: text("Order and delivery", "订单与配送"),
      children: [
        { id: "late", label: text("It has not arrived in time", "没有按时送达") },
        { id: "damaged", label: text("It arrived damaged", "收到时已损坏") },
      ],
    },
    { id: "staff_conduct", label: text("How we treated you", "员工的服务态度"), kinds: ["complaint"], concernsStaff: true },
    { id: "other", label: text("Something else", "其他") },
  ],
  consent: {
    version: "2026-11",
    text: text("We keep what you write to answer you.", "我们保存您填写的内容以便答复。"),
    purposes: [{ id: "handle_case", required: true, label: text("I agree.", "我同意。") }],
  },
  forms: {
    complaint: {
      fields: [
        { id: "pieces", type: "number", label: text("How many pieces are affected?", "涉及几件商品？"), required: true, min: 1 },
        { id: "photos", type: "yes_no", label: text("Do you have photos of it?", "您有照片吗？"), required: false, visibleWhen: [{ field: "category", oneOf: ["damaged"] }] },
      ],
    },
  },
  commitments: [{ kind: "complaint", acknowledgeWithin: { value: 1, unit: "working_days" }, answerWithin: { value: 10, unit: "working_days" } }],
  calendar: { timeZone: "Asia/Shanghai", workingDays: [1, 2, 3, 4, 5], opensAt: "09:00", closesAt: "18:00", holidays: ["2027-01-01"], extraWorkingDays: [] },
  decideWithin: { value: 14, unit: "days" },
  regions: [{ id: "east", label: text("East China", "华东"), children: [{ id: "shanghai", label: text("Shanghai", "上海") }] }],
  desk: {
    tiers: [{ id: "key_account", label: text("Key account", "大客户") }],
    teams: [
      { id: "service", name: text("Customer service", "客户服务"), assignment: "take" },
      { id: "east", name: text("China, East and South", "华东与华南"), assignment: "take" },
      { id: "technical", name: text("Repairs", "维修"), assignment: "least_open_work" },
    ],
    defaultTeam: "service",
    rules: [
      { id: "keys", when: { tiers: ["key_account"] }, then: { team: "service", severity: "high" } },
      { id: "east", name: "The East", when: { regions: ["east"] }, then: { team: "east" } },
    ],
  },
};

export const storyVersion: VersionedSettings = {
  version: 7,
  settings: storySettings,
  updatedAt: new Date(Date.now() - 7_200_000).toISOString(),
  updatedBy: "Amara Cole",
};

/** A site in one language, as the service would make it of these settings. */
export function storySite(settings: SiteSettings, locale: string): Site {
  const { locales, categories, regions, consent, forms, commitments, calendar } = settings;
  const say = (words: LocalizedText) => words[locale] ?? Object.values(words)[0] ?? "";
  const labelled = <Item extends { label: LocalizedText }>(item: Item) => ({ ...item, label: say(item.label) });
  return {
    key: "demo",
    name: say(settings.name),
    locale,
    locales,
    timeZone: calendar.timeZone,
    categories: categories.map(({ id, label, children }) => ({ id, label: say(label), ...(children && { children: children.map(labelled) }) })),
    regions: regions.map(({ id, label, children }) => ({ id, label: say(label), ...(children && { children: children.map(labelled) }) })),
    consent: { version: consent.version, text: say(consent.text), purposes: consent.purposes.map(labelled) },
    forms: Object.fromEntries(
      Object.entries(forms).map(([kind, { fields }]) => [
        kind,
        { fields: fields.map(({ label, hint, options, ...field }) => ({ ...field, label: say(label), ...(hint && { hint: say(hint) }), ...(options && { options: options.map(labelled) }) })) },
      ]),
    ),
    commitments,
    proposals: null,
    notice: null,
    uploads: null,
  };
}
