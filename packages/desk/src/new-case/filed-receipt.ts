import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FiledCase } from "@heed/core/desk";
import { copyText } from "../case-page/copy-text.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "../parts/icon.ts";

/** Reference and access code of a case that was just filed, to read out to the customer. Fires `desk-file-another`. */
@customElement("desk-filed-receipt")
export class FiledReceipt extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 1.25rem;
      }

      h1 {
        display: flex;
        gap: 0.5rem;
        align-items: center;
      }

      h1 .icon {
        color: var(--_good);
      }

      .card {
        display: grid;
        gap: 0.625rem;
        padding: 1.25rem;
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        background: var(--_sunken);
      }

      .groups {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        list-style: none;
        padding: 0;
        font-size: 1.375rem;
        font-weight: 620;
        letter-spacing: 0.14em;
        font-variant-numeric: tabular-nums;
      }

      .groups li {
        padding: 0.125rem 0.5rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) filed!: FiledCase;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #fileAnother = (): void => {
    this.dispatchEvent(new Event("desk-file-another"));
  };

  #renderCode(heading: string, code: string, copyLabel: string): TemplateResult {
    return html`<section class="card">
      <h2>${heading}</h2>
      <ol class="groups" aria-label=${heading} dir="ltr">${code.split("-").map((group) => html`<li>${group}</li>`)}</ol>
      <div><button type="button" class="button" @click=${() => void copyText(this, code, msg("Copied."))}>${copyLabel}</button></div>
    </section>`;
  }

  protected override render(): TemplateResult {
    const { reference, accessCode } = this.filed;
    return html`
      <h1>${icon("check")} ${msg("The case is filed")}</h1>
      <p>${msg("Please read both to the customer: with them they follow the case and answer us. The access code is shown here only.")}</p>
      ${this.#renderCode(msg("Reference"), reference, msg("Copy the reference"))}
      ${this.#renderCode(msg("Access code"), accessCode, msg("Copy the access code"))}
      <p class="muted">${msg("No letter or digit can be mistaken for another: there is no 0 or O, no 1, I or L, and no vowel.")}</p>
      <div class="actions">
        <a class="button primary" href=${this.desk.url(`cases/${reference}`)}>${msg("Open the case")}</a>
        <button type="button" class="button" @click=${this.#fileAnother}>${msg("File another case")}</button>
      </div>
    `;
  }
}
