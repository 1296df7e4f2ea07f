import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { surveyLimits, type Comparison, type Condition } from "@heed/contract/survey-rules";
import { icon } from "../parts/icon.ts";
import { aspectsOf, conditionOf, firstComparison, groupOf, type Group, type Quantifier } from "./condition-shape.ts";
import { renderComparison } from "./comparison-fields.ts";
import { focusLater } from "./focus-later.ts";
import { logicProblemText } from "./problem-words.ts";
import type { SurveyQuestion, SurveyView } from "./survey-view.ts";

interface ConditionField {
  pointer: string;
  /** What depends on it: "Shown". */
  heading: string;
  /** What holds without a condition: "Always". */
  always: string;
  /** What it can look at. */
  questions: readonly SurveyQuestion[];
  /** There has to be one. */
  isNeeded?: boolean;
}

/** When something is so, in words and choices: one group, with groups one level below. */
export function renderCondition(view: SurveyView, field: ConditionField): TemplateResult {
  const { draft } = view;
  const { pointer, heading, always, isNeeded = false } = field;
  const condition = draft.read(pointer) as Condition | undefined;
  const group = condition && groupOf(condition);
  const usable = field.questions.filter((question) => aspectsOf(question).length > 0);
  const [latest] = usable.slice(-1);
  const problem = draft.problemAt(pointer);
  const choose = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    if (value === "always") return draft.write(pointer, undefined);
    // The two other options are the quantifiers.
    if (group) write(view, field, { ...group, quantifier: value as Quantifier });
    else if (latest) write(view, field, { quantifier: value as Quantifier, members: [firstComparison(latest)] });
  };
  return html`<fieldset class="logic" data-pointer=${pointer} tabindex="-1">
    <legend class="minor">${heading}</legend>
    ${!group && !latest
      ? html`<p class="muted">${msg("No question stands before it that this could depend on.")}</p>`
      : html`<span class="select when"><select class="box" aria-label=${heading} @change=${choose}>
          ${isNeeded ? nothing : html`<option value="always" .selected=${!group}>${always}</option>`}
          <option value="all" .selected=${group?.quantifier === "all"}>${group && group.members.length < 2 ? msg("Only when this holds") : msg("Only when all of this holds")}</option>
          <option value="any" .selected=${group?.quantifier === "any"}>${msg("Only when one of these holds")}</option>
        </select></span>`}
    ${problem ? html`<p class="error">${logicProblemText(problem)}</p>` : nothing}
    ${group ? renderMembers(view, field, { group, usable }) : nothing}
  </fieldset>`;
}

function write({ draft }: SurveyView, { pointer }: ConditionField, group: Group): void {
  draft.write(pointer, conditionOf(group));
}

function renderMembers(view: SurveyView, field: ConditionField, { group, usable }: { group: Group; usable: readonly SurveyQuestion[] }): TemplateResult {
  const { members } = group;
  const set = (written: readonly (Comparison | Group<Comparison>)[]) => write(view, field, { ...group, members: written });
  const replace = (index: number, member: Comparison | Group<Comparison> | undefined) => set(members.flatMap((each, place) => (place === index ? (member ?? []) : [each])));
  const [latest] = usable.slice(-1);
  const add = (member: Comparison | Group<Comparison>, { currentTarget }: Event): void => {
    set([...members, member]);
    focusLater(currentTarget as HTMLElement, `.logic[data-pointer="${field.pointer}"] > ul > li:nth-of-type(${members.length + 1}) select`);
  };
  const comparisons = members.reduce((sum, member) => sum + ("question" in member ? 1 : member.members.length), 0);
  const isFull = comparisons >= surveyLimits.comparisons;
  return html`<ul class="members">
      ${members.map(
        (member, index) => html`<li>
          ${"question" in member
            ? renderComparison(view, { comparison: member, questions: usable, isNeeded: field.isNeeded === true && comparisons === 1, change: (changed) => replace(index, changed) })
            : renderGroup(view, { group: member, usable, isFull, change: (changed) => replace(index, changed) })}
        </li>`,
      )}
    </ul>
    ${latest && !isFull
      ? html`<div class="buttons edit-only">
          <button type="button" class="button quiet" @click=${(event: Event) => add(firstComparison(latest), event)}>${icon("add")}${msg("Add a condition")}</button>
          <button
            type="button"
            class="button quiet"
            @click=${(event: Event) => add({ quantifier: group.quantifier === "all" ? "any" : "all", members: [firstComparison(latest)] }, event)}
          >
            ${icon("add")}${msg("Add a group")}
          </button>
        </div>`
      : nothing}`;
}

interface InnerGroup {
  group: Group<Comparison>;
  usable: readonly SurveyQuestion[];
  isFull: boolean;
  change: (group: Group<Comparison> | undefined) => void;
}

function renderGroup(view: SurveyView, { group, usable, isFull, change }: InnerGroup): TemplateResult {
  const { quantifier, members } = group;
  const [latest] = usable.slice(-1);
  const replace = (index: number, member: Comparison | undefined): void => {
    const written = members.flatMap((each, place) => (place === index ? (member ?? []) : [each]));
    change(written.length > 0 ? { quantifier, members: written } : undefined);
  };
  return html`<fieldset class="group">
    <legend class="visually-hidden">${msg("Group of conditions")}</legend>
    <span class="select when"><select class="box" aria-label=${msg("Group of conditions")} @change=${({ target }: Event) => change({ quantifier: (target as HTMLSelectElement).value as Quantifier, members })}>
      <option value="all" .selected=${quantifier === "all"}>${msg("all of these")}</option>
      <option value="any" .selected=${quantifier === "any"}>${msg("one of these")}</option>
    </select></span>
    <ul class="members">
      ${members.map((member, index) => html`<li>${renderComparison(view, { comparison: member, questions: usable, isNeeded: false, change: (changed) => replace(index, changed) })}</li>`)}
    </ul>
    ${latest && !isFull
      ? html`<button type="button" class="button quiet edit-only" @click=${() => change({ quantifier, members: [...members, firstComparison(latest)] })}>
          ${icon("add")}<span>${msg("Add a condition")}</span><span class="visually-hidden">${msg("to the group")}</span>
        </button>`
      : nothing}
  </fieldset>`;
}
