import type { SurveyAnswers } from "@heed/contract/survey-rules";
import type { Chance } from "./seeded-chance.ts";

/** Of whom a response is: what was known of the case. */
export interface ResponsePlace {
  category: string | null;
  region: string | null;
  team: string;
  tier: string | null;
}

/** Often and seldom: a place stands here as many times as it comes. */
export const placesOfResponses: readonly ResponsePlace[] = [
  { category: "late", region: null, team: "service", tier: "regular" },
  { category: "late", region: "east", team: "east", tier: "regular" },
  { category: "late", region: "north", team: "north", tier: "regular" },
  { category: "damaged", region: null, team: "service", tier: "regular" },
  { category: "damaged", region: "east", team: "east", tier: null },
  { category: "damaged", region: "south", team: "east", tier: "regular" },
  { category: "damaged", region: "north", team: "north", tier: "regular" },
  { category: "wrong_item", region: null, team: "service", tier: null },
  { category: "defect", region: "east", team: "technical", tier: "regular" },
  { category: "defect", region: null, team: "technical", tier: "regular" },
  { category: "spare_parts", region: "central", team: "technical", tier: "regular" },
  { category: "invoice", region: "south", team: "key_accounts", tier: "key_account" },
  { category: "invoice", region: null, team: "key_accounts", tier: "key_account" },
  { category: "other", region: null, team: "service", tier: null },
];

const faults = ["speed", "clarity", "outcome", "manner"] as const;

const reasons = {
  good: [
    "Mira wrote back the same day and the new lid came before the weekend.",
    "You admitted the mistake at once. That is rare.",
    "处理得很快，客服也很耐心。",
    "换货第二天就寄到了，谢谢。",
    "Clear, friendly, done.",
    "每一步都有人告诉我，放心。",
  ],
  poor: [
    "It took nine days until anybody looked at it.",
    "I had to explain the same thing three times.",
    "The refund was right, but nobody said when it would come.",
    "等了一个多星期才有人回复。",
    "解释得不清楚，我还是不明白为什么会发错货。",
    "The voucher does not make up for a ruined birthday.",
  ],
} as const;

const shopReasons = {
  good: ["The Moss pours without a drop beside the cup.", "茶壶很好看，包装也讲究。", "Best gift I have given in years.", "出水顺，断水利落。"],
  poor: ["Delivery takes too long.", "价格比别家贵。", "The handle gets hot.", "网站上找不到配件。"],
} as const;

/** To the survey after a case: better of late, best where key accounts are looked after, worst in the North. */
export function afterCaseAnswers(chance: Chance, { team }: ResponsePlace, age: number): SurveyAnswers {
  const leaning = (team === "north" ? -0.9 : team === "key_accounts" ? 0.7 : 0) + (age < 90 ? 0.45 : 0);
  const satisfaction = Math.min(5, Math.max(1, Math.round(3.6 + leaning + (chance() + chance() + chance() - 1.5) * 2.2)));
  const wrong = faults.filter(() => chance() < 0.4);
  const isPoor = satisfaction <= 3;
  return {
    satisfaction,
    ...(isPoor && wrong.length > 0 && { what_went_wrong: wrong }),
    ...(chance() < 0.45 && { reason: pick(chance, isPoor ? reasons.poor : reasons.good) }),
  };
}

/** To the survey in the shop's pages. */
export function shopAnswers(chance: Chance, { region }: ResponsePlace): SurveyAnswers {
  const nps = Math.min(10, Math.max(0, Math.round(8 + (region === "north" ? -1.5 : 0) + (chance() + chance() + chance() - 1.5) * 4)));
  return { nps, ...(chance() < 0.35 && { reason: pick(chance, nps >= 7 ? shopReasons.good : shopReasons.poor) }) };
}

function pick(chance: Chance, texts: readonly string[]): string {
  return texts[Math.floor(chance() * texts.length)] ?? "";
}
