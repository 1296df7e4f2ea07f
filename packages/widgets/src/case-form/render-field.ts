import { html, nothing, type TemplateResult } from "lit";
import type { ChoiceOption } from "../choice-field/choice-field.ts";
import type { TextField } from "../text-field/text-field.ts";
import type { CaseForm } from "./case-form.ts";

interface FieldShape {
  label: string;
  hint?: string | undefined;
  required?: boolean;
}

interface TextShape extends FieldShape {
  type?: TextField["type"];
  multiline?: boolean;
  maxLength?: number | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  autocomplete?: AutoFill;
  /** Shares its line with another where there is room. */
  half?: boolean;
}

interface ChoiceShape extends FieldShape {
  options?: readonly ChoiceOption[] | undefined;
  multiple?: boolean;
}

/** A text of the form; `name` is where it goes in a case. */
export function renderText({ answers, problems }: CaseForm, name: string, shape: TextShape): TemplateResult {
  return html`<heed-text-field
    class=${shape.half ? "half" : nothing}
    name=${name}
    .label=${shape.label}
    .hint=${shape.hint}
    .required=${shape.required}
    .type=${shape.type ?? "text"}
    .multiline=${shape.multiline}
    .maxLength=${shape.maxLength}
    .min=${shape.min}
    .max=${shape.max}
    .autocomplete=${shape.autocomplete}
    .value=${answers[name] ?? ""}
    .problem=${problems[name]}
  ></heed-text-field>`;
}

/** A choice of the form. */
export function renderChoice({ answers, problems }: CaseForm, name: string, shape: ChoiceShape): TemplateResult {
  return html`<heed-choice-field
    name=${name}
    .label=${shape.label}
    .hint=${shape.hint}
    .required=${shape.required}
    .multiple=${shape.multiple}
    .options=${shape.options}
    .value=${answers[name] ?? ""}
    .problem=${problems[name]}
  ></heed-choice-field>`;
}

/** Something to agree to, or to switch on. */
export function renderTick({ answers, problems }: CaseForm, name: string, shape: FieldShape): TemplateResult {
  return html`<heed-checkbox-field
    name=${name}
    .label=${shape.label}
    .hint=${shape.hint}
    .required=${shape.required}
    .value=${answers[name] ?? false}
    .problem=${problems[name]}
  ></heed-checkbox-field>`;
}
