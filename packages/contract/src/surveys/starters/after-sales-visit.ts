import { labelled, said, satisfactionColumns, starterLocales } from "./said.ts";
import type { SurveyStarter } from "./survey-starter.ts";

/** A return visit some days after a service case has closed. */
export const afterSalesVisit: SurveyStarter = {
  id: "after_sales_visit",
  name: said("After-sales visit", "售后回访"),
  about: said(
    "Some days after service: whether everything still works, how the service was, whether to call back.",
    "服务结束几天后：使用是否正常、服务如何、是否需要回电。",
  ),
  definition: {
    locales: starterLocales,
    title: said("How is it going since our service?", "服务之后，一切还好吗？"),
    intro: said("We would like to know whether all is well. It takes about two minutes.", "想了解您目前的使用情况，大约需要两分钟。"),
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [
      {
        id: "product",
        title: said("The product today", "目前的使用情况"),
        questions: [
          {
            id: "state",
            type: "choice",
            title: said("Does the product work as it should?", "产品目前能正常使用吗？"),
            options: [
              labelled("fine", "Yes", "能正常使用"),
              labelled("partly", "Yes, with some trouble", "能用，但有些问题"),
              labelled("broken", "No", "不能正常使用"),
              labelled("unused", "I do not use it any more", "已经不再使用"),
            ],
            required: true,
          },
          {
            id: "trouble",
            type: "long_text",
            title: said("What is the trouble?", "出现了什么问题？"),
            showWhen: { question: "state", op: "one_of", value: ["partly", "broken"] },
          },
        ],
      },
      {
        id: "service",
        title: said("Our service", "我们的服务"),
        questions: [
          {
            id: "satisfaction",
            type: "csat",
            title: said("How satisfied are you with our service overall?", "总体来说，您对我们的服务满意吗？"),
            look: "faces",
            lowLabel: said("Very dissatisfied", "非常不满意"),
            highLabel: said("Very satisfied", "非常满意"),
            required: true,
          },
          {
            id: "aspects",
            type: "matrix",
            title: said("And with each part of it?", "对以下各方面呢？"),
            rows: [
              labelled("appointment", "Making an appointment", "预约安排"),
              labelled("punctuality", "Coming when agreed", "按时到达"),
              labelled("work", "The work itself", "维修或安装质量"),
              labelled("explanation", "The explanation", "讲解说明"),
              labelled("costs", "Clear costs", "收费透明"),
            ],
            columns: satisfactionColumns(),
          },
        ],
      },
      {
        id: "contact",
        title: said("Anything left to do", "还有需要我们做的吗"),
        questions: [
          { id: "comment", type: "long_text", title: said("What else should we know?", "还有什么希望我们了解的？") },
          { id: "call_back", type: "yes_no", title: said("Would you like us to contact you?", "需要我们与您联系吗？") },
          {
            id: "contact",
            type: "contact",
            title: said("How do we reach you?", "我们怎样联系您？"),
            showWhen: { question: "call_back", op: "eq", value: true },
            contact: [
              { field: "name", required: false },
              { field: "phone", required: true },
            ],
          },
        ],
      },
    ],
    thanks: { title: said("Thank you", "谢谢您"), text: said("Your answers have reached us.", "我们已收到您的回答。") },
  },
  settings: {
    audience: "invited",
    returnVisit: { kinds: ["service_request"], afterDays: 14 },
    samplePercent: 100,
    coolDownDays: 7,
    followUp: {
      when: {
        any: [
          { question: "state", op: "eq", value: "broken" },
          { question: "satisfaction", op: "le", value: 2 },
          { question: "call_back", op: "eq", value: true },
        ],
      },
      opens: "task",
      severity: "normal",
    },
    smallestGroup: 5,
  },
};
