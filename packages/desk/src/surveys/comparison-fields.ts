import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Comparison, Literal, Operator, ValueKind } from "@heed/contract/survey-rules";
import { icon } from "../parts/icon.ts";
import { aspectOf, aspectsOf, comparisonOf, firstComparison, kindIn, operatorsFor, scaleNumbers, valuesOf, withOperator, type Aspect } from "./condition-shape.ts";
import { aspectName, operatorName, questionName, valueName } from "./condition-words.ts";
import { focusLater } from "./focus-later.ts";
import type { SurveyQuestion, SurveyView } from "./survey-view.ts";

interface ComparisonField {
  comparison: Comparison;
  questions: readonly SurveyQuestion[];
  isNeeded: boolean;
  change: (comparison: Comparison | undefined) => void;
}

/** One comparison as a sentence of choices: question, part of the answer, operator, value. */
export function renderComparison(view: SurveyView, field: ComparisonField): TemplateResult {
  const { comparison, questions, isNeeded, change } = field;
  const { source: locale } = view.draft;
  const question = questions.find(({ id }) => id === comparison.question);
  const choose = (id: string): void => {
    const chosen = questions.find((each) => each.id === id);
    if (chosen) change(firstComparison(chosen));
  };
  return html`<div class="comparison">
    <span class="select"><select class="box" aria-label=${msg("Question", { id: "question-of-a-form" })} aria-invalid=${question === undefined} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${question ? nothing : html`<option value=${comparison.question} .selected=${true}>${missingName(view, comparison.question)}</option>`}
      ${questions.map((each) => html`<option value=${each.id} .selected=${each.id === comparison.question}>${questionName(each, locale)}</option>`)}
    </select></span>
    ${question ? renderRest(view, { ...field, question }) : nothing}
    ${isNeeded
      ? nothing
      : html`<button
          type="button"
          class="icon-button edit-only"
          aria-label=${msg("Remove this condition")}
          title=${msg("Remove this condition")}
          @click=${({ currentTarget }: Event) => {
            const place = (currentTarget as HTMLElement).closest<HTMLElement>(".logic")?.dataset.pointer ?? "";
            focusLater(currentTarget as HTMLElement, `.logic[data-pointer="${place}"] > .select > select`);
            change(undefined);
          }}
        >
          ${icon("close")}
        </button>`}
  </div>`;
}

/** A question that this cannot look at: it is gone, or comes later. */
function missingName({ draft }: SurveyView, id: string): string {
  const later = draft.definition.pages.flatMap(({ questions }) => questions).find((question) => question.id === id);
  return later ? questionName(later, draft.source) : id;
}

function renderRest(view: SurveyView, { comparison, questions, question, change }: ComparisonField & { question: SurveyQuestion }): TemplateResult {
  const { source: locale } = view.draft;
  const aspects = aspectsOf(question);
  const aspect = aspectOf(comparison);
  const kind = kindIn(question, aspect);
  const keyOf = (each: Aspect) => JSON.stringify([each.row ?? null, each.count ?? false]);
  const chooseAspect = (key: string): void => {
    const chosen = aspects.find((each) => keyOf(each) === key);
    const [op = "answered"] = chosen ? operatorsFor(question, chosen) : [];
    if (chosen) change(comparisonOf(question, chosen, op));
  };
  return html`
    ${aspects.length < 2
      ? nothing
      : html`<span class="select"><select class="box" aria-label=${msg("Part of the answer")} @change=${({ target }: Event) => chooseAspect((target as HTMLSelectElement).value)}>
          ${aspects.map((each) => html`<option value=${keyOf(each)} .selected=${keyOf(each) === keyOf(aspect)}>${aspectName(question, each, locale)}</option>`)}
        </select></span>`}
    <span class="select"><select
      class="box short"
      aria-label=${msg("How it is compared")}
      @change=${({ target }: Event) => change(withOperator(question, comparison, (target as HTMLSelectElement).value as Operator))}
    >
      ${operatorsFor(question, aspect).map((op) => html`<option value=${op} .selected=${op === comparison.op}>${operatorName(op, kind?.kind)}</option>`)}
    </select></span>
    ${kind && comparison.op !== "answered" && comparison.op !== "unanswered" ? renderValue(view, { comparison, question, kind, questions, change }) : nothing}
  `;
}

interface ValueField {
  comparison: Comparison;
  question: SurveyQuestion;
  kind: ValueKind;
  questions: readonly SurveyQuestion[];
  change: (comparison: Comparison) => void;
}

function renderValue(view: SurveyView, field: ValueField): TemplateResult {
  const { comparison, question, kind, questions, change } = field;
  const { source: locale } = view.draft;
  const { than, value: _, ...bare } = comparison;
  const others = questions.filter((each) => each.id !== question.id && kindIn(each, {})?.kind === kind.kind);
  const canCompare = (kind.kind === "number" || kind.kind === "date") && comparison.op !== "one_of" && others.length > 0;
  if (!canCompare && than === undefined) return renderLiteral(view, field);
  const choose = (id: string) => change(id ? { ...bare, than: id } : comparisonOf(question, aspectOf(comparison), comparison.op));
  return html`<span class="select"><select class="box" aria-label=${msg("Compared with")} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      <option value="" .selected=${than === undefined}>${msg("this value")}</option>
      ${others.map((each) => html`<option value=${each.id} .selected=${each.id === than}>${msg("the answer to")} “${questionName(each, locale)}”</option>`)}
    </select></span>
    ${than === undefined ? renderLiteral(view, field) : nothing}`;
}

function renderLiteral({ draft }: SurveyView, { comparison, question, kind, change }: ValueField): TemplateResult {
  const { than: _, ...bare } = comparison;
  const literals = literalsOf(question, aspectOf(comparison), kind);
  const current = valuesOf(comparison);
  const set = (value: Literal | readonly Literal[]) => change({ ...bare, value });
  if (comparison.op === "one_of") return renderSeveral({ question, literals, current, locale: draft.source, set });
  const [value] = current;
  if (literals) {
    const isKnown = literals.some((each) => each === value);
    return html`<span class="select"><select
      class="box"
      aria-label=${msg("Value")}
      aria-invalid=${!isKnown}
      @change=${({ target }: Event) => {
        const chosen = literals[(target as HTMLSelectElement).selectedIndex - (isKnown ? 0 : 1)];
        if (chosen !== undefined) set(chosen);
      }}
    >
      ${isKnown ? nothing : html`<option .selected=${true}>${String(value ?? "")}</option>`}
      ${literals.map((each) => html`<option .selected=${each === value}>${valueName(question, each, draft.source)}</option>`)}
    </select></span>`;
  }
  const isNumber = kind.kind === "number";
  return html`<input
    class="box short"
    aria-label=${msg("Value")}
    type=${kind.kind === "date" ? "date" : "text"}
    inputmode=${isNumber ? "decimal" : nothing}
    .value=${value === undefined ? "" : String(value)}
    @change=${({ target }: Event) => set(typed((target as HTMLInputElement).value, isNumber))}
  />`;
}

function typed(text: string, isNumber: boolean): Literal {
  const trimmed = text.trim();
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** All that it can be, where that can be listed. */
function literalsOf(question: SurveyQuestion, aspect: Aspect, kind: ValueKind): Literal[] | undefined {
  if ("ids" in kind) return [...kind.ids];
  if (kind.kind === "truth") return [true, false];
  if (kind.kind === "given") return [true];
  return kind.kind === "number" ? scaleNumbers(question, aspect) : undefined;
}

interface SeveralValues {
  question: SurveyQuestion;
  literals: readonly Literal[] | undefined;
  current: readonly Literal[];
  locale: string;
  set: (values: readonly Literal[]) => void;
}

function renderSeveral({ question, literals, current, locale, set }: SeveralValues): TemplateResult {
  if (!literals) {
    const isNumber = current.every((each) => typeof each === "number") && question.type !== "short_text" && question.type !== "long_text";
    return html`<input
      class="box"
      aria-label=${msg("Values, with a comma between them")}
      .value=${current.join(", ")}
      @change=${({ target }: Event) => {
        const parts = (target as HTMLInputElement).value.split(/[,，、]/).map((part) => part.trim()).filter(Boolean);
        if (parts.length > 0) set(parts.map((part) => typed(part, isNumber)));
      }}
    />`;
  }
  const toggle = (literal: Literal, isChosen: boolean): void => {
    const chosen = literals.filter((each) => (each === literal ? isChosen : current.includes(each)));
    // One has to stay: a list of nothing can never hold.
    if (chosen.length > 0) set(chosen);
    else set(current);
  };
  return html`<fieldset class="several">
    <legend class="visually-hidden">${msg("Values")}</legend>
    ${literals.map(
      (each) => html`<label class="check">
        <input type="checkbox" .checked=${live(current.includes(each))} @change=${({ target }: Event) => toggle(each, (target as HTMLInputElement).checked)} />
        <span>${valueName(question, each, locale)}</span>
      </label>`,
    )}
  </fieldset>`;
}
