import { createHash, randomUUID } from "node:crypto";
import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import { surveySplits, type SurveySplit } from "@heed/contract/desk";
import { answersOnPath, type AnswerValue, type SurveyAnswers } from "@heed/contract/survey-rules";
import type { HeedDatabase } from "../database/index.ts";
import type { SurveyKey } from "../survey-results/count-store.ts";
import { everyQuestion } from "./every-question.ts";
import type { TestSite } from "./test-site.ts";

/** Every type of question, some of them asked of some alone, and a jump over a page. */
export const branchingSurvey: SurveyDefinition = branch(everyQuestion({ en: "Text" }));

function branch(survey: SurveyDefinition): SurveyDefinition {
  const [one, two] = survey.pages;
  return {
    ...survey,
    pages: [
      { ...one!, questions: one!.questions.map((question) => (question.id === "q4" ? { ...question, showWhen: { question: "q2", op: "ge", value: 5 } } : question)) },
      { id: "low", questions: [{ id: "why", type: "long_text", title: { en: "Why?" } }], showWhen: { question: "q1", op: "le", value: 2 }, jumps: [{ when: { question: "q2", op: "le", value: 1 }, to: "end" }] },
      { ...two!, questions: two!.questions.map((question) => (question.type === "number" ? { ...question, min: -1_000, max: 1_000 } : question)) },
    ],
  };
}

export type Random = () => number;

/** Mulberry32: the same seed gives the same answers. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface PutResponse {
  version: number;
  isAnonymous: boolean;
  day: string;
  splits: Record<SurveySplit, string | null>;
  answers: SurveyAnswers;
}

const values: Record<SurveySplit, (string | null)[]> = {
  category: ["late", "damaged", "invoice", null],
  region: ["shanghai", "beijing", null],
  team: ["east", "north", "service"],
  tier: ["regular", "key_account", null],
};

/** A complete response by nobody in particular. */
export function randomResponse(random: Random, definition: SurveyDefinition, version: number, days: readonly string[]): PutResponse {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const questions = definition.pages.flatMap((page) => page.questions);
  const answered = questions.filter(({ type }) => type !== "statement" && random() < 0.75);
  const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
  const shuffled = (items: readonly string[]) => items.toSorted(() => random() - 0.5);
  const answers = answered.map((question): [string, AnswerValue] => {
    const { id, options, rows, columns } = question;
    const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
    switch (question.type) {
      case "csat":
        return [id, whole(1, 5)];
      case "nps":
        return [id, whole(0, 10)];
      case "ces":
      case "rating":
        return [id, whole(1, 7)];
      case "choice":
        return [id, random() < 0.2 ? { other: `Something ${whole(1, 9)}` } : pick(ids(options))];
      case "multiple_choice":
        return [id, random() < 0.2 ? ["none"] : shuffled(["a", "b"]).slice(0, whole(1, 2))];
      case "ranking":
        return [id, shuffled(ids(options)).slice(0, 2)];
      case "slider":
        return [id, 5 * whole(0, 20)];
      case "matrix":
        return [id, Object.fromEntries(ids(rows).map((row) => [row, pick(ids(columns))]))];
      case "matrix_multiple":
        return [id, { [pick(ids(rows))]: shuffled(ids(columns)).slice(0, whole(1, 2)) }];
      case "number":
        return [id, Math.round((random() - 0.5) * 1_000) / 10];
      case "date":
        return [id, `20${whole(10, 30)}-0${whole(1, 9)}-10`];
      case "yes_no":
      case "consent":
        return [id, random() < 0.5];
      case "contact":
        return [id, { email: "ada@example.org" }];
      default:
        return [id, pick(["The lid is missing", "壶盖没有了", "Quick and kind", "=1+1", "ada@example.org"])];
    }
  });
  return {
    version,
    isAnonymous: definition.isAnonymous,
    day: pick(days),
    splits: Object.fromEntries(surveySplits.map((split) => [split, pick(values[split])])) as PutResponse["splits"],
    answers: answersOnPath(definition, Object.fromEntries(answers)),
  };
}

/** Puts a published survey with these versions into the database, as if it had been published some time ago. */
export async function putSurvey(
  { db }: HeedDatabase,
  site: TestSite,
  versions: readonly SurveyDefinition[],
  settings: Partial<SurveySettings> = {},
): Promise<SurveyKey> {
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
  const surveyId = `survey-${randomUUID().slice(0, 8)}`;
  const now = new Date("2026-01-01T00:00:00Z");
  await db
    .insertInto("surveys")
    .values({
      site_id: siteId,
      id: surveyId,
      status: "published",
      draft: JSON.stringify(versions.at(-1)),
      settings: JSON.stringify({ audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 1, ...settings }),
      published_version: versions.length,
      has_changes: false,
      created_at: now,
      updated_at: now,
      updated_by: null,
    })
    .execute();
  const rows = versions.map((definition, index) => ({
    site_id: siteId,
    survey_id: surveyId,
    version: index + 1,
    definition: JSON.stringify(definition),
    published_at: now,
    published_by: null,
  }));
  await db.insertInto("survey_versions").values(rows).execute();
  return { siteId, surveyId };
}

interface PutOptions {
  status?: "complete" | "in_progress";
  reached?: string | null;
  expiresAt?: Date;
  reference?: string | null;
}

/** Puts responses into the database, not counted yet; gives their ids. */
export async function putResponses(
  { db }: Pick<HeedDatabase, "db">,
  { siteId, surveyId }: SurveyKey,
  responses: readonly PutResponse[],
  { status = "complete", reached = null, expiresAt = new Date("2099-01-01"), reference = null }: PutOptions = {},
): Promise<string[]> {
  const rows = responses.map(({ version, isAnonymous, day, splits, answers }, index) => {
    const at = new Date(`${day}T${isAnonymous ? "00" : "10"}:00:00.${String(isAnonymous ? 0 : index % 1_000).padStart(3, "0")}Z`);
    const id = randomUUID();
    return {
      ...{ site_id: siteId, id, survey_id: surveyId, version, status, is_anonymous: isAnonymous, source: "email" as const, locale: "en" },
      token_hash: createHash("sha256").update(id).digest(),
      answers: JSON.stringify(answers),
      ...{ reached, invitation_id: null, reference, customer_id: null, ...splits },
      ...{ answered_on: day, started_at: at, updated_at: at, completed_at: status === "complete" ? at : null, expires_at: expiresAt },
    };
  });
  if (rows.length > 0) await db.insertInto("survey_responses").values(rows).execute();
  return rows.map(({ id }) => id);
}
