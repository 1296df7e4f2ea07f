import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { fieldStyles } from "@heed/widgets/styles";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { isProblemError, type PageCheck } from "@heed/core/desk";
import { copyText } from "../case-page/copy-text.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { findingWords } from "./finding-words.ts";

/** Whether a page of the company's embeds Heed as it should: the service looks at it and says what to change. */
@customElement("desk-page-check")
export class PageCheckForm extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: end;
      }

      form > div {
        flex: 1 1 20rem;
      }

      .hint {
        margin-block-end: 0.375rem;
      }

      form .button {
        min-block-size: 44px;
      }

      [role="status"] {
        margin-block-start: 1rem;
      }

      ul {
        display: grid;
        gap: 0.75rem;
        padding: 0;
        margin-block-start: 1rem;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.25rem 0.625rem;
      }

      li .icon {
        margin-block-start: 0.125rem;
      }

      .good .icon {
        color: var(--_good);
      }

      .wrong > .icon {
        color: var(--_danger);
      }

      .note > .icon {
        color: var(--_warn);
      }

      .words {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
      }

      code {
        max-inline-size: 100%;
        padding: 0.375rem 0.625rem;
        overflow-wrap: anywhere;
        background: var(--_sunken);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  @state() private found: PageCheck | undefined;
  @state() private problem = "";
  @state() private isLooking = false;

  @query("input") private readonly input!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isLooking) return;
    this.isLooking = true;
    this.problem = "";
    this.found = undefined;
    const url = this.input.value.trim();
    try {
      this.found = await this.desk.api.pages.check(/^[a-z]+:/i.test(url) ? url : `https://${url}`);
    } catch (error) {
      const isAddress = isProblemError(error) && error.code === "validation_failed";
      this.problem = isAddress ? msg("Please give the address of a page, such as https://shop.example/help.") : failureText(error);
      this.input.focus();
    } finally {
      this.isLooking = false;
    }
  };

  #renderFindings({ findings }: PageCheck): TemplateResult {
    const all = findings.map(findingWords);
    const isWell = all.every(({ tone }) => tone !== "wrong");
    return html`<p><strong>${isWell && all.length > 1 ? msg("The page works with Heed, as far as can be seen from here.") : msg("This is to be changed:")}</strong></p>
      <ul>
        ${all.map(
          ({ tone, text, advice, code }) => html`<li class=${tone}>
            ${icon(tone === "good" ? "check" : "alert")}
            <div class="words">
              <p><span class="visually-hidden">${tone === "good" ? msg("In order:") : tone === "wrong" ? msg("To be changed:") : msg("To be looked at:")}</span> ${text}</p>
              ${advice ? html`<p class="muted">${advice}</p>` : nothing}
              ${code
                ? html`<code dir="ltr">${code}</code>
                    <button type="button" class="button" @click=${({ currentTarget }: Event) => copyText(currentTarget as HTMLElement, code, msg("The line is copied."))}>${icon("copy")}${msg("Copy the line")}</button>`
                : nothing}
            </div>
          </li>`,
        )}
      </ul>`;
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#look}>
        <div>
          <label for="url">${msg("Address of your page")}</label>
          <p class="hint" id="hint">${msg("The service opens this one page, as a visitor who is not signed in would. It looks only at origins that the site allows.")}</p>
          <input id="url" class="box" type="url" inputmode="url" autocomplete="url" placeholder="https://shop.example/help" aria-describedby="hint problem" aria-invalid=${this.problem !== ""} />
        </div>
        <button class="button primary" aria-disabled=${this.isLooking}>${this.isLooking ? msg("Looking …") : msg("Look at the page")}</button>
      </form>
      <p id="problem" class="error" role="alert">${this.problem}</p>
      <div role="status">${this.found ? this.#renderFindings(this.found) : nothing}</div>
    `;
  }
}
