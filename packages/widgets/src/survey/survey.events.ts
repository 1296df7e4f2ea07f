import type { Survey } from "@heed/core";
import { HeedEvent } from "../base/heed-event.ts";

/** The questions are on view. */
export class SurveyShownEvent extends HeedEvent {
  declare readonly surveyId: string;
  declare readonly version: number;

  constructor({ id, version }: Survey) {
    super("heed-survey-shown", { surveyId: id, version });
  }
}
