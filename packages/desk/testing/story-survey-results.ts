import type { FollowUp, QuestionResult, SurveyResults, SurveyScore, SurveyText } from "@heed/contract/desk";
import { getCes, getCsat, getMean, getNps } from "@heed/contract/scores";
import type { ScoreCounts } from "@heed/contract/scores";

type Bucket = QuestionResult["buckets"][number];

const option = (id: string, label: string, count: number): Bucket => ({ row: null, id, label, count });

const scale = (counts: ScoreCounts): Bucket[] => Object.entries(counts).map(([id, count]) => option(id, id, count ?? 0));

const answeredBy = (counts: ScoreCounts): number => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

function nps(counts: ScoreCounts): SurveyScore {
  const { n, value, interval } = getNps(counts);
  return { measure: "nps", n, value, interval };
}

function question(over: Partial<QuestionResult> & Pick<QuestionResult, "id" | "type" | "title">): QuestionResult {
  return { reached: 214, answered: 205, left: 0, buckets: [], rows: [], score: null, change: null, texts: 0, ...over };
}

const recommended = { 0: 4, 1: 1, 2: 3, 3: 2, 4: 3, 5: 11, 6: 9, 7: 22, 8: 38, 9: 52, 10: 60 };
const satisfied = { 1: 9, 2: 12, 3: 24, 4: 88, 5: 71 };
const effort = { 1: 3, 2: 5, 3: 9, 4: 21, 5: 48, 6: 72, 7: 41 };

/** Of a fortnight each: how the recommendation went. In one of them nobody answered, in one a single customer. */
const fortnights: readonly ScoreCounts[] = [
  { 4: 3, 6: 4, 8: 5, 9: 6, 10: 5 },
  { 5: 4, 7: 6, 9: 8, 10: 7 },
  {},
  { 3: 3, 8: 8, 9: 6, 10: 11 },
  { 9: 1 },
  { 6: 3, 7: 4, 8: 9, 9: 12, 10: 14 },
  { 2: 2, 7: 5, 8: 6, 9: 15, 10: 17 },
];

/** What the service would answer, with figures that belong to the counts. */
export function storyResults(over: Partial<SurveyResults> = {}): SurveyResults {
  const { n, value, interval } = getCsat(satisfied);
  const ces = getCes(effort);
  const waited = getMean({ n: 180, sum: 1_980, sumOfSquares: 26_100 });
  return {
    surveyId: "after_case",
    title: "How did we do?",
    version: 3,
    isAnonymous: false,
    smallestGroup: 5,
    isHidden: false,
    period: { from: "2026-08-24", to: "2026-11-28" },
    previous: { from: "2026-05-20", to: "2026-08-23" },
    invited: 512,
    started: 232,
    complete: 205,
    responseRate: 0.4004,
    completionRate: 0.8836,
    questions: [
      question({
        id: "recommend",
        type: "nps",
        title: "How likely is it that you would recommend Fern & Kettle to a friend?",
        reached: 232,
        answered: answeredBy(recommended),
        left: 6,
        buckets: scale(recommended),
        score: nps(recommended),
        change: { before: { measure: "nps", n: 187, value: 28.3, interval: { low: 17.2, high: 38.6 } }, difference: nps(recommended).value === null ? null : 10.5, p: 0.17, isSignificant: false },
      }),
      question({
        id: "satisfied",
        type: "csat",
        title: "How satisfied are you with how your case was handled?",
        reached: 226,
        left: 3,
        answered: answeredBy(satisfied),
        buckets: scale(satisfied),
        score: { measure: "csat", n, value, interval },
        change: { before: { measure: "csat", n: 187, value: 0.66, interval: { low: 0.59, high: 0.72 } }, difference: 0.119, p: 0.008, isSignificant: true },
      }),
      question({
        id: "effort",
        type: "ces",
        title: "Fern & Kettle made it easy for me to settle this.",
        reached: 223,
        answered: answeredBy(effort),
        buckets: scale(effort),
        score: { measure: "ces", n: ces.n, value: ces.mean, interval: ces.interval },
        change: { before: { measure: "ces", n: 0, value: null, interval: null }, difference: null, p: null, isSignificant: false },
      }),
      question({
        id: "what_went_well",
        type: "multiple_choice",
        title: "What went well?",
        reached: 223,
        answered: 190,
        left: 11,
        texts: 12,
        buckets: [
          option("quick", "It was quick", 121),
          option("friendly", "People were friendly and took the time that it needed", 98),
          option("clear", "I always knew what would happen next", 64),
          option("fair", "The outcome was fair", 57),
          option("other", "Something else", 12),
          option("nothing", "Nothing", 9),
        ],
      }),
      question({
        id: "parts",
        type: "matrix",
        title: "How did you find each step?",
        reached: 212,
        answered: 186,
        left: 3,
        rows: [
          { id: "filing", label: "Filing the case" },
          { id: "waiting", label: "Waiting for an answer" },
          { id: "answer", label: "The answer itself" },
        ],
        buckets: [
          ["filing", 12, 40, 134],
          ["waiting", 71, 63, 50],
          ["answer", 30, 52, 101],
        ].flatMap(([row, ...counts]) =>
          ["Poor", "Fair", "Good"].map((label, index) => ({ row: String(row), id: label.toLowerCase(), label, count: Number(counts[index]) })),
        ),
      }),
      question({
        id: "matters",
        type: "ranking",
        title: "What matters most to you? Put it in order.",
        reached: 209,
        answered: 160,
        left: 2,
        rows: [
          { id: "speed", label: "Speed" },
          { id: "fairness", label: "Fairness" },
          { id: "kindness", label: "Kindness" },
        ],
        buckets: [
          ["speed", 40, 66, 54],
          ["fairness", 94, 40, 22],
          ["kindness", 26, 50, 80],
        ].flatMap(([row, ...counts]) => counts.map((count, index) => ({ row: String(row), id: String(index + 1), label: String(index + 1), count: Number(count) }))),
      }),
      question({ id: "waited", type: "number", title: "How many days did it take?", reached: 207, answered: 180, score: { measure: "mean", n: 180, value: waited.mean, interval: waited.interval } }),
      question({ id: "why", type: "long_text", title: "What should we do better?", reached: 207, answered: 83, left: 2, texts: 83 }),
      question({ id: "call_back", type: "yes_no", title: "May we call you back?", reached: 205, answered: 0, buckets: [option("yes", "Yes", 0), option("no", "No", 0)] }),
    ],
    focus: "recommend",
    trend: fortnights.map((counts, index) => {
      const from = Date.UTC(2026, 7, 24 + index * 14);
      return { from: day(from), to: day(from + 13 * 86_400_000), score: nps(counts) };
    }),
    splits: {
      region: [],
      tier: [],
      category: [
        { id: "damaged", label: "It arrived damaged", isHidden: false, score: nps({ 3: 6, 7: 9, 8: 12, 9: 21, 10: 25 }) },
        { id: "safety", label: "Safety", isHidden: true, score: null },
        { id: "other", label: "Something else", isHidden: false, score: nps({ 2: 9, 6: 14, 8: 22, 9: 18, 10: 20 }) },
        { id: null, label: "", isHidden: true, score: null },
      ],
      team: [
        { id: "service", label: "Customer service", isHidden: false, score: nps({ 4: 8, 7: 10, 8: 18, 9: 32, 10: 40 }) },
        { id: "east", label: "China, East and South", isHidden: false, score: nps({ 5: 9, 8: 14, 9: 12, 10: 14 }) },
        { id: "technical", label: "Repairs", isHidden: false, score: nps({ 1: 7, 6: 9, 8: 6, 9: 8, 10: 6 }) },
      ],
    },
    ...over,
  };
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export const storyTexts: readonly SurveyText[] = [
  { id: "1", question: "why", text: "Everything was fine in the end, but nobody told me for nine days that the pot had to come from the other warehouse.\n\nA single line would have done.", at: "2026-11-27T09:12:00Z", locale: "en", score: { measure: "nps", value: 6 }, reference: "K7MP-4XQ2" },
  { id: "2", question: "why", text: "客服很耐心，就是退款慢了一些。", at: "2026-11-25T02:40:00Z", locale: "zh-Hans", score: { measure: "nps", value: 8 }, reference: "3BQD-9TWK" },
  { id: "3", question: "what_went_well", text: "The drawing that Lin Mei sent", at: "2026-11-21T16:05:00Z", locale: "en", score: { measure: "nps", value: 10 }, reference: null },
];

export const storyFollowUps: readonly FollowUp[] = [
  {
    id: "f1",
    surveyId: "after_case",
    surveyTitle: { en: "How did we do?", "zh-Hans": "我们做得怎么样？" },
    source: "email",
    reference: "K7MP-4XQ2",
    openedReference: "PWQ4-6JKN",
    team: "service",
    answers: [
      { question: "satisfied", title: { en: "How satisfied are you with how your case was handled?", "zh-Hans": "您对处理结果满意吗？" }, answer: "1" },
      { question: "why", title: { en: "What should we do better?", "zh-Hans": "我们哪里可以做得更好？" }, answer: "I was promised a refund three times." },
    ],
    at: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    isDone: false,
    doneBy: null,
    doneAt: null,
    note: null,
  },
  {
    id: "f2",
    surveyId: "shop",
    surveyTitle: { en: "Your visit to our shop", "zh-Hans": "您的购物体验" },
    source: "page",
    reference: null,
    openedReference: null,
    team: null,
    answers: [{ question: "recommend", title: { en: "How likely is it that you would recommend us?", "zh-Hans": "您有多大可能推荐我们？" }, answer: "2" }],
    at: new Date(Date.now() - 26 * 3_600_000).toISOString(),
    isDone: false,
    doneBy: null,
    doneAt: null,
    note: null,
  },
];
