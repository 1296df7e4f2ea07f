import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { SurveySummary } from "@heed/contract/desk";
import { surveyStarters } from "@heed/contract/survey-starters";
import { navigate } from "../app/router.ts";
import { relativeInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { textFor } from "../settings/setting-fields.ts";
import type { NewSurveyDialog, SurveyAddedEvent } from "./new-survey-dialog.ts";
import "./new-survey-dialog.ts";
import { SurveyStore } from "./kept-survey.ts";
import { renderStatus } from "./status-words.ts";
import { tabAddress } from "./survey-tabs.ts";
import { surveysStyles } from "./surveys.styles.ts";

/** The site's surveys: where each of them stands, and what to begin a new one from. */
@customElement("desk-surveys-page")
export class SurveysPage extends DeskPage {
  static override styles: CSSResultGroup = surveysStyles;

  @query("desk-new-survey-dialog") private readonly dialog!: NewSurveyDialog;

  @state() private surveys: readonly SurveySummary[] | undefined;
  @state() private failure: unknown;

  override get pageTitle(): string {
    return msg("Surveys");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      this.surveys = (await this.desk.api.surveys.list({ signal })).items;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  /** Whether this device has changes of the reader's that were not saved. */
  #isKept(surveyId: string): boolean {
    const { siteKey, me } = this.desk;
    return new SurveyStore({ siteKey, staffId: me.staffId, surveyId }).read() !== undefined;
  }

  #added = ({ surveyId }: SurveyAddedEvent): void => {
    navigate(this, tabAddress(this.desk, surveyId, "questions"));
  };

  #renderList(surveys: readonly SurveySummary[]): TemplateResult {
    const open = surveys.filter(({ status }) => status !== "closed");
    const closed = surveys.filter(({ status }) => status === "closed");
    return html`
      ${open.length > 0 ? html`<ul class="surveys">${open.map((survey) => this.#renderSurvey(survey))}</ul>` : html`<p class="muted">${msg("No survey is open.")}</p>`}
      ${closed.length > 0
        ? html`<details class="closed">
            <summary>${msg(str`Closed surveys (${closed.length})`)}</summary>
            <ul class="surveys">${closed.map((survey) => this.#renderSurvey(survey))}</ul>
          </details>`
        : nothing}
    `;
  }

  #renderSurvey(survey: SurveySummary): TemplateResult {
    const { id, title, status, isAnonymous, started, complete, updatedAt, updatedBy } = survey;
    const { clockwork } = this.desk;
    const when = relativeInWords(updatedAt, clockwork);
    const count = (number: number) => number.toLocaleString(clockwork.locale);
    return html`<li>
      <div class="survey-words">
        <h2><a href=${tabAddress(this.desk, id, "questions")}><bdi>${textFor(title, clockwork.locale) || id}</bdi></a></h2>
        <p class="facts muted">
          ${renderStatus(survey)} ${this.#isKept(id) ? html`<span class="status changes">${msg("not saved")}</span>` : nothing} ${isAnonymous ? html`<span>${msg("anonymous")}</span>` : nothing}
          <span>${updatedBy ? msg(str`Last changed ${when} by ${updatedBy}`) : msg(str`Last changed ${when}`)}</span>
        </p>
      </div>
      ${status === "draft"
        ? nothing
        : html`<a class="answers" href=${tabAddress(this.desk, id, "results")}>
            <strong>${count(complete)}</strong> <span>${complete === 1 ? msg("answer") : msg("answers")}</span>
            <small class="muted">${msg(str`${count(started)} begun`)}</small>
          </a>`}
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    if (!this.may("surveys.edit")) return html`<p class="muted">${msg("There are none yet. Managers and admins make them.")}</p>`;
    return html`<section class="empty" aria-labelledby="first">
      <h2 id="first">${msg("Ask your first question")}</h2>
      <p class="muted">${msg("Begin from something that has proved itself. Everything can be changed before anybody is asked.")}</p>
      <ul class="starters">
        ${surveyStarters.map(
          ({ id, name, about }) => html`<li>
            <button type="button" class="starter" @click=${() => void this.dialog.show(id)}>
              <strong>${textFor(name, this.desk.clockwork.locale)}</strong>
              <span class="muted">${textFor(about, this.desk.clockwork.locale)}</span>
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderContent(): TemplateResult {
    if (this.surveys) return this.surveys.length > 0 ? this.#renderList(this.surveys) : this.#renderEmpty();
    if (!this.failure) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`<div class="notice wrong" role="alert">
      <p>${failureText(this.failure)}</p>
      <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        ${this.may("surveys.edit") ? html`<button type="button" class="button primary" @click=${() => void this.dialog.show()}>${icon("add")}${msg("New survey")}</button>` : nothing}
      </div>
      ${this.#renderContent()}
      <desk-new-survey-dialog .desk=${this.desk} .taken=${(this.surveys ?? []).map(({ id }) => id)} @desk-survey-added=${this.#added}></desk-new-survey-dialog>
    `;
  }
}
