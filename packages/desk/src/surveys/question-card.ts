import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { questionTypes, surveyLimits, type QuestionType } from "@heed/contract/survey-rules";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { renderTick, textFor } from "../settings/setting-fields.ts";
import { renderCondition } from "./condition-editor.ts";
import { conditionInWords } from "./condition-words.ts";
import { startDrag } from "./drag-sort.ts";
import { focusLater } from "./focus-later.ts";
import { neighbourOf, questionList } from "./neighbours.ts";
import { copyOfQuestion, withType } from "./new-question.ts";
import { renderQuestionFields } from "./question-fields.ts";
import { questionIcon, questionTypeWords } from "./question-words.ts";
import { questionsOf, type SurveyQuestion, type SurveyView } from "./survey-view.ts";
import { renderText } from "./text-field.ts";

interface PlacedQuestion {
  question: SurveyQuestion;
  page: number;
  index: number;
  /** Counted through the whole survey. */
  number: number;
}

/** One question: a line that says what it is, and opens to be changed. */
export function renderQuestion(view: SurveyView, placed: PlacedQuestion): TemplateResult {
  const { draft } = view;
  const { question, page, index, number } = placed;
  const { id, type, title, required, requiredWhen, showWhen } = question;
  const place = `${questionList(page)}/${index}`;
  const isOpen = draft.isOpen(id);
  const wording = { questions: questionsOf(draft.definition), locale: draft.source };
  return html`<li class="question ${draft.problemAt(place) ? "wrong" : ""}" data-question=${id}>
    <span class="grip edit-only" title=${msg("Drag to sort")} @pointerdown=${(event: PointerEvent) => startDrag(event, { group: "questions", drop: (from, to) => draft.move(from, to) })}>
      ${icon("grip")}
    </span>
    <details ?open=${isOpen} @toggle=${({ currentTarget }: Event) => draft.setOpen(id, (currentTarget as HTMLDetailsElement).open)}>
      <summary data-pointer=${place}>
        <span class="number">${number}</span>
        <span class="question-words">
          <bdi class="question-title ${textFor(title, draft.source) ? "" : "muted"}" lang=${draft.source}>${textFor(title, draft.source) || msg("Untitled question")}</bdi>
          <span class="about">
            <span class="type">${icon(questionIcon(type))}${questionTypeWords(type).name}</span>
            ${required ? html`<span class="tag">${msg("needed")}</span>` : requiredWhen ? html`<span class="tag">${msg("sometimes needed")}</span>` : nothing}
            ${showWhen ? html`<span class="tag">${msg("sometimes")}</span>` : nothing}
          </span>
          ${showWhen && !isOpen ? html`<span class="logic-words">${msg("Shown if")} ${conditionInWords(showWhen, wording)}</span>` : nothing}
        </span>
      </summary>
      ${isOpen ? renderBody(view, placed, place) : nothing}
    </details>
    ${renderActions(view, placed)}
  </li>`;
}

function renderBody(view: SurveyView, { question, page, index }: PlacedQuestion, place: string): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const earlier = [...pages.slice(0, page).flatMap(({ questions }) => questions), ...(pages[page]?.questions.slice(0, index) ?? [])];
  const isLong = question.type === "statement" || question.type === "consent";
  const unpiped: readonly QuestionType[] = ["statement", "matrix", "matrix_multiple", "contact", "consent"];
  return html`<div class="fold-body">
    ${renderText(view, {
      pointer: `${place}/title`,
      label: question.type === "statement" ? msg("Text") : msg("Question", { id: "question-of-a-form" }),
      multiline: isLong,
      maxLength: isLong ? surveyLimits.text : surveyLimits.title,
      earlier: earlier.filter(({ type }) => !unpiped.includes(type)),
    })}
    ${renderText(view, { pointer: `${place}/hint`, label: msg("Hint"), maxLength: surveyLimits.text, isOptional: true })}
    ${renderQuestionFields(view, question, place)}
    ${question.type === "statement"
      ? nothing
      : html`${renderTick(draft, { pointer: `${place}/required`, label: msg("Has to be answered") })}
        ${question.required && !question.requiredWhen
          ? nothing
          : renderCondition(view, { pointer: `${place}/requiredWhen`, heading: msg("Has to be answered in some cases"), always: msg("Never"), questions: earlier })}`}
    ${renderCondition(view, { pointer: `${place}/showWhen`, heading: msg("Shown"), always: msg("Always"), questions: earlier })}
    <div class="pair foot">
      ${renderTypeSelect(view, question, place)}
      <p class="muted id">${msg("In exports and texts")} <code>${question.id}</code></p>
    </div>
  </div>`;
}

function renderTypeSelect({ draft }: SurveyView, question: SurveyQuestion, place: string): TemplateResult {
  return html`<label class="select-field">
    <span class="select-label">${msg("Kind of answer")}</span>
    <span class="select">
      <select class="box" @change=${({ target }: Event) => draft.write(place, withType(question, (target as HTMLSelectElement).value as QuestionType))}>
        ${questionTypes.map((type) => html`<option value=${type} .selected=${type === question.type}>${questionTypeWords(type).name}</option>`)}
      </select>
    </span>
  </label>`;
}

function renderActions(view: SurveyView, { question, page, index, number }: PlacedQuestion): TemplateResult {
  const { draft } = view;
  const name = textFor(question.title, draft.source) || msg(str`Question ${number}`);
  const move = (step: 1 | -1, { currentTarget }: Event): void => {
    const to = neighbourOf(draft.definition, { page, index }, step);
    if (!to) return;
    const button = currentTarget as HTMLElement;
    draft.move({ pointer: questionList(page), index }, to);
    const now = questionsOf(draft.definition).findIndex(({ id }) => id === question.id) + 1;
    const nowOn = draft.definition.pages.findIndex(({ questions }) => questions.some(({ id }) => id === question.id)) + 1;
    announce(button, nowOn === page + 1 ? msg(str`${name} is now number ${now}.`) : msg(str`${name} is now number ${now}, on page ${nowOn}.`));
    focusLater(button, `[data-question="${question.id}"] > .item-actions > .${step === 1 ? "down" : "up"}`);
  };
  const copy = ({ currentTarget }: Event): void => {
    const twin = copyOfQuestion(question, questionsOf(draft.definition).map(({ id }) => id));
    const questions = [...draft.list<SurveyQuestion>(questionList(page))];
    questions.splice(index + 1, 0, twin);
    draft.write(questionList(page), questions);
    announce(currentTarget as HTMLElement, msg(str`${name} is there twice now.`));
    focusLater(currentTarget as HTMLElement, `[data-question="${twin.id}"] summary`);
  };
  const remove = ({ currentTarget }: Event): void => {
    const questions = draft.list<SurveyQuestion>(questionList(page));
    const next = questions[index + 1] ?? questions[index - 1];
    const pageId = draft.definition.pages[page]?.id ?? "";
    draft.write(questionList(page), questions.filter(({ id }) => id !== question.id));
    announce(currentTarget as HTMLElement, msg(str`${name} is removed. It can be undone.`));
    focusLater(currentTarget as HTMLElement, next ? `[data-question="${next.id}"] summary` : `[data-page="${pageId}"] .add`);
  };
  const canMove = (step: 1 | -1): boolean => neighbourOf(draft.definition, { page, index }, step) !== undefined;
  return html`<div class="item-actions edit-only" role="group" aria-label=${msg(str`Place of ${name}`)}>
    <button type="button" class="icon-button up" aria-label=${msg(str`Move ${name} up`)} title=${msg("Move up")} aria-disabled=${!canMove(-1)} @click=${(event: Event) => move(-1, event)}>
      ${icon("up")}
    </button>
    <button type="button" class="icon-button down" aria-label=${msg(str`Move ${name} down`)} title=${msg("Move down")} aria-disabled=${!canMove(1)} @click=${(event: Event) => move(1, event)}>
      ${icon("up")}
    </button>
    <button type="button" class="icon-button copy" aria-label=${msg(str`Copy ${name}`)} title=${msg("Copy")} @click=${copy}>${icon("copy")}</button>
    <button type="button" class="icon-button" aria-label=${msg(str`Remove ${name}`)} title=${msg("Remove")} @click=${remove}>${icon("close")}</button>
  </div>`;
}
