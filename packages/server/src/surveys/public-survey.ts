import type { Survey } from "@heed/contract";
import { createWorkingCalendar, dateOf } from "../calendar/index.ts";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { localizeSurvey } from "./localize-survey.ts";
import { countComplete } from "./response-counts.ts";
import { findSurvey, findVersion, type StoredSurvey, type StoredVersion } from "./store.ts";

/** Whether a new response can begin: the survey asks, its last day is not over, and there are not enough answers yet. */
export async function isTakingResponses(survey: StoredSurvey, site: StoredSite, now: Date, queries: Queries): Promise<boolean> {
  const { endsOn, quota } = survey.settings;
  if (survey.status !== "published") return false;
  if (endsOn !== undefined && dayOn(site, now) > endsOn) return false;
  return quota === undefined || (await countComplete(queries, survey)) < quota;
}

/** A day of the site's calendar, such as `2026-11-28`. */
export function dayOn({ settings }: StoredSite, instant: Date): string {
  return dateOf(createWorkingCalendar(settings.calendar).dayAt(instant));
}

/**
 * A survey that was published, with the version asked for or the one in force.
 *
 * @throws ProblemError `survey_not_found`
 */
export async function getPublishedSurvey(
  queries: Queries,
  siteId: string,
  { surveyId, version }: { surveyId: string; version?: number | undefined },
): Promise<{ survey: StoredSurvey; published: StoredVersion }> {
  const survey = await findSurvey(queries, siteId, surveyId);
  if (!survey || survey.publishedVersion === null) throw new ProblemError("survey_not_found");
  const published = await findVersion(queries, siteId, surveyId, version ?? survey.publishedVersion);
  if (!published) throw new ProblemError("survey_not_found");
  return { survey, published };
}

/** A survey as customers get it, in one language. */
export function presentSurvey(
  { id, settings }: Pick<StoredSurvey, "id" | "settings">,
  { version, definition }: Pick<StoredVersion, "version" | "definition">,
  { locale, isOpen }: { locale: string | undefined; isOpen: boolean },
): Survey {
  const { onPage = { on: "load" }, samplePercent, coolDownDays } = settings;
  return {
    ...localizeSurvey(definition, locale),
    id,
    version,
    isOpen,
    asking: { ...onPage, samplePercent, coolDownDays },
  };
}
