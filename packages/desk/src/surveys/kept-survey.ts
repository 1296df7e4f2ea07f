import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import { KeptValue } from "../page/kept-value.ts";

/** All of a survey that can be changed. */
export interface SurveyContent {
  definition: SurveyDefinition;
  settings: SurveySettings;
}

/** What was not saved yet, and the version it began from. */
export interface KeptSurvey {
  version: number;
  base: SurveyContent;
  content: SurveyContent;
}

/** One person's draft of one survey. */
export class SurveyStore extends KeptValue<KeptSurvey> {
  constructor({ siteKey, staffId, surveyId }: { siteKey: string; staffId: string; surveyId: string }) {
    super(`heed:desk:survey:${siteKey}:${staffId}:${surveyId}`);
  }
}
