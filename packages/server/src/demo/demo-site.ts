import { regionsOfChina, type NewSite } from "@heed/contract";
import { demoCalendar } from "./demo-calendar.ts";
import { demoDesk } from "./demo-desk.ts";
import { demoProposals } from "./demo-proposals.ts";
import { demoComplaintForm, demoServiceRequestForm } from "./demo-forms.ts";

/** The example company: Fern & Kettle sells teapots and tea by mail, in English and Simplified Chinese. */
export const demoSite: NewSite = {
  key: "demo",
  settings: {
    name: { en: "Fern & Kettle", "zh-Hans": "蕨与壶" },
    locales: ["en", "zh-Hans"],
    // Where Vite serves an app that is tried out on the same machine.
    allowedOrigins: ["http://localhost:5173"],
    acknowledgement: "automatic",
    categories: [
      {
        id: "order",
        label: { en: "Order and delivery", "zh-Hans": "订单与配送" },
        children: [
          { id: "late", label: { en: "It has not arrived in time", "zh-Hans": "没有按时送达" } },
          { id: "damaged", label: { en: "It arrived damaged", "zh-Hans": "收到时已损坏" } },
          { id: "wrong_item", label: { en: "It is not what I ordered", "zh-Hans": "发错了商品" } },
          { id: "missing", label: { en: "Something is missing", "zh-Hans": "商品有缺少" } },
        ],
      },
      {
        id: "product",
        label: { en: "Products", "zh-Hans": "产品" },
        children: [
          { id: "defect", label: { en: "A defect in use", "zh-Hans": "使用中出现问题" } },
          { id: "spare_parts", label: { en: "Spare parts", "zh-Hans": "配件" } },
          { id: "safety", label: { en: "Safety", "zh-Hans": "安全问题" } },
        ],
      },
      {
        id: "staff_conduct",
        label: { en: "How we treated you", "zh-Hans": "员工的服务态度" },
        kinds: ["complaint"],
        concernsStaff: true,
      },
      {
        id: "service",
        label: { en: "Website and invoices", "zh-Hans": "网站与发票" },
        children: [
          { id: "website", label: { en: "The website", "zh-Hans": "网站" } },
          { id: "invoice", label: { en: "Invoices", "zh-Hans": "发票" } },
        ],
      },
      { id: "other", label: { en: "Something else", "zh-Hans": "其他" } },
    ],
    consent: {
      version: "2026-11",
      text: {
        en: "Fern & Kettle keeps what you write here to look into your case and to answer you, and for three years after it is closed. Only the people who handle your case read it. You may ask us at any time to see it, correct it or delete it: privacy@fernandkettle.example.",
        "zh-Hans":
          "蕨与壶会保存您在此填写的内容，仅用于调查和答复您的问题，并在处理结束后保存三年。只有负责处理的同事可以查看。您可以随时要求查看、更正或删除这些内容：privacy@fernandkettle.example。",
      },
      purposes: [
        {
          id: "handle_case",
          required: true,
          label: {
            en: "I agree that my details are used to handle this case.",
            "zh-Hans": "我同意将我的信息用于处理本次事项。",
          },
        },
        {
          id: "improve_service",
          required: false,
          label: {
            en: "You may also use what I wrote, without my name, to improve your products and service.",
            "zh-Hans": "我也同意贵公司在不透露姓名的情况下，用我填写的内容改进产品和服务。",
          },
        },
      ],
    },
    forms: { complaint: demoComplaintForm, service_request: demoServiceRequestForm },
    commitments: [
      {
        kind: "complaint",
        acknowledgeWithin: { value: 1, unit: "working_days" },
        answerWithin: { value: 10, unit: "working_days" },
        closeWithin: { value: 30, unit: "days" },
      },
      {
        kind: "inquiry",
        acknowledgeWithin: { value: 1, unit: "working_days" },
        answerWithin: { value: 3, unit: "working_days" },
      },
      {
        kind: "service_request",
        acknowledgeWithin: { value: 1, unit: "working_days" },
        answerWithin: { value: 5, unit: "working_days" },
        closeWithin: { value: 30, unit: "days" },
      },
    ],
    calendar: demoCalendar,
    decideWithin: { value: 14, unit: "days" },
    regions: regionsOfChina(["en", "zh-Hans"]),
    desk: demoDesk,
    proposals: demoProposals,
  },
};
