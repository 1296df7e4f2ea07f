import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { SurveyAnswers } from "@heed/contract/survey-rules";
import type { HeedDatabase } from "../database/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { foldResponses } from "../survey-results/index.ts";
import { demoSite } from "./demo-site.ts";
import { afterCaseAnswers, placesOfResponses, shopAnswers, type ResponsePlace } from "./sample-answers.ts";
import { seededChance, type Chance } from "./seeded-chance.ts";

const DAY_MS = 86_400_000;
const DAYS = 180;
const KEPT_MS = 30 * DAY_MS;

interface SampleSurvey {
  id: string;
  perDay: number;
  answersOf(chance: Chance, place: ResponsePlace, age: number): SurveyAnswers;
  source: "email" | "page";
}

const surveys: readonly SampleSurvey[] = [
  { id: "after-case", perDay: 3, answersOf: afterCaseAnswers, source: "email" },
  { id: "shop", perDay: 4, answersOf: shopAnswers, source: "page" },
];

/**
 * Fills the example company's surveys with half a year of responses, so that their results can be seen; once: where
 * there is any response already, nothing is done. What they say is the same each time, but for the days.
 */
export async function fillDemoResponses(database: Pick<HeedDatabase, "db">, now: Date): Promise<void> {
  const { db } = database;
  const site = await getSite(database, demoSite.key);
  const first = await db.selectFrom("survey_responses").select("id").where("site_id", "=", site.id).limit(1).executeTakeFirst();
  if (first) return;
  for (const survey of surveys) {
    const { published_version: version } = await db
      .selectFrom("surveys")
      .select("published_version")
      .where("site_id", "=", site.id)
      .where("id", "=", survey.id)
      .executeTakeFirstOrThrow();
    if (version === null) continue;
    const rows = responsesTo(survey, { site, version, now });
    for (let from = 0; from < rows.length; from += 200) {
      await db.insertInto("survey_responses").values(rows.slice(from, from + 200)).execute();
    }
    await foldResponses(database, { siteId: site.id, surveyId: survey.id });
  }
}

function responsesTo(survey: SampleSurvey, { site, version, now }: { site: StoredSite; version: number; now: Date }) {
  const chance = seededChance(survey.id);
  return Array.from({ length: survey.perDay * DAYS }, (_, index) => {
    const place = placesOfResponses[Math.floor(chance() * placesOfResponses.length)];
    if (!place) throw new Error("There are no places to take responses from.");
    const age = Math.floor(index / survey.perDay);
    const at = new Date(now.getTime() - (age + chance()) * DAY_MS);
    // Who has begun lately and not come back may still do so.
    const isComplete = chance() < 0.86 || age > 25;
    const answers = survey.answersOf(chance, place, age);
    const [firstQuestion = null] = Object.keys(answers);
    return {
      site_id: site.id,
      id: randomUUID(),
      survey_id: survey.id,
      version,
      token_hash: createHash("sha256").update(randomBytes(32)).digest(),
      status: isComplete ? ("complete" as const) : ("in_progress" as const),
      is_anonymous: false,
      source: survey.source,
      locale: place.region === null ? "en" : "zh-Hans",
      answers: JSON.stringify(isComplete ? answers : {}),
      reached: firstQuestion,
      invitation_id: null,
      reference: null,
      customer_id: null,
      ...place,
      answered_on: at.toLocaleDateString("en-CA", { timeZone: site.settings.calendar.timeZone }),
      started_at: at,
      updated_at: at,
      completed_at: isComplete ? at : null,
      expires_at: new Date(at.getTime() + KEPT_MS),
    };
  });
}
