import { isProblemError, type Survey } from "@heed/core";
import { answersOnPath, checkAnswers, surveyPath, type SurveyAnswers } from "@heed/core/survey-rules";
import type { TemplateResult } from "lit";
import { SubmitErrorEvent } from "../case-form/case-form.events.ts";
import { answerInWords } from "./answer-in-words.ts";
import { cleanAnswers } from "./clean-answers.ts";
import { msg } from "../localization/msg.ts";
import { answeringStyles } from "./answering.styles.ts";
import { renderEnd, renderNotice, renderOutcome, renderTrouble } from "./render-answering.ts";
import { noteRest } from "./rest.ts";
import { ResponseKeeper } from "./response-keeper.ts";
import { findFaults, placeProblems, showFaults } from "./show-faults.ts";
import type { SurveyState } from "./survey-state.ts";
import { SurveyCompleteEvent, SurveySubmitEvent } from "./answering.events.ts";
import { SurveyDismissedEvent } from "./dismissed-event.ts";

/** Where the answering stands. */
export type Phase = "editing" | "sending" | "waiting" | "failed" | "sent" | "declining" | "declined";

/** What a refusal means for the customer. */
const troubles: Record<string, string> = {
  survey_closed: "closed",
  invitation_used: "used",
  invitation_not_valid: "not_valid",
  invitation_needed: "needed",
  survey_not_found: "unknown",
  site_not_found: "unknown",
};

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/**
 * What a survey can do once its customer has begun: keep the answers, look closer, send once, say thanks.
 * Loaded with the first focus.
 */
export class Answering {
  readonly #element: SurveyState;
  readonly response: ResponseKeeper;
  #presence: AbortSignal | undefined;

  phase: Phase = "editing";
  /** Why the last attempt did not work. */
  error: unknown;
  /** There were answers, and they cannot be sent any more. */
  wasLost = false;
  /** What arrived was sent before the last changes. */
  isEarlier = false;
  /** The answers that arrived: what is offered at the end depends on them. */
  sent: SurveyAnswers = {};

  constructor(element: SurveyState) {
    this.#element = element;
    this.response = new ResponseKeeper(element);
    element.wear(answeringStyles);
    this.attach();
  }

  get isBegun(): boolean {
    return this.response.draft !== undefined;
  }

  /** Whether the service has taken the response for begun: then it takes its end, too. */
  get isStarted(): boolean {
    return this.response.draft?.started !== undefined;
  }

  /** Sent off by its customer, whether or not it has arrived. */
  get isOnItsWay(): boolean {
    return /^(?:waiting|sending|sent)$/.test(this.phase);
  }

  get isWaiting(): boolean {
    return this.phase === "waiting";
  }

  get isSending(): boolean {
    return this.phase === "sending";
  }

  get submitText(): string | undefined {
    if (this.isSending) return msg("Sending…");
    return this.phase === "failed" ? msg("Try again") : undefined;
  }

  /** An answer that counts, for texts that speak of it. */
  inWords(id: string): string | undefined {
    const given = surveyPath(this.survey, this.#element.answers).counted.get(id);
    const question = this.survey.pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    return given && question && answerInWords(question, given.value, this.survey.locale);
  }

  /** Of the survey that the answers were begun with. */
  get version(): number | undefined {
    return this.response.draft?.start.version;
  }

  get survey(): Survey {
    // Whatever asks for it, asks from a survey that shows.
    return this.#element.shownSurvey as Survey;
  }

  /** Listens for what concerns the page as a whole, until the element is removed. */
  attach(): void {
    const { presence, isConnected } = this.#element;
    if (!isConnected || presence === this.#presence) return;
    this.#presence = presence;
    this.response.attach(presence, () => this.#follow());
    if (this.response.draft?.isWaiting) this.#enter("waiting");
    addEventListener("online", () => void this.#sendWaiting(), { signal: presence });
  }

  /** The version that the answers were begun with is there no more; they go with it. */
  isGone(error: unknown): boolean {
    const isGone = this.version !== undefined && /^(?:validation_failed|survey_not_found)$/.test(codeOf(error));
    if (isGone) this.#element.reset();
    return isGone;
  }

  /** The survey is there: back to where the customer was, and on with what waits. */
  resume(): void {
    const { draft } = this.response;
    const at = this.#element.screens.findIndex(({ questions }) => questions.some(({ id }) => id === draft?.at));
    if (at > 0) this.#element.at = at;
    void this.#sendWaiting();
  }

  /** The customer has changed something. */
  keep(): void {
    if (this.#element.survey) return;
    if (this.isWaiting) this.#enter("editing");
    const isFirst = !this.response.draft;
    this.response.keepSoon();
    if (isFirst) void this.#inform();
  }

  forget(): void {
    this.response.clear();
    this.error = undefined;
    this.#enter("editing");
  }

  /** To the next screen, or on its way: if what is on view holds. */
  async next(): Promise<void> {
    const element = this.#element;
    if (this.isSending) return;
    element.answers = cleanAnswers(this.survey, element.answers);
    if (showFaults(element, findFaults(element))) return;
    if (element.at >= element.screens.length - 1) {
      await this.#submit();
      return;
    }
    element.go(element.at + 1);
    this.turned();
  }

  /** Another screen is on view: how far customers come is told, and what they said only where they want that. */
  turned(): void {
    const reached = this.#element.screens[this.#element.at]?.questions.at(-1)?.id;
    if (this.#element.survey || !this.isBegun || !reached) return;
    this.response.keep(reached);
    void this.#inform(reached);
  }

  async #inform(reached?: string): Promise<void> {
    try {
      await this.response.inform(this.survey, reached);
    } catch (error) {
      if (codeOf(error) in troubles) await this.#element.fail(error);
      else if (codeOf(error) === "response_complete") this.#follow();
    }
  }

  async #submit(): Promise<void> {
    const element = this.#element;
    const answers = answersOnPath(this.survey, element.answers);
    const problems = checkAnswers(this.survey, answers, { isComplete: true });
    if (showFaults(element, placeProblems(problems, element)) || !element.dispatchEvent(new SurveySubmitEvent(this.survey, answers))) return;
    if (element.survey) this.#thank(answers);
    else await this.#send(answers);
  }

  async #send(answers: SurveyAnswers): Promise<void> {
    const element = this.#element;
    const { presence } = element;
    this.#enter("sending");
    try {
      this.isEarlier = await this.response.send(answers);
      if (!element.survey) noteRest(element.siteKey);
      this.#thank(answers);
      element.dispatchEvent(new SurveyCompleteEvent(this.survey));
    } catch (error) {
      if (presence.aborted) this.#enter("editing");
      else await this.#fail(error);
    }
  }

  async #fail(error: unknown): Promise<void> {
    this.error = error;
    this.#element.dispatchEvent(new SubmitErrorEvent(error));
    if (codeOf(error) in troubles) {
      this.#enter("editing");
      await this.#element.fail(error);
    } else if (isProblemError(error) && showFaults(this.#element, placeProblems(error.errors, this.#element))) {
      this.#enter("editing");
    } else {
      this.response.wait(!navigator.onLine);
      this.#enter(navigator.onLine ? "failed" : "waiting");
    }
  }

  /** What the customer sent while offline, in this visit or an earlier one. */
  async #sendWaiting(): Promise<void> {
    if (!this.isWaiting || !navigator.onLine || !this.#element.shownSurvey) return;
    await this.#send(answersOnPath(this.survey, this.#element.answers));
  }

  #thank(answers: SurveyAnswers): void {
    this.sent = answers;
    this.#enter("sent");
    this.#element.lead("h2");
  }

  /** Another tab went on with the same answers, or has sent them. */
  #follow(): void {
    if (this.response.draft) this.#element.answers = this.response.draft.answers;
    else if (this.phase !== "sent") this.#thank(answersOnPath(this.survey, this.#element.answers));
  }

  decline(): void {
    this.#enter("declining");
    this.#element.lead("h2");
  }

  /** The customer has said what they do not want; `null` where they have thought better of it. */
  async declined(scope: "this" | "all" | null): Promise<void> {
    const element = this.#element;
    if (scope) {
      try {
        await this.response.decline(scope);
        this.response.clear();
        element.dispatchEvent(new SurveyDismissedEvent(this.survey.id, scope));
      } catch (error) {
        await element.fail(error);
        return;
      }
    }
    this.#enter(scope ? "declined" : "editing");
    element.lead("h2");
  }

  troubleOf(error: unknown): string {
    const trouble = troubles[codeOf(error)] ?? "away";
    // Nobody can send them any more: they are told so once.
    if (trouble === "closed" || trouble === "used") {
      this.wasLost = this.isBegun;
      this.response.clear();
    }
    return trouble;
  }

  renderTrouble(trouble: string): TemplateResult {
    return renderTrouble(trouble, this.#element);
  }

  renderEnd(): TemplateResult | undefined {
    return renderEnd(this, this.#element);
  }

  renderNotice(): unknown {
    return renderNotice(this.response, this.#element);
  }

  renderOutcome(): TemplateResult {
    return renderOutcome(this);
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#element.requestUpdate();
  }
}
