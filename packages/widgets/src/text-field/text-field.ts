import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { FieldElement } from "../field/field-element.ts";
import type { FieldTrouble } from "../field/problem-text.ts";
import { msg, str } from "../localization/msg.ts";
import { parseNumber } from "./parse-number.ts";

/** From this share of the longest text on, the field counts along. */
const COUNT_FROM = 0.8;

/**
 * @tagname heed-text-field
 * @summary A text on one line or several, an e-mail address, a telephone number, a number or a date.
 *
 * A number is typed as text, so that what is half typed or pasted is never thrown away by the browser.
 *
 * @csspart label
 * @csspart hint
 * @csspart control - The native control.
 * @csspart error
 * @cssprop --heed-field-background
 * @cssprop --heed-field-border-color
 * @cssprop --heed-field-radius
 */
export class TextField extends FieldElement<string> {
  static override properties: PropertyDeclarations = {
    type: {},
    value: {},
    multiline: { type: Boolean },
    maxLength: { type: Number, attribute: "maxlength" },
    min: {},
    max: {},
    autocomplete: {},
  };

  declare type: "text" | "email" | "tel" | "number" | "date";

  declare value: string;

  /** Several lines instead of one. */
  declare multiline: boolean;

  /** The longest text in UTF-16 code units; a longer one is not cut but said to be too long. */
  declare maxLength: number | undefined;

  /** The least number, or the earliest date. */
  declare min: number | string | undefined;

  /** The greatest number, or the latest date. */
  declare max: number | string | undefined;

  /** What the browser may fill in, as of a native control. */
  declare autocomplete: AutoFill | undefined;

  constructor() {
    super();
    this.type = "text";
    this.value = "";
    this.multiline = false;
  }

  /** Set after rendering and only when it differs: a half-typed date reads as empty and must stay. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const control = this.#control;
    if (control && control.value !== this.value) control.value = this.value;
  }

  /** Focused by way of the tree that it stands in, a text would be selected, and gone with the next letter. */
  override focus(options?: FocusOptions): void {
    this.#control?.focus(options);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    if (this.#control) this.#control.value = "";
  }

  get #control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector(".box");
  }

  protected override initialValue(): string {
    return this.getAttribute("value") ?? "";
  }

  protected override restoredValue(state: string | FormData | null): string {
    return typeof state === "string" ? state : "";
  }

  protected override formValue(): string {
    return this.value;
  }

  protected override check(): FieldTrouble | null {
    const { type, value, required, maxLength, min, max } = this;
    if (this.#control?.validity.badInput) return { code: "invalid_date" };
    if (!value.trim()) return required ? { code: "required" } : null;
    if (maxLength && value.length > maxLength) return { code: "too_long", max: maxLength };
    if (type === "email" && !/^\S+@\S+\.\S+$/.test(value.trim())) return { code: "invalid_email" };
    const ordered = type === "number" ? parseNumber(value) : value;
    if (Number.isNaN(ordered)) return { code: "invalid_type" };
    if (type !== "number" && type !== "date") return null;
    const isOutside = (min !== undefined && ordered < min) || (max !== undefined && ordered > max);
    return isOutside ? { code: "out_of_range", min, max } : null;
  }

  protected override read({ value }: HTMLInputElement): void {
    this.value = value;
  }

  /** Native inputs submit their form on Enter; from inside a shadow root they cannot reach it. */
  #submitOnEnter = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.isComposing) this.form?.requestSubmit();
  };

  protected override render(): TemplateResult {
    const { type, value, maxLength } = this;
    return html`
      <label for="control" part="label">${this.renderLabel()}</label>
      ${this.renderHint()}
      <div class="control">
        ${this.multiline
          ? html`<textarea
              id="control"
              class="box"
              part="control"
              dir="auto"
              autocomplete=${this.autocomplete ?? nothing}
              aria-label=${this.outerLabel}
              aria-describedby="hint error"
              aria-invalid=${this.isInvalid}
              ?required=${this.required}
              ?disabled=${this.isDisabled}
            ></textarea>`
          : html`<input
              id="control"
              class="box"
              part="control"
              type=${type === "number" ? "text" : type}
              inputmode=${type === "number" ? "decimal" : nothing}
              dir=${type === "text" ? "auto" : nothing}
              autocomplete=${this.autocomplete ?? nothing}
              aria-label=${this.outerLabel}
              aria-describedby="hint error"
              aria-invalid=${this.isInvalid}
              min=${this.min ?? nothing}
              max=${this.max ?? nothing}
              ?required=${this.required}
              ?disabled=${this.isDisabled}
              @keydown=${this.#submitOnEnter}
            />`}
      </div>
      ${maxLength && value.length > maxLength * COUNT_FROM
        ? html`<p class="count">${msg(str`${value.length} of ${maxLength} characters`)}</p>`
        : nothing}
      ${this.renderError()}
    `;
  }
}
