import { html, nothing, type TemplateResult } from "lit";
import { isRequired, type AnswerValue, type SurveyPath } from "@heed/core/survey-rules";
import type { Survey, SurveyPage } from "@heed/core";
import { keepFocus } from "../base/focus.ts";
import { msg, str } from "../localization/msg.ts";
import { renderQuestion } from "./render-question.ts";
import type { Screen } from "./screens.ts";
import type { SurveyElement } from "./survey.ts";

interface Parts {
  survey: Survey;
  path: SurveyPath<SurveyPage>;
  screens: readonly Screen[];
  next: (event: Event) => Promise<void>;
}

/** The questions on view, how far they have come, and the way on. */
export function renderSurvey(element: SurveyElement, { survey, path, screens, next }: Parts): TemplateResult {
  const { answers, answering, ownLang, unreachable } = element;
  // A draft that is being written may lose screens under its reader.
  const at = Math.min(element.at, screens.length - 1);
  const screen = screens[at];
  const isFirst = at === 0;
  const isLast = at >= screens.length - 1;
  return html`
    <form novalidate @submit=${next}>
      <header>
        <h2 part="title" tabindex="-1"><bdi>${survey.title}</bdi></h2>
        ${isFirst && survey.intro ? html`<p class="text"><bdi>${survey.intro}</bdi></p>` : nothing}
        ${screens.length > 1 ? renderProgress(at + 1, screens.length, element) : nothing}
      </header>
      ${answering?.renderNotice()}
      <div class="screen">
        ${screen?.title ? html`<h3><bdi>${element.fillIn(screen.title)}</bdi></h3>` : nothing}
        ${screen?.questions.map((question) => {
            const { id } = question;
            const view = {
              question,
              value: answers[id],
              isRequired: isRequired(question, path.counted),
              fault: element.faults[id]?.text ?? "",
              faultAt: element.faults[id]?.at ?? "",
              isOwnLanguage: element.isOwnLanguage,
              isNarrow: element.isNarrow,
              more: element.more,
              seed: element.seed,
              fillIn: element.fillIn,
              answer: (value: AnswerValue | undefined) => void element.answer(id, value),
            };
            return renderQuestion(view);
          })}
      </div>
      <footer lang=${ownLang}>
        ${survey.isAnonymous && (isFirst || isLast)
          ? html`<p class="note" part="note"><bdi>${msg("Your answers cannot be traced to you.")}</bdi></p>`
          : nothing}
        ${answering?.renderOutcome()}
        ${unreachable ? renderAway() : nothing}
        <div class="actions">
          ${isFirst ? nothing : html`<button class="button" type="button" part="back" @click=${element.back}>${msg("Back")}</button>`}
          <button class="button primary" part=${isLast ? "submit" : "next"} aria-disabled=${answering?.isSending ?? false} @mousedown=${keepFocus}>
            ${isLast ? (answering?.submitText ?? msg("Send")) : msg("Next")}
          </button>
        </div>
        ${element.invitationToken && !element.survey
          ? html`<button class="link" type="button" part="decline" @click=${element.decline}>${msg("I would rather not answer")}</button>`
          : nothing}
      </footer>
    </form>
  `;
}

/** What can be said without what is loaded later. */
export function renderAway(): TemplateResult {
  return html`<p class="notice" part="notice" role="alert">${msg("We cannot be reached at the moment. Please try again.")}</p>`;
}

function renderProgress(step: number, steps: number, { shows, shownSurvey, ownLang }: SurveyElement): TemplateResult {
  const text = (shows ?? shownSurvey?.shows) === "page" ? msg(str`Page ${step} of ${steps}`) : msg(str`Question ${step} of ${steps}`);
  return html`<div class="progress" lang=${ownLang}>
    <p class="step-text" tabindex="-1">${text}</p>
    <progress part="progress" max=${steps} .value=${step} aria-label=${text}></progress>
  </div>`;
}
