import { demoSite, publishSurvey, type HeedDatabase } from "@heed/server";
import { everything, noted, short } from "./sample-surveys.ts";

const asked = { audience: "everyone", samplePercent: 100, coolDownDays: 30, smallestGroup: 5 } as const;

/** Its responses keep the time they were given at. */
const named = { ...short, isAnonymous: false };

/**
 * The surveys that tests answer, one for each file: they run side by side. Customers of cases about staff are asked once a case is closed; other tests
 * close others.
 */
const samples: Parameters<typeof publishSurvey>[1]["survey"][] = [
  { id: "everything", definition: everything, settings: asked },
  { id: "short", definition: short, settings: asked },
  { id: "noted", definition: noted, settings: asked },
  { id: "drafts", definition: named, settings: asked },
  { id: "sending", definition: named, settings: asked },
  { id: "panel", definition: named, settings: asked },
  { id: "paused", definition: named, settings: asked },
  { id: "rare", definition: short, settings: { ...asked, samplePercent: 1 } },
  { id: "closing", definition: short, settings: asked },
  {
    id: "after_case",
    definition: named,
    settings: { ...asked, audience: "invited", coolDownDays: 0, afterCase: { categories: ["staff_conduct"], mailAfterHours: null } },
  },
];

export async function publishSampleSurveys(database: HeedDatabase): Promise<void> {
  for (const survey of samples) await publishSurvey(database, { siteKey: demoSite.key, survey });
}

/** What the service has of a survey's responses. */
export async function readResponses({ db }: HeedDatabase, surveyId: string): Promise<unknown> {
  return db
    .selectFrom("survey_responses")
    .select(["id", "status", "answers", "reached", "source", "version", "locale"])
    .where("survey_id", "=", surveyId)
    .orderBy("started_at")
    .execute();
}

export async function setSurveyStatus(
  { db }: HeedDatabase,
  { surveyId, status }: { surveyId: string; status: "published" | "paused" | "closed" },
): Promise<null> {
  await db.updateTable("surveys").set({ status }).where("id", "=", surveyId).execute();
  return null;
}
