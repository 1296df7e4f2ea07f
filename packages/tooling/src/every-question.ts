/**
 * A survey that asks in every way there is, and uses every kind of logic: shown, required, skipped to, ended, and
 * earlier answers within later texts. In English, Chinese and Arabic.
 */
type Text = Readonly<Record<"en" | "zh-Hans" | "ar", string>>;

const text = (en: string, zh: string, ar: string): Text => ({ en, "zh-Hans": zh, ar });

const option = (id: string, label: Text, more: object = {}) => ({ id, label, ...more });

export const everyQuestion = {
  title: text("All about your visit", "关于您的到访", "كل شيء عن زيارتك"),
  intro: text("It takes about four minutes.", "大约需要四分钟。", "يستغرق نحو أربع دقائق."),
  locales: ["en", "zh-Hans", "ar"],
  shows: "page",
  isAnonymous: false,
  savesUnfinished: true,
  pages: [
    {
      id: "start",
      questions: [
        { id: "welcome", type: "statement", title: text("Thank you for coming.", "感谢您的光临。", "شكراً لقدومك.") },
        {
          id: "agree",
          type: "consent",
          required: true,
          title: text("You may keep my answers as I go.", "可以随时保存我的回答。", "يمكنكم حفظ إجاباتي أثناء التعبئة."),
        },
        { id: "name", type: "short_text", required: true, title: text("What may we call you?", "怎么称呼您？", "بماذا نناديك؟") },
      ],
    },
    {
      id: "scores",
      title: text("Hello {name|there}", "{name|您好}，请评分", "مرحباً {name|بك}"),
      questions: [
        { id: "overall", type: "csat", look: "faces", required: true, title: text("How was it?", "感觉如何？", "كيف كانت؟") },
        { id: "recommend", type: "nps", required: true, title: text("Would you recommend us?", "您会推荐我们吗？", "هل توصي بنا؟") },
        {
          id: "why_low",
          type: "long_text",
          title: text("What went wrong?", "哪里不好？", "ما الذي لم يعجبك؟"),
          showWhen: { question: "recommend", op: "le", value: 6 },
          requiredWhen: { any: [{ question: "overall", op: "le", value: 2 }, { all: [{ question: "recommend", op: "eq", value: 0 }] }] },
        },
        { id: "effort", type: "ces", title: text("It was easy.", "过程很轻松。", "كان الأمر سهلاً.") },
        { id: "packing", type: "rating", look: "stars", max: 5, title: text("And the packing?", "包装怎么样？", "والتغليف؟") },
      ],
    },
    {
      id: "choices",
      questions: [
        {
          id: "channel",
          type: "choice",
          required: true,
          randomOrder: true,
          title: text("Where did you hear of us?", "您从哪里知道我们？", "أين سمعت عنا؟"),
          options: [
            option("friend", text("From a friend", "朋友介绍", "من صديق")),
            option("paper", text("In a paper", "报纸上", "في صحيفة")),
          ],
          other: text("Somewhere else", "其他", "مكان آخر"),
        },
        {
          id: "bought",
          type: "multiple_choice",
          required: true,
          title: text("What did you buy?", "您买了什么？", "ماذا اشتريت؟"),
          options: [
            option("pot", text("A pot", "一把壶", "إبريقاً")),
            option("tea", text("Tea", "茶叶", "شاياً")),
            option("nothing", text("Nothing", "什么都没买", "لا شيء"), { isExclusive: true }),
          ],
        },
        {
          id: "many",
          type: "statement",
          title: text("That is a lot.", "真不少。", "هذا كثير."),
          showWhen: { question: "bought", count: true, op: "ge", value: 2 },
        },
        {
          id: "order",
          type: "ranking",
          required: true,
          title: text("What matters most?", "您最看重什么？", "ما الأهم؟"),
          options: [
            option("price", text("Price", "价格", "السعر")),
            option("taste", text("Taste", "口味", "الطعم")),
            option("looks", text("Looks", "外观", "الشكل")),
          ],
        },
      ],
    },
    {
      id: "grid",
      showWhen: { question: "order", row: "taste", op: "eq", value: 1 },
      questions: [
        {
          id: "parts",
          type: "matrix",
          required: true,
          title: text("How were these?", "以下各项如何？", "كيف كانت هذه؟"),
          rows: [option("lid", text("The lid", "壶盖", "الغطاء")), option("spout", text("The spout", "壶嘴", "الفوهة"))],
          columns: [option("bad", text("Bad", "差", "سيئ")), option("good", text("Good", "好", "جيد"))],
        },
        {
          id: "uses",
          type: "matrix_multiple",
          title: text("When do you use them?", "您什么时候使用？", "متى تستخدمها؟"),
          rows: [option("pot", text("The pot", "壶", "الإبريق")), option("cup", text("The cup", "杯", "الكوب"))],
          columns: [option("morning", text("Morning", "早上", "صباحاً")), option("evening", text("Evening", "晚上", "مساءً"))],
        },
      ],
      jumps: [{ when: { question: "parts", row: "lid", op: "eq", value: "good" }, to: "numbers" }],
    },
    {
      id: "skipped",
      questions: [{ id: "broken_lid", type: "short_text", required: true, title: text("What is wrong with the lid?", "壶盖怎么了？", "ما مشكلة الغطاء؟") }],
    },
    {
      id: "numbers",
      questions: [
        { id: "cups", type: "number", min: 0, max: 50, step: 1, title: text("How many cups a day?", "每天喝几杯？", "كم كوباً في اليوم؟") },
        { id: "warmth", type: "slider", min: 0, max: 100, step: 5, unit: text("°C", "°C", "°م"), title: text("How warm?", "多热？", "ما مدى السخونة؟") },
        { id: "visited_on", type: "date", min: "2020-01-01", max: "2099-12-31", title: text("When were you here?", "您哪天来的？", "متى زرتنا؟") },
        { id: "again", type: "yes_no", required: true, title: text("Will you come again?", "您还会再来吗？", "هل ستعود؟") },
      ],
      jumps: [{ when: { question: "again", op: "eq", value: true }, to: "end" }],
    },
    {
      id: "reach",
      questions: [
        {
          id: "contact",
          type: "contact",
          title: text("May we write to you?", "我们可以联系您吗？", "هل يمكننا مراسلتك؟"),
          contact: [
            { field: "name", required: false },
            { field: "email", required: true },
          ],
        },
      ],
    },
  ],
  thanks: {
    title: text("Thank you, {name|friend}", "谢谢您，{name|朋友}", "شكراً {name|صديقنا}"),
    text: text("We read every answer.", "我们会认真阅读每一份回答。", "نقرأ كل إجابة."),
  },
  offers: [
    {
      action: "complaint",
      label: text("File a complaint", "提出投诉", "تقديم شكوى"),
      url: "/help",
      when: { question: "overall", op: "le", value: 3 },
    },
    { action: "link", label: text("Back to the shop", "返回商店", "العودة إلى المتجر"), url: "/" },
  ],
} as const;

/** What the walk through it answers, as the service keeps it. */
export const everyAnswer = {
  agree: true,
  name: "Ada <b>{overall}</b>",
  overall: 2,
  recommend: 3,
  why_low: "The lid.\n壶盖。",
  effort: 5,
  packing: 4,
  channel: { other: "A dream" },
  bought: ["pot", "tea"],
  order: ["taste", "price", "looks"],
  parts: { lid: "good", spout: "bad" },
  uses: { pot: ["morning", "evening"], cup: ["evening"] },
  cups: 7,
  warmth: 85,
  visited_on: "2026-11-20",
  again: false,
  contact: { email: "ada@example.org" },
} as const;
