import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { SURVEY_END, surveyLimits, type Condition } from "@heed/contract/survey-rules";
import { icon } from "../parts/icon.ts";
import { textFor } from "../settings/setting-fields.ts";
import { renderCondition } from "./condition-editor.ts";
import { aspectsOf, firstComparison } from "./condition-shape.ts";
import { focusLater } from "./focus-later.ts";
import { logicProblemText } from "./problem-words.ts";
import type { SurveyPage, SurveyView } from "./survey-view.ts";

interface Jump {
  when: Condition;
  to: string;
}

/** Where a page leads, other than to the next one: the first jump that holds decides. */
export function renderJumps(view: SurveyView, index: number): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const pointer = `/definition/pages/${index}/jumps`;
  const jumps = draft.list<Jump>(pointer);
  const asked = pages.slice(0, index + 1).flatMap(({ questions }) => questions);
  const [latest] = asked.filter((question) => aspectsOf(question).length > 0).slice(-1);
  const write = (written: readonly Jump[]) => draft.write(pointer, written.length > 0 ? written : undefined);
  const add = ({ currentTarget }: Event): void => {
    if (!latest) return;
    write([...jumps, { when: firstComparison(latest), to: SURVEY_END }]);
    focusLater(currentTarget as HTMLElement, `[data-pointer="${pointer}/${jumps.length}/to"]`);
  };
  return html`<fieldset class="jumps" data-pointer=${pointer} tabindex="-1">
    <legend class="minor">${msg("After this page")}</legend>
    ${jumps.length === 0 ? html`<p class="muted">${index === pages.length - 1 ? msg("The survey ends.") : msg("The next page follows.")}</p>` : nothing}
    ${jumps.map((_, place) => renderJump(view, { index, place, asked, remove: () => write(jumps.filter((__, other) => other !== place)) }))}
    ${latest && jumps.length < surveyLimits.jumps ? html`<button type="button" class="button quiet edit-only" @click=${add}>${icon("add")}${msg("Go elsewhere in some cases")}</button>` : nothing}
  </fieldset>`;
}

interface PlacedJump {
  index: number;
  place: number;
  asked: SurveyPage["questions"];
  remove: () => void;
}

function renderJump(view: SurveyView, { index, place, asked, remove }: PlacedJump): TemplateResult {
  const { draft } = view;
  const { pages } = draft.definition;
  const pointer = `/definition/pages/${index}/jumps/${place}`;
  const to = draft.read(`${pointer}/to`);
  const problem = draft.problemAt(`${pointer}/to`);
  const targets = pages.slice(index + 1);
  const isKnown = to === SURVEY_END || targets.some(({ id }) => id === to);
  return html`<div class="jump">
    <label class="select-field">
      <span class="select-label">${msg("Go to")}</span>
      <span class="select">
        <select
          class="box"
          data-pointer=${`${pointer}/to`}
          aria-invalid=${problem !== undefined}
          @change=${({ target }: Event) => draft.write(`${pointer}/to`, (target as HTMLSelectElement).value)}
        >
          ${isKnown ? nothing : html`<option value=${String(to)} .selected=${true}>${String(to)}</option>`}
          ${targets.map((page, offset) => {
            const number = index + offset + 2;
            const title = textFor(page.title, draft.source);
            return html`<option value=${page.id} .selected=${page.id === to}>${title ? msg(str`Page ${number}: ${title}`) : msg(str`Page ${number}`)}</option>`;
          })}
          <option value=${SURVEY_END} .selected=${to === SURVEY_END}>${msg("The end")}</option>
        </select>
      </span>
      ${problem ? html`<span class="error">${logicProblemText(problem)}</span>` : nothing}
    </label>
    ${renderCondition(view, { pointer: `${pointer}/when`, heading: msg("When"), always: msg("Always"), questions: asked, isNeeded: true })}
    <button type="button" class="button quiet danger edit-only" @click=${remove}>${msg("Remove this jump")}</button>
  </div>`;
}
