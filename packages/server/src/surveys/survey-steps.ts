import { surveyStepSchema, type DeskSurvey } from "@heed/contract/desk";
import { canTakeSurveyStep, surveyTransitions, type SurveyAction } from "@heed/contract/survey-rules";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { insertVersion, updateSurvey, type SurveyValues } from "./change-store.ts";
import { getDeskSurvey } from "./service.ts";
import { lockSurvey, type SurveyWithDraft } from "./store.ts";

interface SurveyStep {
  site: StoredSite;
  id: string;
  action: SurveyAction;
  /** Not yet checked. */
  input: unknown;
  /** The name of who takes it; null for the service itself. */
  by: string | null;
  now: Date;
}

/** @throws ProblemError `validation_failed`, `survey_not_found`, `settings_changed`, `survey_step_not_allowed` */
export async function takeSurveyStep(db: Queries, { site, id, action, input, by, now }: SurveyStep): Promise<DeskSurvey> {
  const { version } = parseInput(surveyStepSchema, input);
  return db.transaction().execute(async (queries) => {
    const survey = await lockSurvey(queries, site.id, id);
    if (!survey) throw new ProblemError("survey_not_found");
    if (survey.version !== version) throw new ProblemError("settings_changed");
    if (!canTakeSurveyStep(survey.status, action)) throw new ProblemError("survey_step_not_allowed");
    const row = { siteId: site.id, id, by, now };
    const values = action === "publish" ? publishedValues(survey) : {};
    const { publishedVersion } = values;
    if (publishedVersion !== undefined) await insertVersion(queries, { ...row, version: publishedVersion, definition: survey.draft });
    await updateSurvey(queries, { ...row, version, values: { ...values, status: surveyTransitions[action].to } });
    return getDeskSurvey(queries, site.id, id);
  });
}

function publishedValues({ hasChanges, publishedVersion, status }: SurveyWithDraft): SurveyValues {
  if (!hasChanges) {
    const advice = status === "paused" ? " Resume it to ask again." : "";
    throw new ProblemError("survey_step_not_allowed", { detail: `The draft says what version ${publishedVersion} says.${advice}` });
  }
  return { publishedVersion: (publishedVersion ?? 0) + 1, hasChanges: false };
}
