import type { QuestionDefinition, SurveyDefinition } from "@heed/contract";
import { scaleOf, type AnswerValue, type SurveyAnswers } from "@heed/contract/survey-rules";
import { writeCase, type TextLocale } from "./case-texts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

const options = (...ids: string[]) => ids.map((id) => ({ id, label: { en: id.replaceAll("_", " ") } }));
const ask = (id: string, type: QuestionDefinition["type"], more: Partial<QuestionDefinition> = {}): QuestionDefinition => {
  return { id, type, title: { en: `What about ${id.replaceAll("_", " ")}?` }, ...more };
};

/** Twenty questions of all types that are answered. */
export const longSurvey: SurveyDefinition = {
  locales: ["en"],
  title: { en: "How was it?" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "scores",
      questions: [
        ask("recommend", "nps", { required: true }),
        ask("satisfied", "csat"),
        ask("effort", "ces"),
        ask("politeness", "rating", { max: 5 }),
        ask("quality", "rating", { max: 10 }),
        ask("reason", "long_text"),
      ],
    },
    {
      id: "choices",
      questions: [
        ask("reached_by", "choice", { options: options("web", "phone", "mail", "shop"), other: { en: "Otherwise" } }),
        ask("bought", "multiple_choice", { options: options("teapot", "kettle", "cups", "tea", "tray", "none") }),
        ask("matters", "ranking", { options: options("price", "quality", "speed", "advice", "range") }),
        ask("staff_was", "matrix", { rows: options("friendly", "quick", "knowing"), columns: options("no", "partly", "yes") }),
        ask("uses", "matrix_multiple", { rows: options("at_home", "at_work"), columns: options("daily", "weekly", "rarely") }),
        ask("plan", "choice", { options: options("more", "same", "less") }),
        ask("found_us", "choice", { options: options("friend", "search", "advert", "press", "fair") }),
      ],
    },
    {
      id: "rest",
      questions: [
        ask("value", "slider", { min: 0, max: 100, step: 5 }),
        ask("orders", "number", { min: 0, max: 500 }),
        ask("since", "date"),
        ask("again", "yes_no"),
        ask("shop", "short_text"),
        ask("wish", "long_text"),
        ask("contact_me", "consent"),
      ],
    },
  ],
  thanks: { title: { en: "Thank you." } },
};

/** A complete response as it would stand in the table. */
export interface GeneratedResponse {
  day: number;
  locale: TextLocale;
  answers: SurveyAnswers;
  category: string;
  region: string | null;
  team: string;
  tier: string | null;
}

const teams = { service: 5, east: 4, north: 2, technical: 3, key_accounts: 1 } as const;
const categories = { late: 5, damaged: 4, wrong_item: 2, missing: 2, defect: 3, invoice: 2, website: 1, spare_parts: 2, other: 2 } as const;
const regions = { shanghai: 5, jiangsu: 4, zhejiang: 4, guangdong: 6, hubei: 2, beijing: 4, liaoning: 2, shaanxi: 2, sichuan: 3, none: 8 } as const;

/** Responses of believable variety over so many days, counted from 0. */
export function* generateResponses({ count, days, seed = 1 }: { count: number; days: number; seed?: number }): Generator<GeneratedResponse> {
  const random = createSeededRandom(seed);
  const questions = longSurvey.pages.flatMap((page) => page.questions);
  for (let index = 0; index < count; index += 1) {
    const locale: TextLocale = random.isLucky(0.45) ? "zh-Hans" : "en";
    const region = random.weigh(regions);
    const tier = random.weigh({ key_account: 1, regular: 4, none: 5 });
    const mood = random.next();
    const answers = questions.flatMap((question) => {
      const isText = question.type === "long_text" || question.type === "short_text";
      if (question.required !== true && random.isLucky(isText ? 0.6 : 0.1)) return [];
      return [[question.id, answerTo(question, { random, mood, locale })] as const];
    });
    yield {
      day: Math.floor((index * days) / count),
      locale,
      answers: Object.fromEntries(answers),
      category: random.weigh(categories),
      region: region === "none" ? null : region,
      team: random.weigh(teams),
      tier: tier === "none" ? null : tier,
    };
  }
}

interface Answering {
  random: SeededRandom;
  /** From 0 to 1: a person's scores go together. */
  mood: number;
  locale: TextLocale;
}

function answerTo(question: QuestionDefinition, { random, mood, locale }: Answering): AnswerValue {
  const ids = (question.options ?? []).map(({ id }) => id);
  const columns = (question.columns ?? []).map(({ id }) => id);
  const scale = scaleOf(question);
  if (scale) {
    const place = Math.min(1, Math.max(0, mood + (random.next() - 0.5) / 2));
    return scale.min + Math.round(place * (scale.max - scale.min));
  }
  switch (question.type) {
    case "choice":
      return question.other && random.isLucky(0.05) ? { other: random.pick(["Fair", "Neighbour", "By boat"]) } : random.pick(ids);
    case "multiple_choice":
      return some(random, ids);
    case "ranking":
      return ids.toSorted(() => random.next() - 0.5);
    case "matrix":
      return Object.fromEntries((question.rows ?? []).map(({ id }) => [id, random.pick(columns)]));
    case "matrix_multiple":
      return Object.fromEntries((question.rows ?? []).map(({ id }) => [id, some(random, columns)]));
    case "slider":
      return 5 * random.below(21);
    case "number":
      return random.below(200);
    case "date":
      return `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(9)}`;
    case "short_text":
      return random.pick(["Shanghai", "Oxford Street", "北京路", "Hauptbahnhof", "Online"]);
    case "long_text":
      return writeCase(random, locale, "FK-2026-000001").description;
    default:
      return random.isLucky(0.7);
  }
}

function some(random: SeededRandom, ids: readonly string[]): string[] {
  const chosen = ids.filter(() => random.isLucky(0.4));
  return chosen.length > 0 ? chosen : [random.pick(ids)];
}
