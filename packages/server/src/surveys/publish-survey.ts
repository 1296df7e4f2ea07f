import type { NewSurvey } from "@heed/contract/desk";
import type { HeedDatabase } from "../database/index.ts";
import { getSite } from "../site/index.ts";
import { addSurvey } from "./service.ts";
import { takeSurveyStep } from "./survey-steps.ts";

interface PublishedSurveyCommand {
  siteKey: string;
  survey: NewSurvey;
}

/**
 * Adds a survey and publishes it, as whoever runs the service.
 *
 * @throws ProblemError `site_not_found`, `validation_failed`, `name_taken`
 */
export async function publishSurvey({ db }: Pick<HeedDatabase, "db">, { siteKey, survey }: PublishedSurveyCommand): Promise<void> {
  const site = await getSite({ db }, siteKey);
  const change = { site, by: null, now: new Date() };
  const { id, version } = await addSurvey(db, { ...change, input: survey });
  await takeSurveyStep(db, { ...change, id, action: "publish", input: { version } });
}
