import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { base } from "../base/base.styles.ts";
import { tokens } from "../base/tokens.styles.ts";
import { msg } from "../localization/msg.ts";
import { fieldStyles } from "./field.styles.ts";
import type { FieldTrouble } from "./problem-text.ts";

/** What a field holds: one text, several of its options, or ticked or not. */
export type FieldValue = string | string[] | boolean;

/** What is wrong, in words: loaded when a field first has the focus, long before it can be left. */
let words: { problemText(trouble: FieldTrouble, field: HTMLElement): string } | undefined;

/**
 * A field of a form: label, hint, one native control or a group of them, and what is wrong in words.
 * It takes part in any `<form>` as a native control does, and keeps quiet about mistakes until it was left.
 */
export abstract class FieldElement<Value extends FieldValue = FieldValue> extends LitElement {
  static formAssociated = true;

  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    label: {},
    hint: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    problem: { attribute: false },
    wasLeft: { state: true },
    isBlocked: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, base, fieldStyles];

  readonly #internals = this.attachInternals();

  /** Whether the customer is done with the field for now, so that it may speak up. */
  declare protected wasLeft: boolean;

  /** Disabled by a `<fieldset>` around it. */
  declare protected isBlocked: boolean;

  /** What the value is sent as. */
  declare name: string;

  declare label: string;

  /** One more sentence under the label. */
  declare hint: string;

  declare required: boolean;

  declare disabled: boolean;

  /** What somebody else, such as the service, found wrong with the value; gone with its next change. */
  declare problem: FieldTrouble | null | undefined;

  abstract value: Value;

  constructor() {
    super();
    this.name = this.label = this.hint = "";
    this.required = this.disabled = this.wasLeft = this.isBlocked = false;
    this.problem = null;
    this.addEventListener("focusin", () => void this.#learnWords());
    this.addEventListener("focusout", () => void this.speakUp());
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** What is wrong with the value, for programs; `null` when it holds. */
  get trouble(): FieldTrouble | null {
    return this.problem ?? this.check();
  }

  get validity(): ValidityState {
    this.#share();
    return this.#internals.validity;
  }

  /** What is wrong with the value, whether or not it is shown yet. */
  get validationMessage(): string {
    this.#share();
    return this.#internals.validationMessage;
  }

  /** One pair of listeners for whatever controls there are; `change` does not leave a shadow tree by itself. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("input", ({ target }) => this.read(target as HTMLInputElement));
    root.addEventListener("change", () => this.dispatchEvent(new Event("change", { bubbles: true })));
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("value") && !changed.has("problem")) this.problem = null;
    this.#share();
  }

  /** Whether the value holds; shows nothing, as with native controls. */
  checkValidity(): boolean {
    this.#share();
    return this.#internals.checkValidity();
  }

  /** Whether the value holds; if not, says so under the field and takes the focus. */
  reportValidity(): boolean {
    const isValid = this.checkValidity();
    void this.speakUp();
    if (!isValid) this.focus();
    return isValid;
  }

  /** Shows what is wrong without waiting for the field to be left; resolves when it is shown. */
  async speakUp(): Promise<void> {
    this.wasLeft = true;
    await this.#learnWords();
    await this.updateComplete;
  }

  formResetCallback(): void {
    this.value = this.initialValue();
    this.wasLeft = false;
    this.problem = null;
  }

  formDisabledCallback(isBlocked: boolean): void {
    this.isBlocked = isBlocked;
  }

  /** The browser brings back or fills in a value: whoever listens hears of it as if it had been typed. */
  formStateRestoreCallback(state: string | FormData | null): void {
    this.value = this.restoredValue(state);
    this.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }

  /** Takes over what the customer did with a control. */
  protected abstract read(control: HTMLInputElement): void;

  protected abstract restoredValue(state: string | FormData | null): Value;

  /** What goes into the form's data; `null` for nothing at all. */
  protected abstract formValue(): string | FormData | null;

  /** What the field itself finds wrong. */
  protected check(): FieldTrouble | null {
    return null;
  }

  /** The value of a form that was reset. */
  protected abstract initialValue(): Value;

  protected get isDisabled(): boolean {
    return this.disabled || this.isBlocked;
  }

  /** A label for the control where the page labels the field from outside. */
  protected get outerLabel(): string | typeof nothing {
    if (this.label) return nothing;
    return [...this.labels].map(({ textContent }) => textContent).join(" ") || nothing;
  }

  protected get isInvalid(): boolean {
    return this.wasLeft && !this.#internals.validity.valid;
  }

  protected renderLabel(): TemplateResult {
    return html`<bdi>${this.label}</bdi>${this.required || !this.label ? nothing : html` <span class="optional">${msg("optional")}</span>`}`;
  }

  protected renderHint(): TemplateResult | typeof nothing {
    return this.hint ? html`<p class="hint" id="hint" part="hint"><bdi>${this.hint}</bdi></p>` : nothing;
  }

  protected renderError(): TemplateResult {
    const text = this.isInvalid ? this.#internals.validationMessage : "";
    return html`<p class="error" id="error" part="error" aria-live="polite">${text && html`<bdi>${text}</bdi>`}</p>`;
  }

  async #learnWords(): Promise<void> {
    // Where they cannot be had now, they are asked for again with the next focus.
    words ??= await import("./problem-text.ts").catch(() => undefined);
    if (this.wasLeft) this.requestUpdate();
  }

  /** Tells the browser value and validity, as it keeps them for native controls. */
  #share(): void {
    this.#internals.setFormValue(this.formValue());
    const { trouble } = this;
    this.#internals.setValidity(
      trouble ? { [trouble.code === "required" ? "valueMissing" : "customError"]: true } : {},
      trouble ? (words?.problemText(trouble, this) ?? msg("Please check this.")) : "",
    );
  }
}
