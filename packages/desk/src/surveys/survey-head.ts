import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { DeskSurvey } from "@heed/contract/desk";
import { canTakeSurveyStep } from "@heed/contract/survey-rules";
import { relativeInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { icon } from "../parts/icon.ts";
import { textFor } from "../settings/setting-fields.ts";
import { renderStatus } from "./status-words.ts";
import type { SurveyStep } from "./survey-step-dialog.ts";

interface SurveyHead {
  desk: Desk;
  survey: DeskSurvey;
  title: string;
  /** Whether there is something to publish, saved or not. */
  hasNews: boolean;
  ask: (step: SurveyStep) => void;
  preview: () => void;
}

/** What the survey is called, where it stands, and the steps that it can take. */
export function renderSurveyHead({ desk, survey, title, hasNews, ask, preview }: SurveyHead): TemplateResult {
  const { status, publishedVersion, complete, updatedAt, updatedBy } = survey;
  const mayEdit = desk.may("surveys.edit");
  const when = relativeInWords(updatedAt, desk.clockwork);
  const canPublish = mayEdit && canTakeSurveyStep(status, "publish") && (publishedVersion === null || hasNews);
  return html`<a class="back" href=${desk.url("surveys")}>${msg("All surveys")}</a>
    <div class="survey-head">
      <div class="survey-name">
        <h1 tabindex="-1"><bdi>${title || textFor(survey.title, desk.clockwork.locale)}</bdi></h1>
        <p class="facts muted">
          ${renderStatus(survey)} ${publishedVersion === null ? nothing : html`<span>${msg(str`Version ${publishedVersion}`)}</span>`}
          ${complete > 0 ? html`<span>${complete === 1 ? msg("1 answer") : msg(str`${complete.toLocaleString(desk.clockwork.locale)} answers`)}</span>` : nothing}
          <span>${updatedBy ? msg(str`Last changed ${when} by ${updatedBy}`) : msg(str`Last changed ${when}`)}</span>
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="button" @click=${preview}>${icon("screen")}${msg("Preview")}</button>
        ${mayEdit ? renderSteps(survey, ask) : nothing}
        ${canPublish ? html`<button type="button" class="button primary" @click=${() => ask("publish")}>${publishedVersion === null ? msg("Publish") : msg("Publish changes")}</button>` : nothing}
      </div>
    </div>`;
}

function renderSteps({ status }: DeskSurvey, ask: (step: SurveyStep) => void): TemplateResult {
  const step = (name: SurveyStep, words: string, more = "") => html`<button type="button" class="button ${more}" @click=${() => ask(name)}>${words}</button>`;
  return html`
    ${canTakeSurveyStep(status, "resume") ? step("resume", msg("Go on asking")) : nothing}
    ${canTakeSurveyStep(status, "pause") ? step("pause", msg("Pause")) : nothing} ${step("clone", msg("Copy"))}
    ${canTakeSurveyStep(status, "close") ? step("close", msg("Close …"), "danger") : nothing} ${status === "draft" ? step("delete", msg("Delete …"), "danger") : nothing}
  `;
}
