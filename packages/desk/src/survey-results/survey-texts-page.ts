import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { SurveyResults, SurveyText } from "@heed/contract/desk";
import { navigate } from "../app/router.ts";
import { dayInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { searchLineStyles } from "../parts/search-line.styles.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { countText, measureName, valueText } from "./figures.ts";
import type { ResultsViewEvent } from "./results-filters.ts";
import "./results-filters.ts";
import { filterOf, resultsAddress, todayAt, viewFrom, type ResultsView } from "./results-view.ts";
import { renderSurveyHead, surveyHeadStyles } from "./survey-head.ts";
import { resultsPageStyles } from "./survey-results-page.styles.ts";
import { surveyTextsStyles } from "./survey-texts-page.styles.ts";

/** How many texts come at once. */
const PAGE_SIZE = 25;

/** What customers wrote in their own words, found by words of it. */
@customElement("desk-survey-texts-page")
export class SurveyTextsPage extends DeskPage {
  static override styles: CSSResultGroup = [deskStyles, surveyHeadStyles, noticeStyles, resultsPageStyles, searchLineStyles, surveyTextsStyles];

  #shown = "";
  /** What the texts on view answer to. */
  #answered = "";

  @state() private results: SurveyResults | undefined;
  @state() private texts: readonly SurveyText[] | undefined;
  @state() private nextCursor: string | null = null;
  @state() private failure: unknown;
  @state() private isBusy = false;

  private get surveyId(): string {
    return this.params.surveyId ?? "";
  }

  private get view(): ResultsView {
    return viewFrom(this.query);
  }

  private get filter(): ReturnType<typeof filterOf> {
    return filterOf(this.view, todayAt(this.desk.clockwork.timeZone));
  }

  private get address(): string {
    return resultsAddress(this.surveyId, "texts", this.view);
  }

  /** Whether what is on view is what the address asks for. */
  get #isCurrent(): boolean {
    return this.texts !== undefined && this.#answered === this.address;
  }

  override get pageTitle(): string {
    return this.results ? msg(str`In their own words: ${this.results.title}`) : msg("In their own words");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const survey = `${this.desk.siteKey} ${this.surveyId}`;
    if (survey !== this.#shown) {
      this.#shown = survey;
      this.results = this.texts = undefined;
    }
    super.willUpdate(changed);
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { desk, surveyId, filter, view, address } = this;
    const { question, q } = view;
    const isAnother = this.texts !== undefined;
    this.isBusy = true;
    try {
      const [page, results] = await Promise.all([
        desk.api.surveys.texts(surveyId, { ...filter, question, q, limit: PAGE_SIZE, signal }),
        desk.api.surveys.results(surveyId, { ...filter, locale: desk.clockwork.locale, signal }),
      ]);
      if (signal.aborted) return;
      this.texts = page.items;
      this.nextCursor = page.nextCursor;
      this.#answered = address;
      this.results = results;
      this.failure = undefined;
      if (isAnother || view.q) announce(this, foundText(page.items.length, page.nextCursor !== null));
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      if (this.#isCurrent) toast(this, failureText(error), "failed");
    }
    this.isBusy = false;
  }

  #readMore = async (): Promise<void> => {
    const { nextCursor, texts, filter, view } = this;
    if (!nextCursor || !texts || this.isBusy) return;
    this.isBusy = true;
    try {
      const page = await this.desk.api.surveys.texts(this.surveyId, { ...filter, question: view.question, q: view.q, limit: PAGE_SIZE, cursor: nextCursor });
      // Another filter may have been chosen meanwhile: then these belong to nothing that is on view.
      if (this.texts !== texts) return;
      this.texts = [...texts, ...page.items];
      this.nextCursor = page.nextCursor;
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>(".text")[texts.length]?.focus();
    } catch (error) {
      toast(this, failureText(error), "failed");
    } finally {
      this.isBusy = false;
    }
  };

  #show = (view: ResultsView): void => {
    navigate(this, this.desk.url(resultsAddress(this.surveyId, "texts", view)));
  };

  #onSearch = (event: Event): void => {
    event.preventDefault();
    const { q: _, ...rest } = this.view;
    const q = this.renderRoot.querySelector<HTMLInputElement>("#q")?.value.trim();
    this.#show(q ? { ...rest, q } : rest);
  };

  #onQuestion = (event: Event): void => {
    const { question: _, ...rest } = this.view;
    const { value } = event.target as HTMLSelectElement;
    this.#show(value ? { ...rest, question: value } : rest);
  };

  #renderSearch(): TemplateResult {
    const { view, results } = this;
    const asked = results?.questions.filter(({ id, texts }) => texts > 0 || id === view.question) ?? [];
    return html`<form class="search" role="search" aria-label=${msg("Search in the texts")} @submit=${this.#onSearch}>
      <span class="field">
        ${icon("search")}
        <input id="q" type="search" maxlength="200" enterkeyhint="search" aria-label=${msg("Search in the texts")} placeholder=${msg("Search in the texts")} .value=${live(view.q ?? "")} @search=${this.#onSearch} />
      </span>
      <button class="button">${msg("Search")}</button>
      ${asked.length > 1 || view.question
        ? html`<select id="question" aria-label=${msg("Question", { id: "question-of-a-form" })} @change=${this.#onQuestion}>
            <option value="" .selected=${!view.question}>${msg("All questions")}</option>
            ${asked.map(({ id, title }) => html`<option value=${id} .selected=${id === view.question}>${title}</option>`)}
          </select>`
        : nothing}
    </form>`;
  }

  #renderText({ text, question, at, locale, score, reference }: SurveyText): TemplateResult {
    const { desk, results } = this;
    const { clockwork } = desk;
    const title = results?.questions.find(({ id }) => id === question)?.title ?? question;
    // An anonymous survey tells the day alone, which has no time zone.
    const day = at.includes("T") ? dayInWords(at, clockwork) : dayInWords(`${at}T00:00:00Z`, { ...clockwork, timeZone: "UTC" });
    return html`<li>
      <article class="text" tabindex="-1">
        <p class="words" dir="auto" lang=${locale}>${text}</p>
        <p class="about muted">
          <time datetime=${at}>${day}</time>
          <span>${title}</span>
          ${score ? html`<span>${msg(str`${measureName(score.measure)}: ${scoreGiven(score, clockwork.locale)}`)}</span>` : nothing}
          ${reference ? html`<a href=${desk.url(`cases/${reference}`)}>${reference}</a>` : nothing}
        </p>
      </article>
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    const { view, results } = this;
    if (results?.isHidden) {
      return renderNotice({
        picture: "lock",
        heading: msg("Too few answers to show"),
        text: msg(str`This survey is anonymous. Texts appear from ${results.smallestGroup} answers on, so that nobody is recognised.`),
      });
    }
    if (view.q) return renderNotice({ picture: "search", heading: msg("Nothing was found"), text: msg("Another word, a longer period or fewer filters may find more.") });
    return renderNotice({ picture: "chat", heading: msg("No texts yet"), text: msg("Here stands what customers write in their own words. In this time nobody has.") });
  }

  #renderList(texts: readonly SurveyText[]): TemplateResult {
    if (texts.length === 0) return this.#renderEmpty();
    return html`<div class="results" aria-busy=${this.isBusy}>
      <ol class="list" role="list">${texts.map((text) => this.#renderText(text))}</ol>
      ${this.nextCursor
        ? html`<p class="end"><button type="button" class="button" aria-disabled=${this.isBusy} @click=${this.#readMore}>${msg("Show more")}</button></p>`
        : html`<p class="end muted small">${foundText(texts.length, false)}</p>`}
    </div>`;
  }

  #renderBody(): TemplateResult {
    if (this.texts && (this.failure === undefined || this.#isCurrent)) return this.#renderList(this.texts);
    if (this.failure === undefined) return html`<p role="status">${msg("Loading…")}</p>`;
    return renderNotice({
      picture: "alert",
      heading: msg("The texts could not be loaded"),
      text: failureText(this.failure),
      action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`,
      isAlert: true,
    });
  }

  protected override render(): TemplateResult {
    const { desk, surveyId, view, results } = this;
    return html`<div class="page">
      ${renderSurveyHead({ desk, surveyId, view, heading: results?.title ?? msg("In their own words"), active: "texts" })}
      <desk-results-filters .desk=${desk} .view=${view} @desk-results-view=${(event: ResultsViewEvent) => this.#show(event.view)}></desk-results-filters>
      ${this.#renderSearch()} ${this.#renderBody()}
    </div>`;
  }
}

function foundText(count: number, hasMore: boolean): string {
  if (count === 0) return msg("Nothing was found.");
  if (hasMore) return msg(str`More than ${count} texts.`);
  return count === 1 ? msg("1 text.") : msg(str`${count} texts.`);
}

/** What one customer gave, which is no share and no difference: 3 of 10. */
function scoreGiven({ measure, value }: NonNullable<SurveyText["score"]>, locale: string): string {
  const of = { nps: 10, csat: 5, ces: 7, mean: null }[measure];
  const given = of === null ? valueText(value, { measure, interval: null }, locale) : countText(value, locale);
  return of === null ? given : msg(str`${given} of ${of}`);
}
