import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { CaseKind, SiteSettings } from "@heed/contract";
import { caseKinds } from "@heed/core/rules";
import { kindTitle } from "./choices.ts";
import { renderConditions } from "./field-conditions.ts";
import "./form-preview.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderLine, renderSelect, renderTexts, renderTick, textFor } from "./setting-fields.ts";
import type { SettingsDraft } from "./settings-draft.ts";

export type FormFieldSetting = NonNullable<SiteSettings["forms"][CaseKind]>["fields"][number];
type Option = NonNullable<FormFieldSetting["options"]>[number];

/** The site's own questions for each kind of case, beside the form as customers will see it. */
export function renderForms(view: SectionView, { kind, chooseKind }: { kind: CaseKind; chooseKind: (kind: CaseKind) => void }): TemplateResult {
  const { draft, desk, locale } = view;
  const pointer = `/forms/${kind}/fields`;
  const fields = draft.list<FormFieldSetting>(pointer);
  const saved = new Set((draft.saved.settings.forms[kind]?.fields ?? []).map(({ id }) => id));
  return html`<div class="with-preview">
    <div class="stack">
      <div class="tabs" role="group" aria-label=${msg("Form")}>
        ${caseKinds.map(
          (each) => html`<button type="button" class="tab" aria-pressed=${each === kind} @click=${() => chooseKind(each)}>
            ${kindTitle(each)}${draft.problemAt(`/forms/${each}`) ? html` <span class="wrong-dot" role="img" aria-label=${msg("needs another look")}></span>` : nothing}
          </button>`,
        )}
      </div>
      <p class="muted">${msg("Every form asks for category, subject, description, contact and agreement. These are asked besides.")}</p>
      ${renderOrderedList<FormFieldSetting>(draft, {
        pointer,
        titleOf: ({ label }) => textFor(label, locale),
        aboutOf: ({ type, required, visibleWhen }) => html`<span>${typeTitle(type)}</span>
          ${required ? html`<span class="tag">${msg("needed")}</span>` : nothing}
          ${visibleWhen?.length ? html`<span class="tag">${msg("sometimes")}</span>` : nothing}`,
        renderItem: (field, place) => renderField(view, { field, place, earlier: fields.slice(0, fields.indexOf(field)), isSaved: saved.has(field.id) }),
        addText: msg("Add a question"),
        newItem: () => ({ id: freeId("field", fields.map(({ id }) => id)), type: "text", label: {}, required: false }),
        emptyText: msg("This form asks nothing besides."),
      })}
    </div>
    <desk-form-preview .desk=${desk} .settings=${draft.settings} .kind=${kind}></desk-form-preview>
  </div>`;
}

interface FieldPlace {
  field: FormFieldSetting;
  place: string;
  earlier: readonly FormFieldSetting[];
  isSaved: boolean;
}

function renderField(view: SectionView, { field, place, earlier, isSaved }: FieldPlace): TemplateResult {
  const { draft } = view;
  return html`
    ${renderTexts(draft, { pointer: `${place}/label`, label: msg("Question", { id: "question-of-a-form" }) })}
    ${renderTexts(draft, { pointer: `${place}/hint`, label: msg("Hint"), isOptional: true })}
    <div class="pair">
      ${renderSelect(draft, {
        pointer: `${place}/type`,
        label: msg("Answer"),
        options: fieldTypes.map((value) => ({ value, label: typeTitle(value) })),
      })}
      ${renderTick(draft, { pointer: `${place}/required`, label: msg("Has to be answered"), isAlwaysSaid: true })}
    </div>
    ${renderLimits(draft, field, place)}
    ${field.type === "choice" || field.type === "multiple_choice" ? renderOptions(view, field, place) : nothing}
    ${renderConditions(view, { field, place, earlier })}
    ${renderId(draft, { pointer: `${place}/id`, isSaved })}
  `;
}

function renderLimits(draft: SettingsDraft, { type }: FormFieldSetting, place: string): TemplateResult | typeof nothing {
  if (type === "text" || type === "long_text") {
    return renderLine(draft, { pointer: `${place}/maxLength`, label: msg("Longest answer, in characters"), type: "number", isOptional: true });
  }
  if (type !== "number" && type !== "date") return nothing;
  return html`<div class="pair">
    ${renderLine(draft, { pointer: `${place}/min`, label: type === "date" ? msg("Earliest day") : msg("Least"), type, isOptional: true })}
    ${renderLine(draft, { pointer: `${place}/max`, label: type === "date" ? msg("Latest day") : msg("Most"), type, isOptional: true })}
  </div>`;
}

function renderOptions({ draft, locale }: SectionView, field: FormFieldSetting, place: string): TemplateResult {
  const options = field.options ?? [];
  const saved = draft.saved.settings.forms;
  const savedFields = Object.values(saved).flatMap((form) => form.fields);
  const savedOptions = savedFields.find(({ id }) => id === field.id)?.options ?? [];
  return html`
    <h3 class="minor">${msg("Options")}</h3>
    ${draft.problems.some(({ path }) => path === `${place}/options`)
      ? html`<p class="error" data-pointer=${`${place}/options`}>${msg("Please add at least one option.")}</p>`
      : nothing}
    ${renderOrderedList<Option>(draft, {
      pointer: `${place}/options`,
      isFlat: true,
      isNeeded: true,
      titleOf: ({ label }) => textFor(label, locale),
      renderItem: ({ value }, option) => html`
        ${renderTexts(draft, { pointer: `${option}/label`, label: msg("Option") })}
        ${renderId(draft, { pointer: `${option}/value`, isSaved: savedOptions.some((each) => each.value === value) })}
      `,
      addText: msg("Add an option"),
      newItem: () => ({ value: freeId("option", options.map(({ value }) => value)), label: {} }),
    })}
  `;
}

const fieldTypes = ["text", "long_text", "number", "date", "choice", "multiple_choice", "yes_no"] as const;

function typeTitle(type: FormFieldSetting["type"]): string {
  switch (type) {
    case "text":
      return msg("One line");
    case "long_text":
      return msg("Several lines");
    case "number":
      return msg("A number");
    case "date":
      return msg("A day");
    case "choice":
      return msg("One of some options");
    case "multiple_choice":
      return msg("Several of some options");
    case "yes_no":
      return msg("Yes or no");
  }
}
