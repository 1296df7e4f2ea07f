import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { contactFields, scaleLooks, surveyLimits, textFormats } from "@heed/contract/survey-rules";
import { renderLine, renderSelect, renderTick } from "../settings/setting-fields.ts";
import { renderItems } from "./item-list.ts";
import { contactFieldName } from "./question-words.ts";
import type { SurveyQuestion, SurveyView } from "./survey-view.ts";
import { renderText } from "./text-field.ts";

/** What a question of its type has besides its words. */
export function renderQuestionFields(view: SurveyView, question: SurveyQuestion, place: string): TemplateResult | typeof nothing {
  const { draft } = view;
  const number = (name: string, label: string, options: { isOptional?: boolean; hint?: string } = {}) =>
    renderLine(draft, { pointer: `${place}/${name}`, label, type: "number", isOptional: true, ...options });
  switch (question.type) {
    case "csat":
      return html`<div class="pair">${renderLook(view, place)}</div>
        ${renderEnds(view, place)}`;
    case "rating":
      return html`<div class="pair">${renderLook(view, place)} ${number("max", msg("Number of steps"), { hint: msg("From 3 to 10; 5 without a number.") })}</div>
        ${renderEnds(view, place)}`;
    case "nps":
    case "ces":
      return renderEnds(view, place);
    case "slider":
      return html`<div class="pair">
          ${number("min", msg("Least"), { isOptional: false })} ${number("max", msg("Most"), { isOptional: false })} ${number("step", msg("Step"))}
          ${renderText(view, { pointer: `${place}/unit`, label: msg("Unit"), maxLength: surveyLimits.label, isOptional: true })}
        </div>
        ${renderEnds(view, place)}`;
    case "choice":
      return renderOptions(view, question, place);
    case "multiple_choice":
      return html`${renderOptions(view, question, place)}
        <div class="pair">${number("minChoices", msg("Fewest choices"))} ${number("maxChoices", msg("Most choices"))}</div>`;
    case "ranking":
      return html`${renderOptions(view, question, place)}
        <div class="pair">${number("maxChoices", msg("Number of places"), { hint: msg("Without a number, all of them are put in order.") })}</div>`;
    case "matrix":
    case "matrix_multiple":
      return renderTable(view, place);
    case "short_text":
      return html`<div class="pair">
        ${renderSelect(draft, {
          pointer: `${place}/format`,
          label: msg("What is written"),
          empty: msg("Anything"),
          options: textFormats.map((value) => ({ value, label: formatName(value) })),
        })}
        ${number("maxLength", msg("Longest answer, in characters"))}
      </div>`;
    case "long_text":
      return html`<div class="pair">${number("maxLength", msg("Longest answer, in characters"))}</div>`;
    case "number":
      return html`<div class="pair">
        ${number("min", msg("Least"))} ${number("max", msg("Most"))} ${number("step", msg("Step"))}
        ${renderText(view, { pointer: `${place}/unit`, label: msg("Unit"), maxLength: surveyLimits.label, isOptional: true })}
      </div>`;
    case "date":
      return html`<div class="pair">
        ${renderLine(draft, { pointer: `${place}/min`, label: msg("Earliest day"), type: "date", isOptional: true })}
        ${renderLine(draft, { pointer: `${place}/max`, label: msg("Latest day"), type: "date", isOptional: true })}
      </div>`;
    case "contact":
      return renderContact(view, question, place);
    case "yes_no":
    case "consent":
    case "statement":
      return nothing;
  }
}

function renderLook({ draft }: SurveyView, place: string): TemplateResult {
  const names = { faces: msg("Faces"), stars: msg("Stars"), numbers: msg("Numbers") };
  return renderSelect(draft, {
    pointer: `${place}/look`,
    label: msg("Look"),
    empty: msg("As usual"),
    options: scaleLooks.map((value) => ({ value, label: names[value] })),
  });
}

function renderEnds(view: SurveyView, place: string): TemplateResult {
  const text = (name: string, label: string) => renderText(view, { pointer: `${place}/${name}`, label, maxLength: surveyLimits.label, isOptional: true });
  return html`<div class="pair">${text("lowLabel", msg("At the low end"))} ${text("highLabel", msg("At the high end"))}</div>`;
}

function renderOptions(view: SurveyView, question: SurveyQuestion, place: string): TemplateResult {
  const { draft } = view;
  const isMultiple = question.type === "multiple_choice";
  const marks = [
    ...(isMultiple ? [{ member: "isExclusive", label: msg("cannot be combined") } as const] : []),
    ...(question.randomOrder ? [{ member: "isPinned", label: msg("keeps its place") } as const] : []),
  ];
  return html`
    ${renderItems(view, {
      pointer: `${place}/options`,
      heading: msg("Options"),
      nameOf: (number) => msg(str`Option ${number}`),
      addText: msg("Add an option"),
      idStem: "option",
      min: 2,
      max: question.type === "ranking" ? surveyLimits.rankedOptions : surveyLimits.options,
      marks,
    })}
    ${question.type === "ranking"
      ? nothing
      : html`<label class="check">
            <input
              type="checkbox"
              .checked=${question.other !== undefined}
              @change=${({ target }: Event) => draft.write(`${place}/other`, (target as HTMLInputElement).checked ? otherWords(draft.definition.locales) : undefined)}
            />
            <span>${msg("Customers can fill in an option of their own")}</span>
          </label>
          ${question.other === undefined ? nothing : renderText(view, { pointer: `${place}/other`, label: msg("Label of that option"), maxLength: surveyLimits.label })}`}
    ${renderTick(draft, {
      pointer: `${place}/randomOrder`,
      label: msg("Shuffle the options"),
      hint: msg("Each customer sees them in another order, so that none is favoured by its place."),
    })}
  `;
}

function otherWords(locales: readonly string[]): Record<string, string> {
  const known: Readonly<Record<string, string>> = { en: "Something else", "zh-Hans": "其他" };
  return Object.fromEntries(locales.flatMap((locale) => (known[locale] ? [[locale, known[locale]]] : [])));
}

function renderTable(view: SurveyView, place: string): TemplateResult {
  return html`
    ${renderItems(view, {
      pointer: `${place}/rows`,
      heading: msg("Rows"),
      nameOf: (number) => msg(str`Row ${number}`),
      addText: msg("Add a row"),
      idStem: "row",
      min: 1,
      max: surveyLimits.rows,
    })}
    ${renderItems(view, {
      pointer: `${place}/columns`,
      heading: msg("Columns"),
      nameOf: (number) => msg(str`Column ${number}`),
      addText: msg("Add a column"),
      idStem: "column",
      min: 2,
      max: surveyLimits.columns,
    })}
  `;
}

function renderContact({ draft }: SurveyView, { contact = [] }: SurveyQuestion, place: string): TemplateResult {
  const problem = draft.problems.find(({ path }) => path === `${place}/contact`);
  const choose = (field: (typeof contactFields)[number], how: string): void => {
    const asked = new Map(contact.map((each) => [each.field, each.required]));
    if (how === "no") asked.delete(field);
    else asked.set(field, how === "needed");
    draft.write(`${place}/contact`, contactFields.flatMap((each) => (asked.has(each) ? [{ field: each, required: asked.get(each) === true }] : [])));
  };
  return html`<fieldset class="pair" data-pointer=${`${place}/contact`} tabindex="-1">
    <legend class="minor">${msg("What is asked for")}</legend>
    ${contactFields.map((field) => {
      const asked = contact.find((each) => each.field === field);
      const how = !asked ? "no" : asked.required ? "needed" : "asked";
      const ways = { no: msg("Not asked"), asked: msg("Asked"), needed: msg("Has to be given") };
      return html`<label class="select-field">
        <span class="select-label">${contactFieldName(field)}</span>
        <span class="select">
          <select class="box" @change=${({ target }: Event) => choose(field, (target as HTMLSelectElement).value)}>
            ${Object.entries(ways).map(([value, label]) => html`<option value=${value} .selected=${value === how}>${label}</option>`)}
          </select>
        </span>
      </label>`;
    })}
    ${problem ? html`<p class="error">${msg("Please ask for at least one of them.")}</p>` : nothing}
  </fieldset>`;
}

function formatName(format: (typeof textFormats)[number]): string {
  switch (format) {
    case "email":
      return msg("An e-mail address");
    case "phone":
      return msg("A telephone number");
    case "url":
      return msg("A link");
  }
}
