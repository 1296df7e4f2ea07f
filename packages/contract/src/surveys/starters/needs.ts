import { labelled, said, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** What customers need and miss. */
export const needs: SurveyStarter = {
  id: "needs",
  name: said("Needs", "需求调查"),
  about: said(
    "What matters to customers, what they would use, and what they miss. Anonymous.",
    "客户看重什么、会使用什么、还缺什么。匿名。",
  ),
  definition: {
    locales: starterLocales,
    title: said("What do you need from us?", "您希望我们提供什么？"),
    intro: said("Five questions about what matters to you. It takes about three minutes.", "五个问题，了解您看重的方面，大约需要三分钟。"),
    shows: "question",
    isAnonymous: true,
    savesUnfinished: false,
    pages: [
      {
        id: "today",
        questions: [
          {
            id: "frequency",
            type: "choice",
            title: said("How often did you buy from us in the past twelve months?", "过去十二个月，您在我们这里购买过几次？"),
            options: [
              labelled("never", "Not at all", "没有购买"),
              labelled("once", "Once", "一次"),
              labelled("few", "Two to five times", "二至五次"),
              labelled("often", "More often", "五次以上"),
            ],
            required: true,
          },
          {
            id: "priorities",
            type: "ranking",
            title: said("What matters most to you when you choose where to buy?", "选择在哪里购买时，您最看重什么？"),
            hint: said("Put your first three in order.", "请选出前三项并排序。"),
            options: [
              labelled("price", "Price", "价格"),
              labelled("quality", "Quality", "质量"),
              labelled("range", "Choice", "品种选择"),
              labelled("delivery", "Delivery", "配送"),
              labelled("advice", "Advice", "咨询建议"),
              labelled("service", "Service after the purchase", "售后服务"),
            ],
            randomOrder: true,
            maxChoices: 3,
          },
          {
            id: "fit",
            type: "rating",
            title: said("How well does what we offer fit what you need?", "我们目前提供的内容符合您的需要吗？"),
            look: "numbers",
            max: 5,
            lowLabel: said("Not at all", "完全不符合"),
            highLabel: said("Completely", "完全符合"),
          },
          {
            id: "wishes",
            type: "multiple_choice",
            title: said("Which of these would you use if we offered it?", "如果我们提供以下服务，您会使用哪些？"),
            options: [
              labelled("appointments", "Booking an appointment online", "网上预约"),
              labelled("same_day", "Delivery on the same day", "当日送达"),
              labelled("repair", "A repair at home", "上门维修"),
              labelled("training", "An introduction to the product", "使用指导"),
              labelled("spare_parts", "Spare parts to order", "配件订购"),
              { ...labelled("none", "None of these", "都不会"), isExclusive: true, isPinned: true },
            ],
            other: said("Something else", "其他"),
            randomOrder: true,
          },
          { id: "missing", type: "long_text", title: said("What are you looking for that you do not find with us?", "您想要而在我们这里找不到的是什么？") },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers help us to decide what to do next.", "您的回答将帮助我们决定下一步做什么。") },
  },
  settings: { audience: "everyone", samplePercent: 100, coolDownDays: 90, smallestGroup: 5 },
};
