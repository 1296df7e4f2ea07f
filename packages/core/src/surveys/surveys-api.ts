import type { NewResponse, SavedResponse, StartedResponse, Survey } from "@heed/contract";
import type { SurveyAnswers } from "@heed/contract/survey-rules";
import type { CallOptions, ChangeOptions } from "../cases/index.ts";
import { savedResponseShape, startedResponseShape, surveyShape } from "../generated/survey-answer-shapes.ts";
import { idempotencyKeyFrom, queryText, segment, send, type Service } from "../http/index.ts";
import { onTracked, track } from "./tracked-events.ts";

/** What `surveys.get` takes. */
export interface SurveyOptions extends CallOptions {
  /** A language tag (BCP 47); the nearest of the survey's languages is used. @default the client's `locale` */
  locale?: string | undefined;
  /** An earlier version, for answers that were begun with it. @default the newest */
  version?: number | undefined;
  /** An invitation's token. It is looked at and not used up. */
  invitation?: string | undefined;
}

/** What `surveys.start` takes besides the response. */
export interface StartOptions extends ChangeOptions {
  /** An invitation's token. It is used up when the response is complete. */
  invitation?: string | undefined;
}

/** All that was answered so far, by the ids of the questions. */
export interface CompleteResponse {
  answers: SurveyAnswers;
}

/** How far a customer has come. `answers` needs a survey that saves them, and the customer's consent among them. */
export interface UnfinishedResponse {
  answers?: SurveyAnswers | undefined;
  /** The question that was come to; says nothing of what was answered. */
  reached?: string | undefined;
}

/** Opens a response: what `surveys.start` gave. */
type Started = Pick<StartedResponse, "id" | "token">;

/** Surveys: read, answered, declined. */
export interface SurveysApi {
  /**
   * Reads a published survey in one language.
   *
   * @throws {ProblemError} `survey_not_found`; `invitation_needed`, `invitation_not_valid` or `invitation_used`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const survey = await client.surveys.get("shop", { locale: "zh-Hans" });
   * console.log(survey.title, survey.pages.length, survey.isOpen);
   * ```
   */
  get(id: string, options?: SurveyOptions): Promise<Survey>;

  /**
   * Begins a response. Nothing is answered yet; keep what it gives to save and to complete.
   *
   * @throws {ProblemError} `survey_closed` where the survey takes no more; what `get` throws
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { version, locale } = await client.surveys.get("shop");
   * const started = await client.surveys.start("shop", { version, locale, source: "page" });
   * console.log(`Can be finished until ${started.expiresAt}.`);
   * ```
   */
  start(id: string, response: NewResponse, options?: StartOptions): Promise<StartedResponse>;

  /**
   * Saves how far a customer has come. Sent once: the next call says more.
   *
   * @throws {ProblemError} `validation_failed` where `answers` are not to be saved yet, or do not answer their questions
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { version, locale } = await client.surveys.get("shop");
   * const started = await client.surveys.start("shop", { version, locale, source: "page" });
   * await client.surveys.save(started, { reached: "reason" });
   * const { answers } = await client.surveys.save(started, { answers: { agree: true, nps: 9 } });
   * console.log(answers);
   * ```
   */
  save(started: Started, response: UnfinishedResponse, options?: CallOptions): Promise<SavedResponse>;

  /**
   * Sends a response off, for good.
   *
   * @throws {ProblemError} `validation_failed` with `errors` at `/answers/{id}`; `response_complete` where it was sent
   * before with other answers or another key; `invitation_used`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { version, locale } = await client.surveys.get("shop");
   * const started = await client.surveys.start("shop", { version, locale, source: "page" });
   * const { status } = await client.surveys.complete(started, { answers: { nps: 9, reason: "The spout" } });
   * console.log(status); // "complete"
   * ```
   */
  complete(started: Started, response: CompleteResponse, options?: ChangeOptions): Promise<SavedResponse>;

  /**
   * The customer does not want to answer: this invitation, or any that may come.
   *
   * @throws {ProblemError} `invitation_not_valid` or `invitation_used`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * await opened.accept();
   * const { survey } = await opened.get();
   * if (survey) await client.surveys.decline(survey.id, survey.invitation, "this");
   * console.log(survey ? "Declined." : "Nobody was asked.");
   * ```
   */
  decline(id: string, invitation: string, scope: "this" | "all", options?: CallOptions): Promise<void>;

  /**
   * Tells the surveys on the page that wait for an event that it has happened. Nothing is sent.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const stop = client.surveys.onTrack((event) => console.log(event));
   * client.surveys.track("order_placed");
   * stop();
   * ```
   */
  track(event: string): void;

  /** Hears what `track` tells, as a page's own survey would; gives back what ends that. */
  onTrack(listener: (event: string) => void): () => void;
}

export function createSurveysApi(service: Service, clientLocale: string | undefined): SurveysApi {
  const change = (
    { id, token }: Started,
    purpose: string,
    body: UnfinishedResponse & { isComplete?: true },
    { signal, idempotencyKey }: ChangeOptions,
  ): Promise<SavedResponse> =>
    send(service, {
      purpose,
      path: `/responses/${encodeURIComponent(id)}`,
      accessCode: token,
      shape: savedResponseShape,
      post: { method: "PATCH", body, idempotencyKey },
      signal,
    });
  return {
    async get(id, { locale = clientLocale, version, invitation, signal } = {}) {
      const path = pathOf(id) + queryText({ locale, version });
      return send(service, { purpose: "read the survey", path, accessCode: invitation, shape: surveyShape, signal });
    },
    async start(id, body, { invitation, idempotencyKey, signal } = {}) {
      const post = { body, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
      const path = `${pathOf(id)}/responses`;
      return send(service, { purpose: "begin the response", path, accessCode: invitation, shape: startedResponseShape, post, signal });
    },
    save: async (started, response, { signal } = {}) => change(started, "save the response", response, { signal }),
    async complete(started, { answers }, { idempotencyKey, signal } = {}) {
      const options = { idempotencyKey: idempotencyKeyFrom(idempotencyKey), signal };
      return change(started, "send the response", { answers, isComplete: true }, options);
    },
    async decline(id, invitation, scope, { signal } = {}) {
      return send(service, {
        purpose: "decline the survey",
        path: `${pathOf(id)}/decline`,
        accessCode: invitation,
        post: { body: { scope } },
        signal,
      });
    },
    track,
    onTrack: onTracked,
  };
}

function pathOf(id: string): string {
  return `/surveys/${segment(id)}`;
}
