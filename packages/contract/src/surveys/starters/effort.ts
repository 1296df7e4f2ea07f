import { labelled, said, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** CES when a case closes. */
export const effort: SurveyStarter = {
  id: "effort",
  name: said("Effort", "费力程度"),
  about: said(
    "CES: how easy it was to get something dealt with, and where it was not.",
    "费力度评分（CES）：办成一件事有多容易，哪里还不够容易。",
  ),
  definition: {
    locales: starterLocales,
    title: said("How easy was it?", "办理起来方便吗？"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "effort",
        questions: [
          {
            id: "ease",
            type: "ces",
            title: said("How easy or difficult was it to get your matter dealt with?", "解决这件事对您来说容易还是困难？"),
            lowLabel: said("Very difficult", "非常困难"),
            highLabel: said("Very easy", "非常容易"),
            required: true,
          },
          {
            id: "steps",
            type: "multiple_choice",
            title: said("Which of these took you effort?", "以下哪些环节让您费了力？"),
            options: [
              labelled("finding", "Finding where to turn", "找到联系渠道"),
              labelled("explaining", "Explaining what it is about", "说明情况"),
              labelled("repeating", "Saying the same thing again", "重复说明"),
              labelled("waiting", "Waiting for an answer", "等待答复"),
              labelled("proof", "Gathering what was needed", "准备所需材料"),
              { ...labelled("none", "None of these", "都没有"), isExclusive: true, isPinned: true },
            ],
            other: said("Something else", "其他"),
            randomOrder: true,
          },
          {
            id: "hardest",
            type: "long_text",
            title: said("What would have made it easier?", "怎样会让您更省力？"),
            showWhen: { question: "ease", op: "le", value: 5 },
          },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") },
  },
  settings: {
    audience: "invited",
    afterCase: { mailAfterHours: 24 },
    samplePercent: 100,
    coolDownDays: 30,
    followUp: { when: { question: "ease", op: "le", value: 2 }, opens: "task", severity: "normal" },
    smallestGroup: 5,
  },
};
