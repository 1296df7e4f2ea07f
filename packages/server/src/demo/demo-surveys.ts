import type { LocalizedText, SurveyDefinition, SurveySettings } from "@heed/contract";
import type { HeedDatabase } from "../database/index.ts";
import { isProblemError } from "../problems/index.ts";
import { getSite } from "../site/index.ts";
import { addSurvey, takeSurveyStep } from "../surveys/index.ts";
import { demoSite } from "./demo-site.ts";

interface DemoSurvey {
  id: string;
  definition: SurveyDefinition;
  settings: SurveySettings;
}

const said = (en: string, zhHans: string): LocalizedText => ({ en, "zh-Hans": zhHans });

const thanks = { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") };

/** Asked when a case has closed: in the tracker, and a day later by mail. */
const afterCase: DemoSurvey = {
  id: "after-case",
  definition: {
    locales: ["en", "zh-Hans"],
    title: said("How did we handle it?", "这次我们处理得怎么样？"),
    intro: said("Two or three questions, half a minute.", "只有两三个问题，半分钟就好。"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "handling",
        questions: [
          {
            id: "satisfaction",
            type: "csat",
            look: "faces",
            title: said("How satisfied are you with how we handled it?", "您对我们的处理满意吗？"),
            lowLabel: said("Very dissatisfied", "非常不满意"),
            highLabel: said("Very satisfied", "非常满意"),
            required: true,
          },
          {
            id: "what_went_wrong",
            type: "multiple_choice",
            title: said("What could we have done better?", "我们哪里可以做得更好？"),
            options: [
              { id: "speed", label: said("Answer sooner", "更快答复") },
              { id: "clarity", label: said("Explain more clearly", "解释得更清楚") },
              { id: "outcome", label: said("Find a fairer solution", "给出更公平的解决办法") },
              { id: "manner", label: said("Be kinder", "态度更亲切") },
            ],
            other: said("Something else", "其他"),
            showWhen: { question: "satisfaction", op: "le", value: 3 },
          },
          { id: "reason", type: "long_text", title: said("What is the reason for your answer?", "您这样评价的原因是什么？") },
        ],
      },
    ],
    thanks,
    offers: [
      {
        action: "complaint",
        label: said("Tell us what is still wrong", "告诉我们哪里仍未解决"),
        url: "/help.html",
        when: { question: "satisfaction", op: "le", value: 2 },
      },
    ],
  },
  settings: {
    audience: "invited",
    afterCase: { mailAfterHours: 24 },
    samplePercent: 100,
    coolDownDays: 7,
    followUp: { when: { question: "satisfaction", op: "le", value: 2 }, opens: "task", severity: "normal" },
    smallestGroup: 5,
  },
};

/** Asked on the shop's own pages. */
const shop: DemoSurvey = {
  id: "shop",
  definition: {
    locales: ["en", "zh-Hans"],
    title: said("Your opinion of Fern & Kettle", "您对蕨与壶的看法"),
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
            title: said("How likely are you to recommend our teapots to a friend?", "您有多大可能把我们的茶壶推荐给朋友？"),
            lowLabel: said("Not at all likely", "完全不可能"),
            highLabel: said("Extremely likely", "极有可能"),
            required: true,
          },
          {
            id: "reason",
            type: "long_text",
            title: said("You gave us {nps}. What is the main reason?", "您给了我们 {nps} 分，主要原因是什么？"),
          },
        ],
      },
    ],
    thanks,
    offers: [
      {
        action: "complaint",
        label: said("Let us put it right", "请让我们来改进"),
        url: "/help.html",
        when: { question: "nps", op: "le", value: 6 },
      },
    ],
  },
  settings: {
    audience: "everyone",
    onPage: { on: "seconds", seconds: 30 },
    samplePercent: 100,
    coolDownDays: 30,
    smallestGroup: 5,
  },
};

/**
 * Publishes the example company's surveys, each once. Call it after sample cases were filled in: customers who are
 * none are not to be asked.
 */
export async function publishDemoSurveys({ db }: Pick<HeedDatabase, "db">, now: Date): Promise<void> {
  const site = await getSite({ db }, demoSite.key);
  for (const survey of [afterCase, shop]) {
    try {
      const { id, version } = await addSurvey(db, { site, input: survey, by: null, now });
      await takeSurveyStep(db, { site, id, action: "publish", input: { version }, by: null, now });
    } catch (error) {
      // Published before, or by another process at this moment.
      if (!isProblemError(error) || error.code !== "name_taken") throw error;
    }
  }
}
