import { said, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** A survey of one question: less than that cannot be answered. */
export const empty: SurveyStarter = {
  id: "empty",
  name: said("Empty survey", "空白问卷"),
  about: said("One question to begin with.", "只有一个起始问题。"),
  definition: {
    locales: starterLocales,
    title: said("New survey", "新问卷"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "page_1",
        questions: [{ id: "comment", type: "long_text", title: said("What would you like to tell us?", "您想告诉我们什么？") }],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您") },
  },
  settings: { audience: "everyone", samplePercent: 100, coolDownDays: 30, smallestGroup: 5 },
};
