import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { fillText, surveyPath, type AnswerValue, type SurveyAnswers } from "@heed/core/survey-rules";
import { buttons } from "../base/button.styles.ts";
import { leadFocus } from "../base/focus.ts";
import { HeedElement } from "../base/heed-element.ts";
import { isRightToLeft } from "../localization/locale.ts";
import { msg } from "../localization/msg.ts";
import { renderAway, renderSurvey } from "./render-survey.ts";
import { screensOf, type Screen } from "./screens.ts";
import { SurveyState } from "./survey-state.ts";
import { SurveyShownEvent } from "./survey.events.ts";
import { surveyStyles } from "./survey.styles.ts";

/**
 * @tagname heed-survey
 * @summary A short survey in the page: one page or one question at a time, kept until it is sent, sent once.
 *
 * A page that knows the questions can bring them along, as the service answers them, in a `<script type="application/json">`
 * within the element: then nothing has to be fetched before they are there.
 *
 * Inline it is there at once. With `panel` it waits for its moment, then shows at the edge of the page, takes no focus
 * and leaves with Escape. Nothing is stored before the first answer, or before a panel is closed.
 *
 * @slot after - Below everything, such as a word on privacy.
 *
 * @fires heed-survey-shown - The questions are on view; carries `surveyId` and `version`.
 * @fires heed-survey-submit - Cancelable, before anything is sent; carries `surveyId` and `answers`.
 * @fires heed-survey-complete - The answers have arrived; carries `surveyId`.
 * @fires heed-survey-dismissed - The customer does not want to answer; carries `surveyId` and `scope`: `now`, `this` or `all`.
 * @fires heed-survey-offer - Cancelable, before an offer at the end is followed; carries `action` and `url`.
 * @fires {SubmitErrorEvent} heed-submit-error - Sending did not work; carries `error`.
 *
 * @csspart root - Everything.
 * @csspart panel - The panel around it.
 * @csspart close - The button that closes the panel.
 * @csspart title - The survey's title.
 * @csspart progress - How far the customer has come.
 * @csspart question - One question.
 * @csspart label - What is asked.
 * @csspart hint - One more sentence under it.
 * @csspart control - What answers it.
 * @csspart error - What is wrong with the answer.
 * @csspart note - That answers cannot be traced.
 * @csspart notice - A message.
 * @csspart back - The button to the screen before.
 * @csspart next - The button to the next screen.
 * @csspart submit - The button that sends.
 * @csspart decline - The button of those who were invited and would rather not.
 * @csspart thanks - What is shown at the end.
 *
 * @cssprop [--heed-survey-min-block-size=32rem] - The height kept free by `heed.css`, and while the survey loads.
 * @cssprop [--heed-survey-max-inline-size=42em] - The widest the survey gets.
 * @cssprop [--heed-survey-padding=0] - Inside the element's edge.
 * @cssprop [--heed-survey-gap=2em] - Between questions.
 * @cssprop [--heed-survey-panel-inline-size=26rem] - How wide the panel is where there is room.
 * @cssprop [--heed-survey-panel-inset=1rem] - Between the panel and the window's edges.
 */
export class SurveyElement extends SurveyState {
  static override styles: CSSResultGroup = [HeedElement.styles, buttons, surveyStyles];

  #lead = "";
  #shownId: string | undefined;

  /** @internal Whether the elements' own words may stand among the survey's. */
  get isOwnLanguage(): boolean {
    return this.shownSurvey?.locale.slice(0, 2) === this.textsLocale?.slice(0, 2);
  }

  /** @internal The way on which the answers so far lead, screen by screen. */
  override get screens(): Screen[] {
    const { shownSurvey: survey, answers, shows } = this;
    return survey ? screensOf(surveyPath(survey, answers).pages, shows ?? survey.shows) : [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.moment?.show();
    const { shownSurvey, renderRoot } = this;
    if (shownSurvey && this.#shownId !== shownSurvey.id && renderRoot.querySelector("form")) {
      this.#shownId = shownSurvey.id;
      this.dispatchEvent(new SurveyShownEvent(shownSurvey));
    }
    if (this.#lead) void leadFocus(renderRoot, this.#lead);
    this.#lead = "";
  }

  /** Shows the survey now, whatever it waits for. */
  override open(): void {
    this.isShown = true;
  }

  /** Takes the survey out of sight; the answers stay. */
  override close(): void {
    this.isShown = false;
  }

  /** Forgets the answers and begins anew. */
  override reset(): void {
    this.forget();
    this.answering?.forget();
  }

  /** Answers questions that the page knows the answer to, by their ids; the customer can change them. */
  prefill(answers: SurveyAnswers): void {
    this.answers = { ...this.answers, ...answers };
  }

  /** @internal */
  async answer(id: string, value: AnswerValue | undefined): Promise<void> {
    this.answers = { ...without(this.answers, id), ...(value !== undefined && { [id]: value }) };
    this.faults = without(this.faults, id);
    (await this.arm())?.keep();
  }

  /** @internal */
  override lead(selector: string): void {
    this.#lead = selector;
    this.requestUpdate();
  }

  /** @internal */
  override go(at: number): void {
    this.at = at;
    this.lead(".step-text");
  }

  /** @internal */
  readonly back = (): void => {
    this.faults = {};
    this.go(this.at - 1);
    this.answering?.turned();
  };

  /** @internal */
  readonly decline = async (): Promise<void> => {
    (await this.arm())?.decline();
  };

  /** @internal A text of the author's, with earlier answers put in. */
  override readonly fillIn = (text: string): string => {
    return fillText(text, (id) => this.answering?.inWords(id));
  };

  #next = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answering = await this.arm();
    this.unreachable = !answering;
    await answering?.next();
  };

  protected override renderContent(): unknown {
    if (!this.shownSurvey && !this.hasService) return this.renderForgotten();
    if (!this.isShown && (this.panel || this.ask) && !(this.trouble && !this.panel)) return nothing;
    const stage = html`<div class="stage">${this.#renderStage()}<slot name="after"></slot></div>`;
    return this.panel ? this.moment?.renderPanel(stage) : stage;
  }

  #renderStage(): TemplateResult {
    const { shownSurvey: survey, trouble, answering } = this;
    if (trouble) {
      return (
        answering?.renderTrouble(trouble) ??
        html`${renderAway()}<button class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`
      );
    }
    if (!survey || !this.textsLocale) return html`<div class="skeleton" aria-busy="true"></div>`;
    const { locale } = survey;
    const dir = isRightToLeft(locale) ? "rtl" : "ltr";
    const content =
      answering?.renderEnd() ??
      renderSurvey(this, { survey, path: surveyPath(survey, this.answers), screens: this.screens, next: this.#next });
    return html`<div lang=${locale} dir=${dir}>${content}</div>`;
  }
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  const { [id]: _, ...others } = record;
  return others;
}
