import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { QuestionResult, SurveyResults } from "@heed/contract/desk";
import { navigate } from "../app/router.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { Shortcuts } from "../page/shortcuts.ts";
import { exportStyles } from "../parts/export-links.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { chartStyles } from "./charts.styles.ts";
import { chartShortcut } from "./desk-chart.ts";
import { renderDropOff } from "./drop-off.ts";
import { renderExport } from "./export-links.ts";
import { answersText, countText, measureName, periodText, scoreText, shareText } from "./figures.ts";
import { matrixStyles } from "./matrix-shares.styles.ts";
import { renderQuestion } from "./question-result.ts";
import type { ResultsViewEvent } from "./results-filters.ts";
import "./results-filters.ts";
import { filterCount, filterOf, resultsAddress, todayAt, usualView, viewFrom, type ResultsView } from "./results-view.ts";
import { renderMark, renderScore } from "./score-panel.ts";
import { scorePanelStyles } from "./score-panel.styles.ts";
import { renderSplits } from "./split-charts.ts";
import { renderSurveyHead, surveyHeadStyles } from "./survey-head.ts";
import { resultsPageStyles } from "./survey-results-page.styles.ts";
import "./trend-chart.ts";

/** What the answers to a survey say, and how sure that is. */
@customElement("desk-survey-results-page")
export class SurveyResultsPage extends DeskPage {
  static override styles: CSSResultGroup = [deskStyles, surveyHeadStyles, exportStyles, chartStyles, scorePanelStyles, matrixStyles, noticeStyles, resultsPageStyles];

  #shown = "";
  /** What the results on view answer to. */
  #answered = "";

  @state() private results: SurveyResults | undefined;
  @state() private failure: unknown;
  @state() private isReading = false;

  constructor() {
    super();
    new Shortcuts(this, [chartShortcut]);
  }

  private get surveyId(): string {
    return this.params.surveyId ?? "";
  }

  private get view(): ResultsView {
    return viewFrom(this.query);
  }

  private get address(): string {
    return resultsAddress(this.surveyId, "results", this.view);
  }

  /** Whether what is on view is what the address asks for. Where it could not be read, other figures must not stand for it. */
  get #isCurrent(): boolean {
    return this.results !== undefined && this.#answered === this.address;
  }

  override get pageTitle(): string {
    return this.results ? msg(str`Results: ${this.results.title}`) : msg("Results");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const survey = `${this.desk.siteKey} ${this.surveyId}`;
    if (survey !== this.#shown) {
      this.#shown = survey;
      this.results = undefined;
    }
    super.willUpdate(changed);
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { view, desk, address } = this;
    const isAnother = this.results !== undefined;
    this.isReading = true;
    try {
      const filter = filterOf(view, todayAt(desk.clockwork.timeZone));
      const results = await desk.api.surveys.results(this.surveyId, { ...filter, question: view.question, locale: desk.clockwork.locale, signal });
      if (signal.aborted) return;
      this.results = results;
      this.#answered = address;
      this.failure = undefined;
      if (isAnother) announce(this, results.isHidden ? msg("Too few answers to show.") : answersText(results.complete, desk.clockwork.locale));
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      if (this.#isCurrent) toast(this, failureText(error), "failed");
    }
    this.isReading = false;
  }

  #show = (view: ResultsView): void => {
    navigate(this, this.desk.url(resultsAddress(this.surveyId, "results", view)));
  };

  #renderOverview({ invited, started, complete, responseRate, completionRate }: SurveyResults): TemplateResult {
    const { locale } = this.desk.clockwork;
    const rate = (share: number | null) => (share === null ? html`<span class="none">–</span>` : shareText(share, locale));
    const facts: readonly (readonly [name: string, value: unknown, note: string])[] = [
      [msg("Complete answers"), countText(complete, locale), msg(str`of ${countText(started, locale)} begun`)],
      [msg("Completion"), rate(completionRate), completionRate === null ? msg("Nobody has begun yet") : msg("of those who began sent them off")],
      [msg("Response rate"), rate(responseRate), responseRate === null ? msg("Nobody was invited in this time") : msg(str`of ${countText(invited, locale)} invited`)],
    ];
    return html`<dl class="overview">
      ${facts.map(([name, value, note]) => html`<div><dt>${name}</dt><dd><span class="value">${value}</span> <span class="muted">${note}</span></dd></div>`)}
    </dl>`;
  }

  /** All figures at a glance; each leads to how it went and how groups differ. */
  #renderFigures({ questions, focus }: SurveyResults): TemplateResult | typeof nothing {
    const { locale } = this.desk.clockwork;
    const scored = questions.flatMap(({ id, title, score, change }) => (score ? [{ id, title, score, change }] : []));
    if (scored.length < 2) return nothing;
    return html`<nav aria-label=${msg("Figures")}>
      <ul class="figures" role="list">
        ${scored.map(
          ({ id, title, score, change }) => html`<li>
            <a href=${this.desk.url(resultsAddress(this.surveyId, "results", { ...this.view, question: id }))} aria-current=${id === focus ? "true" : nothing}>
              <span class="measure">${measureName(score.measure)}</span>
              <span class="glance"><b><bdi>${scoreText(score, locale) ?? "–"}</bdi></b>${renderMark(score, change, locale)}</span>
              <span class="asked muted"><bdi>${title}</bdi></span>
            </a>
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderFocus(results: SurveyResults, { title, score, change }: QuestionResult): TemplateResult | typeof nothing {
    if (!score) return nothing;
    const { locale } = this.desk.clockwork;
    return html`<section class="focus" aria-labelledby="focus">
      <h2 id="focus"><bdi>${title}</bdi></h2>
      <div class="focus-body">
        ${renderScore(score, change, locale)}
        ${score.n > 0 ? html`<desk-trend-chart .trend=${results.trend} .measure=${score.measure} .locale=${locale} ?anonymous=${results.isAnonymous}></desk-trend-chart>` : nothing}
      </div>
      ${score.n > 0 ? renderSplits(results, score, locale) : nothing}
    </section>`;
  }

  #renderQuestions(results: SurveyResults): TemplateResult {
    const { view, surveyId, desk } = this;
    const asked = results.questions.filter(({ type }) => type !== "statement");
    return html`<section aria-labelledby="questions">
      <h2 id="questions">${msg("Question by question")}</h2>
      <div class="questions">
        ${asked.map((question, index) =>
          renderQuestion({
            question,
            number: index + 1,
            isFocus: question.id === results.focus,
            locale: desk.clockwork.locale,
            textsHref: desk.url(resultsAddress(surveyId, "texts", { ...view, question: question.id })),
            focusHref: desk.url(resultsAddress(surveyId, "results", { ...view, question: question.id })),
          }),
        )}
      </div>
    </section>`;
  }

  #renderResults(results: SurveyResults): TemplateResult {
    const { locale } = this.desk.clockwork;
    if (results.isHidden) return this.#renderTooFew(results);
    if (results.started === 0 && results.complete === 0) return this.#renderEmpty(results);
    const focus = results.questions.find(({ id }) => id === results.focus);
    return html`
      ${this.#renderOverview(results)}
      ${results.complete === 0 ? html`<p class="muted">${msg("Nobody has sent their answers off in this time. Until somebody does, there is no figure.")}</p>` : nothing}
      ${this.#renderFigures(results)} ${focus ? this.#renderFocus(results, focus) : nothing} ${this.#renderQuestions(results)}
      <section class="drop-off" aria-labelledby="drop-off">
        <h2 id="drop-off">${msg("Where people stop")}</h2>
        ${renderDropOff(results, locale)}
      </section>
    `;
  }

  #renderTooFew({ smallestGroup }: SurveyResults): TemplateResult {
    const isNarrowed = filterCount(this.view) > 0;
    return renderNotice({
      picture: "lock",
      heading: msg("Too few answers to show"),
      text: msg(str`This survey is anonymous. Figures appear from ${smallestGroup} answers on, so that nobody is recognised.`),
      action: html`<p class="muted">${isNarrowed ? msg("A longer period or fewer filters take in more of them.") : msg("A longer period takes in more of them.")}</p>`,
    });
  }

  #renderEmpty({ invited }: SurveyResults): TemplateResult {
    const { locale } = this.desk.clockwork;
    return renderNotice({
      picture: "survey",
      heading: msg("No answers yet"),
      text: invited > 0 ? msg(str`${countText(invited, locale)} were invited in this time; nobody has begun yet.`) : msg("In this time nobody was invited and nobody has begun."),
    });
  }

  #renderBody(): TemplateResult {
    if (this.results && (this.failure === undefined || this.#isCurrent)) return html`<div class="results" aria-busy=${this.isReading}>${this.#renderResults(this.results)}</div>`;
    if (this.failure === undefined) {
      return html`<div role="status" aria-busy="true" aria-label=${msg("Loading results")}>
        ${["strip", "block", "block"].map((shape) => html`<div class="skeleton ${shape}"></div>`)}
      </div>`;
    }
    return renderNotice({
      picture: "alert",
      heading: msg("The results could not be loaded"),
      text: failureText(this.failure),
      action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>
        ${this.query.size > 0 ? html`<a href=${this.desk.url(resultsAddress(this.surveyId, "results", usualView))}>${msg("Show the last 90 days without filters")}</a>` : nothing}`,
      isAlert: true,
    });
  }

  protected override render(): TemplateResult {
    const { desk, surveyId, view, results } = this;
    const filter = filterOf(view, todayAt(desk.clockwork.timeZone));
    return html`<div class="page">
      ${renderSurveyHead({ desk, surveyId, view, heading: results?.title ?? msg("Results"), active: "results" })}
      <desk-results-filters .desk=${desk} .view=${view} @desk-results-view=${(event: ResultsViewEvent) => this.#show(event.view)}></desk-results-filters>
      ${results
        ? html`<div class="extent">
            <p class="muted small">${periodText(filter, desk.clockwork.locale)}${results.isAnonymous ? html` · ${msg("anonymous survey")}` : nothing}</p>
            ${results.isHidden || results.complete === 0 ? nothing : renderExport({ desk, surveyId, filter })}
          </div>`
        : nothing}
      ${this.#renderBody()}
    </div>`;
  }
}
