import type { Survey } from "@heed/core";
import { defineSurvey } from "@heed/core/define-survey";

const text = (en: string, zh: string, ar: string) => ({ en, "zh-Hans": zh, ar });
const labelled = (id: string, ...texts: [string, string, string]) => ({ id, label: text(...texts) });

const options = [
  labelled("quality", "Quality", "质量", "الجودة"),
  labelled("price", "Price", "价格", "السعر"),
  labelled("service", "Service", "服务", "الخدمة"),
  labelled("delivery", "Delivery", "配送", "التوصيل"),
] as const;
const rows = [labelled("shop", "Shop", "门店", "المتجر"), labelled("web", "Website", "网站", "الموقع")] as const;
const columns = [
  labelled("poor", "Poor", "差", "ضعيف"),
  labelled("fair", "Fair", "一般", "مقبول"),
  labelled("good", "Good", "好", "جيد"),
] as const;

/** Every type of question and every kind of logic, in three languages. */
export const everything = defineSurvey({
  locales: ["en", "zh-Hans", "ar"],
  title: text("All that can be asked", "所有题型", "كل ما يمكن سؤاله"),
  intro: text("It takes about five minutes.", "大约需要五分钟。", "يستغرق خمس دقائق تقريبًا."),
  shows: "page",
  isAnonymous: false,
  savesUnfinished: true,
  pages: [
    {
      id: "scales",
      title: text("How was it?", "体验如何？", "كيف كانت التجربة؟"),
      questions: [
        { id: "welcome", type: "statement", title: text("Thank you for your time.", "感谢您的时间。", "شكرًا على وقتك.") },
        { id: "agree", type: "consent", title: text("You may keep what I answer before I send it.", "可以在我提交之前保存我的回答。", "يمكنكم حفظ إجاباتي قبل أن أرسلها.") },
        { id: "csat", type: "csat", required: true, title: text("How satisfied are you?", "您满意吗？", "ما مدى رضاك؟") },
        { id: "nps", type: "nps", required: true, title: text("Would you recommend us?", "您会推荐我们吗？", "هل توصي بنا؟") },
        { id: "ces", type: "ces", title: text("It was easy to get help.", "我很容易就得到了帮助。", "كان من السهل الحصول على المساعدة.") },
        { id: "rating", type: "rating", title: text("And the packaging?", "包装如何？", "وماذا عن التغليف؟") },
      ],
    },
    {
      id: "choices",
      questions: [
        {
          id: "why",
          type: "long_text",
          requiredWhen: { question: "nps", op: "le", value: 6 },
          title: text("What made you answer {nps}?", "您为什么打 {nps} 分？", "ما سبب إجابتك {nps}؟"),
        },
        { id: "best", type: "choice", required: true, options, other: text("Something else", "其他", "شيء آخر"), title: text("What matters most?", "您最看重什么？", "ما الأهم لك؟") },
        {
          id: "used",
          type: "multiple_choice",
          options: [...options, { ...labelled("none", "None of these", "以上都没有", "لا شيء منها"), isExclusive: true }],
          maxChoices: 3,
          randomOrder: true,
          title: text("What have you used?", "您用过哪些？", "ماذا استخدمت؟"),
        },
        { id: "again", type: "yes_no", title: text("Would you buy again?", "您会再次购买吗？", "هل ستشتري مرة أخرى؟") },
      ],
      jumps: [{ when: { question: "again", op: "eq", value: false }, to: "last" }],
    },
    {
      id: "further",
      questions: [
        { id: "order", type: "ranking", required: true, options, title: text("Put these in order.", "请排序。", "رتّب هذه.") },
        { id: "pace", type: "slider", min: 0, max: 100, step: 10, unit: text("%", "%", "%"), title: text("How fast was it?", "速度如何？", "ما مدى السرعة؟") },
        { id: "places", type: "matrix", required: true, rows, columns, title: text("How were these?", "这些方面如何？", "كيف كانت هذه؟") },
        { id: "places_used", type: "matrix_multiple", rows, columns, title: text("Which words fit?", "哪些词合适？", "أي الكلمات تناسب؟") },
        { id: "visits", type: "number", min: 0, max: 99, unit: text("visits", "次", "زيارات"), title: text("How often were you here?", "您来过几次？", "كم مرة زرتنا؟") },
        { id: "last_visit", type: "date", max: "2030-12-31", title: text("When was the last time?", "上一次是什么时候？", "متى كانت آخر مرة؟") },
      ],
    },
    {
      id: "last",
      title: text("One more thing", "最后一点", "شيء أخير"),
      questions: [
        { id: "site", type: "short_text", format: "url", title: text("Your website", "您的网站", "موقعك") },
        {
          id: "how",
          type: "short_text",
          showWhen: { any: [{ question: "best", op: "eq", value: "other" }, { all: [{ question: "used", op: "includes", value: "price" }, { question: "nps", op: "ge", value: 9 }] }] },
          title: text("You said {best}. How?", "您提到{best}，具体是？", "قلت {best}. كيف؟"),
        },
        { id: "reach", type: "contact", contact: [{ field: "name", required: false }, { field: "email", required: true }], title: text("May we write to you?", "我们可以联系您吗？", "هل يمكننا مراسلتك؟") },
      ],
    },
  ],
  thanks: { title: text("Thank you", "谢谢您", "شكرًا لك"), text: text("You answered {nps|something}.", "您打了 {nps|某} 分。", "أجبت {nps|شيئًا}.") },
  offers: [
    { action: "complaint", label: text("File a complaint", "提交投诉", "تقديم شكوى"), url: "/help", when: { question: "nps", op: "le", value: 6 } },
    { action: "link", label: text("See our pots", "看看我们的茶壶", "شاهد أباريقنا"), url: "https://example.com/pots", when: { question: "nps", op: "ge", value: 9 } },
  ],
});

/** Three questions, one at a time, that nobody can be recognised by. */
export const short = defineSurvey({
  locales: ["en", "zh-Hans", "ar"],
  title: text("How was your order?", "您的订单怎么样？", "كيف كان طلبك؟"),
  shows: "question",
  isAnonymous: true,
  savesUnfinished: false,
  pages: [
    {
      id: "only",
      questions: [
        { id: "csat", type: "csat", required: true, title: text("How satisfied are you with your order?", "您对这次订单满意吗？", "ما مدى رضاك عن طلبك؟") },
        { id: "why", type: "long_text", title: text("What can we do better?", "我们还能怎么改进？", "ماذا يمكننا أن نحسّن؟"), showWhen: { question: "csat", op: "le", value: 3 } },
        { id: "nps", type: "nps", title: text("How likely are you to recommend us to a friend?", "您有多大可能向朋友推荐我们？", "ما احتمال أن توصي بنا صديقًا؟") },
      ],
    },
  ],
  thanks: { title: text("Thank you. It helps us.", "谢谢，这对我们很有帮助。", "شكرًا، هذا يساعدنا.") },
});

/** Something to choose and something to write on one page, at once. */
export const noted = defineSurvey({
  locales: ["en"],
  title: { en: "How was your order?" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "only",
      questions: [
        { id: "csat", type: "csat", title: { en: "How satisfied are you?" } },
        { id: "used", type: "multiple_choice", randomOrder: true, options: options.map(({ id, label: { en } }) => ({ id, label: { en } })), title: { en: "What have you used?" } },
        { id: "again", type: "yes_no", title: { en: "Would you buy again?" } },
        { id: "why", type: "long_text", title: { en: "What can we do better?" } },
      ],
    },
  ],
  thanks: { title: { en: "Thank you. It helps us." } },
});

type Written = typeof everything;

/** A survey as the service gives it in one language. */
export function inLocale(definition: Written, locale: string, over: Partial<Survey> = {}): Survey {
  const localized = JSON.parse(JSON.stringify(definition), (_, value: unknown) =>
    typeof value === "object" && value !== null && locale in value ? (value as Record<string, unknown>)[locale] : value,
  ) as Omit<Survey, "id" | "version" | "locale" | "isOpen" | "asking">;
  const asking = { on: "load", samplePercent: 100, coolDownDays: 30 } as const;
  return { ...localized, id: "sample", version: 1, locale, isOpen: true, asking, ...over };
}
