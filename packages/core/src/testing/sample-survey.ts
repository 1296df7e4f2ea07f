import { defineSurvey } from "../define-survey.ts";

const text = (en: string) => ({ en });

/** A survey of three questions, one of them a consent to save what is not finished. */
export const sampleSurvey = {
  id: "shop",
  definition: defineSurvey({
    locales: ["en", "zh-Hans"],
    title: { en: "Your opinion", "zh-Hans": "您的看法" },
    shows: "page",
    isAnonymous: false,
    savesUnfinished: true,
    pages: [
      {
        id: "all",
        questions: [
          { id: "agree", type: "consent", title: { en: "You may keep this.", "zh-Hans": "可以保存。" } },
          { id: "nps", type: "nps", required: true, title: { en: "Would you recommend us?", "zh-Hans": "您会推荐我们吗？" } },
          { id: "reason", type: "long_text", title: { en: "Why?", "zh-Hans": "为什么？" } },
        ],
      },
    ],
    thanks: { title: { en: "Thank you", "zh-Hans": "谢谢您" } },
  }),
};

/** One that only those answer whose case about staff was closed. */
export const invitedSurvey = {
  id: "after_case",
  definition: defineSurvey({
    locales: ["en"],
    title: text("How did we handle it?"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [{ id: "all", questions: [{ id: "csat", type: "csat", required: true, title: text("Are you satisfied?") }] }],
    thanks: { title: text("Thank you") },
  }),
  settings: {
    audience: "invited" as const,
    afterCase: { mailAfterHours: null },
    samplePercent: 100,
    coolDownDays: 0,
    smallestGroup: 5,
  },
};
