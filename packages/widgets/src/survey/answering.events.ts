import type { Survey, SurveyOffer } from "@heed/core";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import { HeedEvent } from "../base/heed-event.ts";

/** The customer wants to send; `preventDefault()` keeps it from being sent, and the answers stay. */
export class SurveySubmitEvent extends HeedEvent {
  declare readonly surveyId: string;
  /** What will be sent: the answers that count. */
  declare readonly answers: SurveyAnswers;

  constructor({ id }: Survey, answers: SurveyAnswers) {
    super("heed-survey-submit", { surveyId: id, answers }, true);
  }
}

/** The answers have arrived. */
export class SurveyCompleteEvent extends HeedEvent {
  declare readonly surveyId: string;

  constructor({ id }: Survey) {
    super("heed-survey-complete", { surveyId: id });
  }
}

/** The customer follows an offer at the end; `preventDefault()` keeps the link from being followed. */
export class SurveyOfferEvent extends HeedEvent {
  declare readonly action: SurveyOffer["action"];
  declare readonly url: string;

  constructor({ action, url }: SurveyOffer) {
    super("heed-survey-offer", { action, url }, true);
  }
}
