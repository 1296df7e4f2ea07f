import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { LocalizedText } from "@heed/contract";
import type { CheckboxField } from "@heed/widgets/checkbox-field";
import type { ChoiceField, ChoiceOption } from "@heed/widgets/choice-field";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/checkbox-field/define";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import { languageName } from "../localization/language-name.ts";
import type { Draft } from "./draft.ts";
import type { SettingsDraft } from "./settings-draft.ts";

/** Where a field stands in the settings, and what it is called. */
export interface SettingField {
  pointer: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
}

/** A text in one language, in the reader's if it is there, else in any. */
export function textFor(texts: LocalizedText | undefined, locale: string): string {
  return texts?.[locale] ?? Object.values(texts ?? {})[0] ?? "";
}

interface LineField extends SettingField {
  type?: "text" | "number" | "date";
  multiline?: boolean;
  maxLength?: number;
  /** An empty one is left out of the settings. */
  isOptional?: boolean;
}

/** One text, number or date. What is no number yet stays as it was typed, and is refused when it is saved. */
export function renderLine(draft: Draft, { pointer, label, hint, required = true, ...field }: LineField): TemplateResult {
  const { type = "text", multiline = false, maxLength, isOptional = false } = field;
  const change = ({ target }: Event) => {
    const text = (target as TextField).value;
    const value = type === "number" && /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;
    draft.write(pointer, isOptional && text.trim() === "" ? undefined : value);
  };
  const value = draft.read(pointer);
  return html`<heed-text-field
    data-pointer=${pointer}
    .type=${type}
    .label=${label}
    .hint=${hint ?? ""}
    .multiline=${multiline}
    .maxLength=${maxLength}
    .value=${typeof value === "string" || typeof value === "number" ? String(value) : ""}
    .problem=${draft.problemAt(pointer)}
    ?required=${required && !isOptional}
    @input=${change}
  ></heed-text-field>`;
}

interface TextsField extends SettingField {
  multiline?: boolean;
  maxLength?: number;
  isOptional?: boolean;
}

/** One text in all of the site's languages, side by side. */
export function renderTexts(draft: SettingsDraft, { pointer, label, hint, isOptional = false, ...field }: TextsField): TemplateResult {
  const { locales } = draft.settings;
  const texts = draft.read(pointer) as LocalizedText | undefined;
  return html`<div class="texts" role="group" aria-label=${label} data-pointer=${pointer}>
    ${locales.map(
      (locale) => html`<heed-text-field
        lang=${locale}
        data-pointer=${`${pointer}/${locale}`}
        .label=${locales.length > 1 ? `${label} · ${languageName(locale)}` : label}
        .hint=${hint ?? ""}
        .multiline=${field.multiline ?? false}
        .maxLength=${field.maxLength}
        .value=${texts?.[locale] ?? ""}
        .problem=${draft.problemAt(`${pointer}/${locale}`)}
        ?required=${!isOptional}
        @input=${({ target }: Event) => draft.writeText(pointer, locale, (target as TextField).value, { isOptional })}
      ></heed-text-field>`,
    )}
  </div>`;
}

/** A list of texts, one on each line: days, addresses. Lines without anything on them are left out. */
export function renderLines(draft: Draft, { pointer, label, hint }: SettingField): TemplateResult {
  const lines = draft.list<string>(pointer);
  const change = ({ target }: Event) => {
    const written = (target as TextField).value.split("\n").map((line) => line.trim());
    draft.write(pointer, written.filter(Boolean));
  };
  const problem = draft.problemAt(pointer);
  const line = problem && lines[Number(problem.path.split("/").at(-1))];
  return html`<div data-pointer=${pointer}>
    <heed-text-field
      data-pointer=${pointer}
      multiline
      .label=${label}
      .hint=${hint ?? ""}
      .value=${lines.join("\n")}
      .problem=${problem}
      @change=${change}
    ></heed-text-field>
    ${line === undefined ? nothing : html`<p class="muted">${msg(str`Please check “${line}”.`)}</p>`}
  </div>`;
}

interface SelectField extends SettingField {
  options: readonly ChoiceOption[];
  /** What choosing nothing is called; without it something is always chosen. */
  empty?: string;
}

/** One of some options, in a list that opens. */
export function renderSelect(draft: Draft, { pointer, label, hint, options, empty }: SelectField): TemplateResult {
  const value = draft.read(pointer);
  const problem = draft.problemAt(pointer);
  const isUnknown = typeof value === "string" && !options.some((option) => option.value === value);
  return html`<div class="select-field">
    <label>
      <span class="select-label">${label}</span>
      <span class="select">
        <select
          class="box"
          data-pointer=${pointer}
          aria-invalid=${problem !== undefined}
          @change=${({ target }: Event) => draft.write(pointer, (target as HTMLSelectElement).value || undefined)}
        >
          ${empty === undefined ? nothing : html`<option value="" .selected=${value === undefined}>${empty}</option>`}
          ${isUnknown ? html`<option value=${value} .selected=${true}>${value}</option>` : nothing}
          ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
        </select>
      </span>
    </label>
    ${hint ? html`<p class="muted">${hint}</p>` : nothing}
    ${problem ? html`<p class="error">${msg("Please choose one that is still there.")}</p>` : nothing}
  </div>`;
}

/** Several of some options; none of them is left out of the settings. */
export function renderChoices(
  draft: Draft,
  { pointer, label, hint, options, required = false, isNumeric = false }: SelectField & { isNumeric?: boolean },
): TemplateResult {
  const chosen = draft.list<string | number>(pointer).map(String);
  const change = ({ target }: Event) => {
    const values = [...(target as ChoiceField).value];
    const written = isNumeric ? values.map(Number) : values;
    draft.write(pointer, written.length > 0 || isNumeric ? written : undefined);
  };
  return html`<heed-choice-field
    class="dense"
    data-pointer=${pointer}
    multiple
    ?required=${required}
    .label=${label}
    .hint=${hint ?? ""}
    .options=${[...options, ...chosen.filter((id) => !options.some(({ value }) => value === id)).map((id) => ({ value: id, label: id }))]}
    .value=${chosen}
    .problem=${draft.problemAt(pointer)}
    @input=${change}
  ></heed-choice-field>`;
}

/** Something that is so or not; where it is not, it is left out unless `isAlwaysSaid`. */
export function renderTick(
  draft: Draft,
  { pointer, label, hint, isAlwaysSaid = false }: SettingField & { isAlwaysSaid?: boolean },
): TemplateResult {
  return html`<heed-checkbox-field
    data-pointer=${pointer}
    .label=${label}
    .hint=${hint ?? ""}
    .value=${draft.read(pointer) === true}
    @input=${({ target }: Event) => draft.write(pointer, (target as CheckboxField).value || (isAlwaysSaid ? false : undefined))}
  ></heed-checkbox-field>`;
}
