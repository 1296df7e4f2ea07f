import { isDeepStrictEqual } from "node:util";
import { plainSurveySettings, type Survey } from "@heed/contract";
import {
  newSurveySchema,
  surveyChangeSchema,
  surveyCloneSchema,
  surveyPreviewSchema,
  type DeskSurvey,
  type SurveySummary,
} from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { deleteDraft, insertSurvey, updateSurvey } from "./change-store.ts";
import { checkSurveyInput } from "./check-survey-input.ts";
import { presentSurvey } from "./public-survey.ts";
import { countResponses, countResponsesTo, noResponses, type ResponseCounts } from "./response-counts.ts";
import {
  findSurveyWithDraft,
  findVersion,
  holdSurveyCount,
  listSurveys,
  lockSurvey,
  type ListedSurvey,
} from "./store.ts";

interface SurveyInput {
  site: StoredSite;
  /** Not yet checked. */
  input: unknown;
  /** The name of who does it; null for the service itself. */
  by: string | null;
  now: Date;
}

/** All are listed at once: in a longer list nobody would find the one they need. */
const MAX_SURVEYS = 200;

/** The site's surveys, the ones last changed first. */
export async function getSurveyList(db: Queries, siteId: string): Promise<SurveySummary[]> {
  const surveys = await listSurveys(db, siteId);
  const counts = await countResponses(db, siteId);
  return surveys.map((survey) => summarize(survey, counts.get(survey.id) ?? noResponses));
}

/** @throws ProblemError `survey_not_found` */
export async function getDeskSurvey(db: Queries, siteId: string, id: string): Promise<DeskSurvey> {
  const survey = await findSurveyWithDraft(db, siteId, id);
  if (!survey) throw new ProblemError("survey_not_found");
  const { draft, settings, version } = survey;
  const counts = await countResponsesTo(db, survey);
  const { title, isAnonymous } = draft;
  return { ...summarize({ ...survey, title, isAnonymous }, counts), version, definition: draft, settings };
}

/** @throws ProblemError `validation_failed`, `name_taken` */
export async function addSurvey(db: Queries, { site, input, by, now }: SurveyInput): Promise<DeskSurvey> {
  const { id, definition, settings = plainSurveySettings } = parseInput(newSurveySchema, input);
  const errors = checkSurveyInput({ definition, settings }, site);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return db.transaction().execute((queries) => addDraft(queries, { site, id, draft: definition, settings, by, now }));
}

/** @throws ProblemError `validation_failed`, `survey_not_found`, `settings_changed`, `survey_step_not_allowed` */
export async function changeSurvey(db: Queries, { site, id, input, by, now }: SurveyInput & { id: string }): Promise<DeskSurvey> {
  const { version, definition, settings } = parseInput(surveyChangeSchema, input);
  const errors = checkSurveyInput({ definition, settings }, site);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return db.transaction().execute(async (queries) => {
    const survey = await lockSurvey(queries, site.id, id);
    if (!survey) throw new ProblemError("survey_not_found");
    if (survey.version !== version) throw new ProblemError("settings_changed");
    if (survey.status === "closed") {
      throw new ProblemError("survey_step_not_allowed", { detail: "The survey is closed. Clone it to go on from it." });
    }
    const published = await findVersion(queries, site.id, id, survey.publishedVersion ?? 0);
    const hasChanges = !isDeepStrictEqual(published?.definition, definition);
    await updateSurvey(queries, { siteId: site.id, id, by, now, version, values: { draft: definition, settings, hasChanges } });
    return getDeskSurvey(queries, site.id, id);
  });
}

/** @throws ProblemError `survey_not_found`, `survey_step_not_allowed` */
export async function deleteSurvey(db: Queries, { site, id }: { site: StoredSite; id: string }): Promise<void> {
  await db.transaction().execute(async (queries) => {
    const survey = await lockSurvey(queries, site.id, id);
    if (!survey) throw new ProblemError("survey_not_found");
    if (survey.status !== "draft") {
      throw new ProblemError("survey_step_not_allowed", { detail: "The survey has been published. Close it instead." });
    }
    await deleteDraft(queries, site.id, id);
  });
}

/** @throws ProblemError `validation_failed`, `survey_not_found`, `name_taken` */
export async function cloneSurvey(db: Queries, { site, id, input, by, now }: SurveyInput & { id: string }): Promise<DeskSurvey> {
  const clone = parseInput(surveyCloneSchema, input);
  return db.transaction().execute(async (queries) => {
    const survey = await findSurveyWithDraft(queries, site.id, id);
    if (!survey) throw new ProblemError("survey_not_found");
    const { draft, settings } = survey;
    return addDraft(queries, { site, id: clone.id, draft, settings, by, now });
  });
}

/**
 * A draft as customers would get it. Nothing is kept.
 *
 * @throws ProblemError `validation_failed`
 */
export function previewSurvey(site: StoredSite, input: unknown): Survey {
  const { definition, locale } = parseInput(surveyPreviewSchema, input);
  const errors = checkSurveyInput({ definition }, site);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return presentSurvey({ id: "preview", settings: plainSurveySettings }, { version: 0, definition }, { locale, isOpen: true });
}

type Draft = Omit<Parameters<typeof insertSurvey>[1], "siteId"> & { site: StoredSite };

async function addDraft(queries: Queries, { site, ...draft }: Draft): Promise<DeskSurvey> {
  if ((await holdSurveyCount(queries, site.id)) >= MAX_SURVEYS) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/id", code: "too_many", max: MAX_SURVEYS }] });
  }
  const isNew = await insertSurvey(queries, { siteId: site.id, ...draft });
  if (!isNew) throw new ProblemError("name_taken");
  return getDeskSurvey(queries, site.id, draft.id);
}

function summarize(survey: ListedSurvey, { started, complete }: ResponseCounts): SurveySummary {
  const { id, title, status, isAnonymous, publishedVersion, hasChanges, updatedAt, updatedBy } = survey;
  return {
    id,
    title,
    status,
    isAnonymous,
    publishedVersion,
    hasChanges,
    started,
    complete,
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
}
