import { labelled, said, satisfactionColumns, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** How franchisees find working together. */
export const franchisees: SurveyStarter = {
  id: "franchisees",
  name: said("Franchisees", "加盟商满意度"),
  about: said(
    "How satisfied they are with support, supply and working together. Anonymous, sent as a link.",
    "对支持、供货与合作的满意度。匿名，以链接方式发送。",
  ),
  definition: {
    locales: starterLocales,
    title: said("Working together", "合作满意度调查"),
    intro: said("For our franchisees. It takes about four minutes.", "面向加盟商，大约需要四分钟。"),
    shows: "page",
    isAnonymous: true,
    savesUnfinished: false,
    pages: [
      {
        id: "overall",
        title: said("Overall", "总体评价"),
        questions: [
          {
            id: "tenure",
            type: "choice",
            title: said("How long have you been a franchisee?", "您加盟多久了？"),
            options: [
              labelled("first_year", "Less than a year", "不到一年"),
              labelled("three_years", "One to three years", "一至三年"),
              labelled("longer", "Longer", "三年以上"),
            ],
          },
          {
            id: "satisfaction",
            type: "csat",
            title: said("How satisfied are you with working together overall?", "总体来说，您对与我们的合作满意吗？"),
            look: "numbers",
            lowLabel: said("Very dissatisfied", "非常不满意"),
            highLabel: said("Very satisfied", "非常满意"),
            required: true,
          },
          {
            id: "nps",
            type: "nps",
            title: said("How likely are you to recommend becoming a franchisee to someone you know?", "您有多大可能推荐熟人加盟？"),
            lowLabel: said("Not at all likely", "完全不可能"),
            highLabel: said("Extremely likely", "极有可能"),
          },
        ],
      },
      {
        id: "support",
        title: said("Support and supply", "支持与供货"),
        questions: [
          {
            id: "areas",
            type: "matrix",
            title: said("How satisfied are you with each of these?", "您对以下各方面满意吗？"),
            rows: [
              labelled("supply", "Supply of goods", "货品供应"),
              labelled("training", "Training", "培训"),
              labelled("marketing", "Marketing", "市场推广"),
              labelled("advice", "Advice for the business", "经营指导"),
              labelled("complaints", "Help with customers' complaints", "客诉协助"),
              labelled("answers", "Answers to your questions", "问题答复"),
            ],
            columns: satisfactionColumns(),
          },
          {
            id: "more_support",
            type: "multiple_choice",
            title: said("Where would you like more support?", "您希望在哪些方面得到更多支持？"),
            hint: said("Up to three.", "最多选三项。"),
            options: [
              labelled("supply", "Supply of goods", "货品供应"),
              labelled("training", "Training", "培训"),
              labelled("marketing", "Marketing", "市场推广"),
              labelled("advice", "Advice for the business", "经营指导"),
              labelled("complaints", "Customers' complaints", "客诉处理"),
              { ...labelled("none", "It is enough as it is", "目前已足够"), isExclusive: true, isPinned: true },
            ],
            other: said("Something else", "其他"),
            maxChoices: 3,
          },
          { id: "comment", type: "long_text", title: said("What should we start, stop or go on doing?", "您希望我们开始做、停止做或继续做什么？") },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") },
  },
  settings: { audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 5 },
};
