import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { FieldElement } from "../field/field-element.ts";
import type { FieldTrouble } from "../field/problem-text.ts";

/**
 * @tagname heed-checkbox-field
 * @summary One thing to agree to, or to switch on.
 * @csspart label
 * @csspart hint
 * @csspart control - The native checkbox.
 * @csspart error
 */
export class CheckboxField extends FieldElement<boolean> {
  static override properties: PropertyDeclarations = { value: { type: Boolean, attribute: "checked" } };

  /** Whether it is ticked. The form gets `on` when it is, and nothing otherwise. */
  declare value: boolean;

  constructor() {
    super();
    this.value = false;
  }

  protected override initialValue(): boolean {
    return this.hasAttribute("checked");
  }

  protected override restoredValue(state: string | FormData | null): boolean {
    return state === "on";
  }

  protected override formValue(): string | null {
    return this.value ? "on" : null;
  }

  protected override check(): FieldTrouble | null {
    return this.required && !this.value ? { code: "required" } : null;
  }

  protected override read({ checked }: HTMLInputElement): void {
    this.value = checked;
  }

  protected override render(): TemplateResult {
    return html`
      <label class="tick" part="label">
        <input
          type="checkbox"
          part="control"
          aria-label=${this.outerLabel}
          aria-describedby="hint error"
          aria-invalid=${this.isInvalid}
          .checked=${this.value}
          ?required=${this.required}
          ?disabled=${this.isDisabled}
        />
        <bdi>${this.label}</bdi>
      </label>
      ${this.renderHint()}
      ${this.renderError()}
    `;
  }
}
