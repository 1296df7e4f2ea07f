import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { surveyLimits, type QuestionType } from "@heed/contract/survey-rules";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { freeId } from "../settings/ordered-list.ts";
import { textFor } from "../settings/setting-fields.ts";
import { renderCondition } from "./condition-editor.ts";
import { conditionInWords } from "./condition-words.ts";
import { focusLater } from "./focus-later.ts";
import { renderJumps } from "./jumps.ts";
import { questionList } from "./neighbours.ts";
import { newQuestion } from "./new-question.ts";
import { renderQuestion } from "./question-card.ts";
import { questionsOf, type SurveyPage, type SurveyView } from "./survey-view.ts";
import { renderText } from "./text-field.ts";

interface QuestionList {
  /** Asks what to add; resolves with nothing where the reader does not say. */
  chooseType: () => Promise<QuestionType | undefined>;
}

/** The pages of a survey with their questions, in the order they are asked. */
export function renderPages(view: SurveyView, list: QuestionList): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const addPage = ({ currentTarget }: Event): void => {
    const id = freeId("page", pages.map((page) => page.id));
    draft.write("/definition/pages", [...pages, { id, questions: [] }]);
    focusLater(currentTarget as HTMLElement, `[data-page="${id}"] .add`);
  };
  return html`<div class="pages">
    ${repeat(
      pages,
      ({ id }) => id,
      (page, index) => renderPage(view, list, { page, index }),
    )}
    <button type="button" class="button edit-only" ?disabled=${pages.length >= surveyLimits.pages} @click=${addPage}>${icon("add")}${msg("Add a page")}</button>
  </div>`;
}

function renderPage(view: SurveyView, list: QuestionList, { page, index }: { page: SurveyPage; index: number }): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const place = `/definition/pages/${index}`;
  const before = pages.slice(0, index).reduce((sum, { questions }) => sum + questions.length, 0);
  const problem = draft.problems.find(({ path }) => path === `${place}/questions`);
  const isFull = questionsOf(draft.definition).length >= surveyLimits.questions;
  const addQuestion = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement;
    const type = await list.chooseType();
    if (!type) return button.focus();
    const question = newQuestion(type, questionsOf(draft.definition).map(({ id }) => id));
    draft.setOpen(question.id, true);
    // Read anew: the page may have moved or changed while the reader chose.
    const at = draft.definition.pages.findIndex(({ id }) => id === page.id);
    draft.write(questionList(at), [...draft.list(questionList(at)), question]);
    focusLater(button, `[data-question="${question.id}"] heed-text-field`);
  };
  return html`<section class="page" data-page=${page.id} aria-labelledby="page-${page.id}">
    ${renderPageHead(view, { page, index })}
    <ol class="questions" data-sort="questions" data-list=${questionList(index)} data-pointer=${`${place}/questions`} tabindex="-1">
      ${repeat(
        page.questions,
        ({ id }) => id,
        (question, position) => renderQuestion(view, { question, page: index, index: position, number: before + position + 1 }),
      )}
    </ol>
    ${page.questions.length === 0 ? html`<p class=${problem ? "error" : "muted"}>${msg("This page asks nothing yet.")}</p>` : nothing}
    <button type="button" class="button add edit-only" ?disabled=${isFull} @click=${addQuestion}>${icon("add")}${msg("Add a question")}</button>
    ${page.jumps?.length && !draft.isOpen(page.id)
      ? html`<p class="muted after-page">
          ${page.jumps.map(({ when, to }) => html`<span>${jumpInWords(view, { to })} ${conditionInWords(when, { questions: questionsOf(draft.definition), locale: draft.source })}</span>`)}
        </p>`
      : nothing}
  </section>`;
}

function jumpInWords({ draft }: SurveyView, { to }: { to: string }): string {
  const target = draft.definition.pages.findIndex(({ id }) => id === to);
  return target < 0 ? msg("To the end if") : msg(str`To page ${target + 1} if`);
}

function renderPageHead(view: SurveyView, { page, index }: { page: SurveyPage; index: number }): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const place = `/definition/pages/${index}`;
  const title = textFor(page.title, draft.source);
  const name = title || msg(str`Page ${index + 1}`);
  const earlier = pages.slice(0, index).flatMap(({ questions }) => questions);
  const isOpen = draft.isOpen(page.id);
  const hasProblem = ["title", "showWhen", "jumps"].some((member) => draft.problemAt(`${place}/${member}`));
  const move = (step: 1 | -1, { currentTarget }: Event): void => {
    if (!pages[index + step]) return;
    const button = currentTarget as HTMLElement;
    draft.move({ pointer: "/definition/pages", index }, { pointer: "/definition/pages", index: index + step });
    announce(button, msg(str`${name} is now page ${index + step + 1}.`));
    focusLater(button, `[data-page="${page.id}"] .page-actions .${step === 1 ? "down" : "up"}`);
  };
  return html`<div class="page-head-row">
      <details
        class="page-fold ${hasProblem ? "wrong" : ""}"
        ?open=${isOpen}
        @toggle=${({ currentTarget }: Event) => draft.setOpen(page.id, (currentTarget as HTMLDetailsElement).open)}
      >
        <summary data-pointer=${place}>
          <h2 id="page-${page.id}">${msg(str`Page ${index + 1}`)}${title ? html` · <bdi lang=${draft.source}>${title}</bdi>` : nothing}</h2>
          ${page.showWhen ? html`<span class="tag">${msg("sometimes")}</span>` : nothing}
        </summary>
        ${isOpen
          ? html`<div class="fold-body">
              ${renderText(view, { pointer: `${place}/title`, label: msg("Title of the page"), maxLength: surveyLimits.title, isOptional: true })}
              ${index > 0 ? renderCondition(view, { pointer: `${place}/showWhen`, heading: msg("This page is shown"), always: msg("Always"), questions: earlier }) : nothing}
              ${renderJumps(view, index)}
            </div>`
          : nothing}
      </details>
      <div class="page-actions edit-only" role="group" aria-label=${msg(str`Place of ${name}`)}>
        <button type="button" class="icon-button up" aria-label=${msg(str`Move ${name} up`)} title=${msg("Move up")} aria-disabled=${index === 0} @click=${(event: Event) => move(-1, event)}>
          ${icon("up")}
        </button>
        <button
          type="button"
          class="icon-button down"
          aria-label=${msg(str`Move ${name} down`)}
          title=${msg("Move down")}
          aria-disabled=${index === pages.length - 1}
          @click=${(event: Event) => move(1, event)}
        >
          ${icon("up")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${msg(str`Remove ${name}`)}
          title=${msg("Remove")}
          aria-disabled=${pages.length === 1}
          @click=${({ currentTarget }: Event) => removePage(view, { index, name, from: currentTarget as HTMLElement })}
        >
          ${icon("close")}
        </button>
      </div>
    </div>
    ${page.showWhen && !isOpen
      ? html`<p class="muted logic-words">${msg("Shown if")} ${conditionInWords(page.showWhen, { questions: questionsOf(draft.definition), locale: draft.source })}</p>`
      : nothing}`;
}

function removePage({ draft }: SurveyView, { index, name, from }: { index: number; name: string; from: HTMLElement }): void {
  const { pages } = draft.definition;
  if (pages.length === 1) return;
  const count = pages[index]?.questions.length ?? 0;
  const next = pages[index + 1] ?? pages[index - 1];
  draft.write("/definition/pages", pages.filter((_, place) => place !== index));
  announce(from, count > 0 ? msg(str`${name} is removed, with its questions. It can be undone.`) : msg(str`${name} is removed. It can be undone.`));
  focusLater(from, `[data-page="${next?.id}"] summary`);
}
