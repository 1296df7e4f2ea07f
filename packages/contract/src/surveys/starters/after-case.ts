import { labelled, said, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** CSAT when a case closes. */
export const afterCase: SurveyStarter = {
  id: "after_case",
  name: said("Satisfaction after a case", "结案满意度"),
  about: said(
    "CSAT when a case closes: one score, whether it is solved, and why.",
    "结案时的满意度评分（CSAT）：一个评分、问题是否解决，以及原因。",
  ),
  definition: {
    locales: starterLocales,
    title: said("How did we handle your case?", "我们处理得怎么样？"),
    intro: said("It takes about a minute.", "大约需要一分钟。"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "case",
        questions: [
          {
            id: "satisfaction",
            type: "csat",
            title: said("How satisfied are you with how we handled your case?", "您对我们这次的处理满意吗？"),
            look: "faces",
            lowLabel: said("Very dissatisfied", "非常不满意"),
            highLabel: said("Very satisfied", "非常满意"),
            required: true,
          },
          { id: "solved", type: "yes_no", title: said("Is the matter resolved for you?", "您的问题解决了吗？") },
          {
            id: "reasons",
            type: "multiple_choice",
            title: said("What counted most for your score?", "哪些方面对您的评分影响最大？"),
            hint: said("Up to two.", "最多选两项。"),
            options: [
              labelled("outcome", "The outcome", "处理结果"),
              labelled("time", "How long it took", "花费的时间"),
              labelled("understanding", "How well we understood it", "我们是否理解您的问题"),
              labelled("information", "How we kept you informed", "进展告知是否及时"),
              labelled("manner", "How we spoke with you", "沟通态度"),
            ],
            other: said("Something else", "其他"),
            randomOrder: true,
            maxChoices: 2,
          },
          { id: "comment", type: "long_text", title: said("Is there anything else that you would like to tell us?", "还有什么想告诉我们的吗？") },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") },
  },
  settings: {
    audience: "invited",
    afterCase: { mailAfterHours: 48 },
    samplePercent: 100,
    coolDownDays: 30,
    followUp: { when: { question: "satisfaction", op: "le", value: 2 }, opens: "task", severity: "normal" },
    smallestGroup: 5,
  },
};
