import { said, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** NPS on the company's own pages. */
export const recommendation: SurveyStarter = {
  id: "recommendation",
  name: said("Recommendation", "推荐意愿"),
  about: said("NPS: how likely customers are to recommend you, and the reason.", "净推荐值（NPS）：客户推荐的可能性及其原因。"),
  definition: {
    locales: starterLocales,
    title: said("Your opinion of us", "您对我们的看法"),
    shows: "question",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "recommendation",
        questions: [
          {
            id: "nps",
            type: "nps",
            title: said("How likely are you to recommend us to a friend or colleague?", "您有多大可能把我们推荐给朋友或同事？"),
            lowLabel: said("Not at all likely", "完全不可能"),
            highLabel: said("Extremely likely", "极有可能"),
            required: true,
          },
          { id: "reason", type: "long_text", title: said("What is the main reason for your score?", "您给出这个分数的主要原因是什么？") },
          {
            id: "improvement",
            type: "long_text",
            title: said("What is the one thing that we should do better?", "我们最应该改进的一点是什么？"),
            showWhen: { question: "nps", op: "le", value: 8 },
          },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") },
  },
  settings: {
    audience: "everyone",
    onPage: { on: "seconds", seconds: 30 },
    samplePercent: 25,
    coolDownDays: 90,
    followUp: { when: { question: "nps", op: "le", value: 6 }, opens: "task", severity: "normal" },
    smallestGroup: 5,
  },
};
