import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { FieldElement } from "../field/field-element.ts";
import type { FieldTrouble } from "../field/problem-text.ts";
import { msg } from "../localization/msg.ts";
import { isList } from "./is-list.ts";

export interface ChoiceOption {
  value: string;
  label: string;
}

/**
 * @tagname heed-choice-field
 * @summary One or several of some options.
 *
 * Radio buttons for a few, a list that opens for many, checkboxes with `multiple`.
 *
 * @csspart label
 * @csspart hint
 * @csspart control - The native list, or the group of radio buttons or checkboxes.
 * @csspart error
 */
export class ChoiceField extends FieldElement<string | string[]> {
  static override properties: PropertyDeclarations = {
    value: { attribute: false },
    options: { attribute: false },
    multiple: { type: Boolean },
  };

  /** The chosen option's value, empty for none; with `multiple` the list of those that are ticked. */
  declare value: string | string[];

  declare options: readonly ChoiceOption[];

  /** Several may be chosen. */
  declare multiple: boolean;

  constructor() {
    super();
    this.value = "";
    this.options = [];
    this.multiple = false;
  }

  override focus(options?: FocusOptions): void {
    const control = this.renderRoot.querySelector<HTMLElement>(":checked:not(option), select, input");
    control?.focus(options);
  }

  protected override initialValue(): string | string[] {
    return this.multiple ? [] : (this.getAttribute("value") ?? "");
  }

  protected override restoredValue(state: string | FormData | null): string | string[] {
    if (typeof state === "string") return state;
    return [...(state?.values() ?? [])].map(String);
  }

  protected override formValue(): string | FormData | null {
    if (!this.multiple) return String(this.value) || null;
    const data = new FormData();
    if (this.name) for (const value of this.value) data.append(this.name, value);
    return data;
  }

  protected override check(): FieldTrouble | null {
    return this.required && !this.value.length ? { code: "required" } : null;
  }

  protected override read({ value, checked }: HTMLInputElement): void {
    this.value = this.multiple
      ? this.options.map((option) => option.value).filter((id) => (id === value ? checked : this.value.includes(id)))
      : value;
  }

  #renderList(): TemplateResult {
    return html`
      <label for="control" part="label">${this.renderLabel()}</label>
      ${this.renderHint()}
      <div class="control select">
        <select
          id="control"
          class="box"
          part="control"
          aria-label=${this.outerLabel}
          aria-describedby="hint error"
          aria-invalid=${this.isInvalid}
          ?required=${this.required}
          ?disabled=${this.isDisabled}
        >
          <option value="" .selected=${!this.value}>${msg("Please choose")}</option>
          ${this.options.map(
            ({ value, label }) => html`<option value=${value} .selected=${value === this.value}>${label}</option>`,
          )}
        </select>
      </div>
      ${this.renderError()}
    `;
  }

  #renderGroup(): TemplateResult {
    return html`
      <fieldset
        role=${this.multiple ? "group" : "radiogroup"}
        aria-label=${this.outerLabel}
        aria-describedby="hint error"
        aria-invalid=${this.multiple ? nothing : this.isInvalid}
        aria-required=${this.multiple ? nothing : this.required}
        ?disabled=${this.isDisabled}
      >
        <legend part="label">${this.renderLabel()}</legend>
        ${this.renderHint()}
        <div class="control options" part="control">
          ${this.options.map(
            ({ value, label }) =>
              html`<label class="option">
                <input
                  type=${this.multiple ? "checkbox" : "radio"}
                  name="option"
                  value=${value}
                  .checked=${this.multiple ? this.value.includes(value) : this.value === value}
                />
                <bdi>${label}</bdi>
              </label>`,
          )}
        </div>
        ${this.renderError()}
      </fieldset>
    `;
  }

  protected override render(): TemplateResult {
    return isList(this) ? this.#renderList() : this.#renderGroup();
  }
}
