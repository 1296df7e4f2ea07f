import type { Survey } from "@heed/contract";
import type {
  DeskSurvey,
  FollowUp,
  FollowUpsQuery,
  NewSurvey,
  SurveyChange,
  SurveyExportQuery,
  SurveyPreview,
  SurveyResults,
  SurveyResultsQuery,
  SurveyTextsQuery,
} from "@heed/contract/desk";
import {
  deskSurveyShape,
  followUpPageShape,
  followUpShape,
  surveyListShape,
  surveyResultsShape,
  surveyTextPageShape,
} from "../generated/desk-answer-shapes.ts";
import { surveyShape } from "../generated/survey-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { FollowUpPage, SurveyList, SurveyTextPage } from "./desk-answers.ts";
import { change, queryText, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** A step names the version of the survey that it was decided on. */
interface SurveyStep extends DeskCallOptions {
  version: number;
}

/**
 * Surveys: made, published, read.
 *
 * @example
 * ```ts
 * import { createDeskClient } from "@heed/core/desk";
 *
 * const { surveys } = createDeskClient({ baseUrl: location.origin }).site("demo");
 * const draft = await surveys.add({
 *   id: `kettles-${Date.now()}`,
 *   definition: {
 *     locales: ["en"],
 *     title: { en: "Your new kettle" },
 *     shows: "page",
 *     isAnonymous: true,
 *     savesUnfinished: false,
 *     pages: [{ id: "all", questions: [{ id: "nps", type: "nps", title: { en: "Would you recommend it?" } }] }],
 *     thanks: { title: { en: "Thank you." } },
 *   },
 * });
 * const published = await surveys.publish(draft.id, { version: draft.version });
 * console.log(`Version ${published.publishedVersion} is in force.`);
 * ```
 */
export interface SurveysApi {
  /** All of the site, the ones last changed first. */
  list(options?: DeskCallOptions): Promise<SurveyList>;
  /** One with its draft and settings. */
  get(surveyId: string, options?: DeskCallOptions): Promise<DeskSurvey>;
  /** @throws {ProblemError} `validation_failed` with what is wrong with the definition, and where; `name_taken` */
  add(survey: NewSurvey, options?: DeskCallOptions): Promise<DeskSurvey>;
  /** Changes draft and settings, if nobody else has since (`settings_changed`). The draft holds when it is published. */
  change(surveyId: string, survey: SurveyChange, options?: DeskCallOptions): Promise<DeskSurvey>;
  /** Deletes a draft; what was published can only be closed. */
  delete(surveyId: string, options?: DeskCallOptions): Promise<void>;
  /** Puts the draft into force, as a new version. @throws {ProblemError} `settings_changed`; `survey_step_not_allowed` */
  publish(surveyId: string, step: SurveyStep): Promise<DeskSurvey>;
  /** Asks nobody for a while; what customers have begun they can finish. */
  pause(surveyId: string, step: SurveyStep): Promise<DeskSurvey>;
  resume(surveyId: string, step: SurveyStep): Promise<DeskSurvey>;
  /** Asks nobody any more. */
  close(surveyId: string, step: SurveyStep): Promise<DeskSurvey>;
  /** A new draft with the same questions and settings. */
  clone(surveyId: string, clone: { id: string }, options?: DeskCallOptions): Promise<DeskSurvey>;
  /** A draft as a customer would get it; nothing is kept. */
  preview(preview: SurveyPreview, options?: DeskCallOptions): Promise<Survey>;
  /** What the responses say, with confidence. */
  results(surveyId: string, query?: SurveyResultsQuery & DeskCallOptions): Promise<SurveyResults>;
  /** What customers wrote in their own words, the newest first. */
  texts(surveyId: string, query?: SurveyTextsQuery & DeskCallOptions): Promise<SurveyTextPage>;
  /** Where a browser that is signed in downloads the responses. */
  exportUrl(surveyId: string, query: SurveyExportQuery): string;
  /** What answers have called for, the newest first. */
  followUps(query?: FollowUpsQuery & DeskCallOptions): Promise<FollowUpPage>;
  /** Says what came of it. */
  finishFollowUp(followUpId: string, done: { note: string }, options?: DeskCallOptions): Promise<FollowUp>;
}

export function createSurveysApi(service: Service): SurveysApi {
  const path = (surveyId: string, below = "") => `/surveys/${segment(surveyId)}${below}`;
  const step =
    (action: "publish" | "pause" | "resume" | "close") =>
    async (surveyId: string, { version, signal }: SurveyStep) =>
      change(service, { purpose: `${action} the survey`, path: path(surveyId, `/${action}`), body: { version }, shape: deskSurveyShape, signal });
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the surveys", path: "/surveys", shape: surveyListShape, signal });
    },
    async get(surveyId, { signal } = {}) {
      return read(service, { purpose: "read the survey", path: path(surveyId), shape: deskSurveyShape, signal });
    },
    async add(body, { signal } = {}) {
      return change(service, { purpose: "add the survey", path: "/surveys", body, shape: deskSurveyShape, signal });
    },
    async change(surveyId, body, { signal } = {}) {
      return change(service, { purpose: "change the survey", method: "PUT", path: path(surveyId), body, shape: deskSurveyShape, signal });
    },
    async delete(surveyId, { signal } = {}) {
      return change(service, { purpose: "delete the survey", method: "DELETE", path: path(surveyId), signal });
    },
    publish: step("publish"),
    pause: step("pause"),
    resume: step("resume"),
    close: step("close"),
    async clone(surveyId, body, { signal } = {}) {
      return change(service, { purpose: "clone the survey", path: path(surveyId, "/clone"), body, shape: deskSurveyShape, signal });
    },
    async preview(body, { signal } = {}) {
      return change(service, { purpose: "preview the survey", path: "/surveys/preview", body, shape: surveyShape, signal });
    },
    async results(surveyId, { signal, ...query } = {}) {
      return read(service, { purpose: "read the results", path: path(surveyId, "/results"), query, shape: surveyResultsShape, signal });
    },
    async texts(surveyId, { signal, ...query } = {}) {
      return read(service, { purpose: "read the texts", path: path(surveyId, "/texts"), query, shape: surveyTextPageShape, signal });
    },
    exportUrl: (surveyId, query) => `${service.siteUrl}${path(surveyId, "/export")}${queryText({ ...query })}`,
    async followUps({ signal, ...query } = {}) {
      return read(service, { purpose: "read the follow-ups", path: "/surveys/follow-ups", query, shape: followUpPageShape, signal });
    },
    async finishFollowUp(followUpId, body, { signal } = {}) {
      const at = `/surveys/follow-ups/${segment(followUpId)}/done`;
      return change(service, { purpose: "finish the follow-up", path: at, body, shape: followUpShape, signal });
    },
  };
}
