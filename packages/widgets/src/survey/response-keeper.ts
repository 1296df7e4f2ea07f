import type { StartedResponse, Survey, SurveysApi } from "@heed/core";
import { checkAnswer, surveyPath, type SurveyAnswers } from "@heed/core/survey-rules";
import { getClient } from "../base/get-client.ts";
import { mintKey } from "../base/mint-key.ts";
import { inTurn, readDraft, removeDraft, writeDraft, type ResponseDraft } from "./response-draft.ts";
import type { SurveyState } from "./survey-state.ts";

/** So long after the last change the draft is written. */
const QUIET_MS = 400;

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** Keeps one response, here from the first answer on and with the service as far as the customer wants, and sends it once. */
export class ResponseKeeper {
  readonly #element: SurveyState;
  readonly #storageKey: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #beginning: Promise<NonNullable<ResponseDraft["started"]>> | undefined;
  #discarded: SurveyAnswers | undefined;

  /** From the first answer on, until it is sent. */
  draft: ResponseDraft | undefined;
  isRestored = false;

  constructor(element: SurveyState) {
    this.#element = element;
    this.#storageKey = element.storageKey;
    if (!element.survey) this.#restore();
  }

  get wasDiscarded(): boolean {
    return this.#discarded !== undefined;
  }

  get #surveys(): SurveysApi {
    return getClient(this.#element).surveys;
  }

  /** Until the element is removed; `follow` is called when another tab has changed or sent the response. */
  attach(presence: AbortSignal, follow: () => void): void {
    // A page that goes away, or takes the survey away, must not take the last words with it.
    const flush = (): void => {
      if (this.#timer) this.keep();
    };
    addEventListener("pagehide", flush, { signal: presence });
    presence.addEventListener("abort", flush, { once: true });
    const hear = ({ key }: StorageEvent): void => {
      const found = key === this.#storageKey && readDraft(key);
      if (!found || !this.draft) return;
      this.#stopTimer();
      this.draft = found === "sent" ? undefined : found;
      follow();
    };
    addEventListener("storage", hear, { signal: presence });
  }

  keepSoon(): void {
    this.#discarded = undefined;
    // The first answer is kept at once, and so is the key under which the response begins.
    if (!this.draft) this.keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), QUIET_MS);
  }

  keep(at = this.draft?.at): void {
    this.#stopTimer();
    const { answers, seed } = this.#element;
    this.draft ??= this.#newDraft();
    Object.assign(this.draft, { answers, seed, at, isWaiting: false });
    this.#write();
  }

  /** It goes by itself once the customer is connected; or waits for them to try again. */
  wait(isWaiting: boolean): void {
    this.keep();
    if (this.draft) this.draft.isWaiting = isWaiting;
    this.#write();
  }

  /**
   * Tells the service that a response has begun and how far it has come. What was answered is told only where the
   * survey saves unfinished answers and the customer has agreed to that.
   */
  async inform(survey: Survey, reached?: string): Promise<void> {
    const started = await this.#begin();
    const { counted } = surveyPath(survey, this.#element.answers);
    const isAgreed = survey.savesUnfinished && [...counted.values()].some(({ question, value }) => question.type === "consent" && value === true);
    if (!reached && !isAgreed) return;
    const fine = [...counted].filter(([, { question, value }]) => !checkAnswer(question, value, { isRequired: false }));
    const answers = Object.fromEntries(fine.map(([id, { value }]) => [id, value]));
    await this.#surveys.save(started, { ...(reached && { reached }), ...(isAgreed && { answers }) }, { signal: this.#element.presence });
  }

  /** Sends the response off, once in however many tabs; resolves to whether an earlier attempt had arrived with other answers. */
  async send(answers: SurveyAnswers): Promise<boolean> {
    let isEarlier = false;
    this.keep();
    await inTurn(this.#storageKey, async () => {
      // Where nothing can be kept there is nothing to be found either.
      if (readDraft(this.#storageKey) === "sent") return;
      isEarlier = await this.#complete(answers);
      this.#stopTimer();
      writeDraft(this.#storageKey, "sent");
    });
    this.#reset();
    return isEarlier;
  }

  async decline(scope: "this" | "all"): Promise<void> {
    const { surveyId = "", invitationToken: token = "", presence: signal } = this.#element;
    await this.#surveys.decline(surveyId, token, scope, { signal });
  }

  /** Forgets everything, here and in the storage. */
  clear(): void {
    this.#reset();
    this.#discarded = undefined;
    removeDraft(this.#storageKey);
  }

  discard = (): void => {
    const { answers } = this.#element;
    this.#element.reset();
    this.#discarded = answers;
    this.#element.requestUpdate();
  };

  takeBack = (): void => {
    this.#element.answers = this.#discarded ?? {};
    this.#discarded = undefined;
    this.keep();
    this.#element.requestUpdate();
  };

  async #complete(answers: SurveyAnswers, isAgain = false): Promise<boolean> {
    const draft = (this.draft ??= this.#newDraft());
    const text = JSON.stringify(answers);
    if (draft.sent?.text !== text) draft.sent = { text, key: mintKey() };
    this.#write();
    try {
      const options = { idempotencyKey: draft.sent.key, signal: this.#element.presence };
      await this.#surveys.complete(await this.#begin(), { answers }, options);
      return false;
    } catch (error) {
      if (codeOf(error) === "response_complete") return true;
      // Forgotten by the service after its time: it begins once more.
      if (codeOf(error) !== "response_not_found" || isAgain) throw error;
      draft.started = undefined;
      draft.key = mintKey();
      return this.#complete(answers, true);
    }
  }

  /** The response, begun under its key: however often and in however many tabs, it is one. */
  async #begin(): Promise<NonNullable<ResponseDraft["started"]>> {
    const draft = (this.draft ??= this.#newDraft());
    const { started } = draft;
    if (started && Date.parse(started.expiresAt) > Date.now()) return started;
    if (started) draft.key = mintKey();
    this.#beginning ??= this.#start(draft).finally(() => (this.#beginning = undefined));
    return this.#beginning;
  }

  async #start(draft: ResponseDraft): Promise<NonNullable<ResponseDraft["started"]>> {
    const { surveyId = "", presence: signal } = this.#element;
    const options = { invitation: draft.invitation, idempotencyKey: draft.key, signal };
    const { id, token, expiresAt }: StartedResponse = await this.#surveys.start(surveyId, draft.start, options);
    draft.started = { id, token, expiresAt };
    if (this.draft === draft) this.#write();
    return draft.started;
  }

  #newDraft(): ResponseDraft {
    const { answers, seed, invitationToken: invitation, fromLink, source, shownSurvey } = this.#element;
    const kept = readDraft(this.#storageKey);
    // Another tab was first: both answer the same response.
    if (kept && kept !== "sent") return kept;
    // Whatever keeps answers has a survey that shows.
    const { version, locale } = shownSurvey as Survey;
    const from = fromLink ? (invitation ? "email" : "link") : "page";
    return { answers, seed, start: { version, locale, source: source ?? from }, key: mintKey(), invitation, savedAt: Date.now() };
  }

  #restore(): void {
    const kept = readDraft(this.#storageKey);
    if (kept === null || kept === "sent") {
      removeDraft(this.#storageKey);
      return;
    }
    this.draft = kept;
    this.#element.answers = { ...this.#element.answers, ...kept.answers };
    this.#element.seed = kept.seed;
    this.isRestored = true;
  }

  #write(): void {
    if (!this.draft) return;
    this.draft.savedAt = Date.now();
    writeDraft(this.#storageKey, this.draft);
  }

  #reset(): void {
    this.#stopTimer();
    this.draft = this.#beginning = undefined;
    this.isRestored = false;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
