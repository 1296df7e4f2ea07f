import { HeedEvent } from "../base/heed-event.ts";

/** The customer does not want to answer: not now, not this one, or none at all. */
export class SurveyDismissedEvent extends HeedEvent {
  declare readonly surveyId: string;
  declare readonly scope: "now" | "this" | "all";

  constructor(surveyId: string, scope: "now" | "this" | "all") {
    super("heed-survey-dismissed", { surveyId, scope });
  }
}
