import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { QuestionType } from "@heed/contract/survey-rules";
import { deskStyles } from "../page/desk.styles.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { icon } from "../parts/icon.ts";
import { questionGroups, questionIcon, questionTypeWords } from "./question-words.ts";

/** What can be asked, by what one wants to know. */
@customElement("desk-question-menu")
export class QuestionMenu extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .group + .group {
        margin-block-start: 1.25rem;
      }

      h3 {
        margin-block-end: 0.5rem;
        font-size: 0.8125rem;
        color: var(--_muted);
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
        gap: 0.5rem;
        padding: 0;
        list-style: none;
      }

      .type {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.625rem;
        inline-size: 100%;
        block-size: 100%;
        align-content: start;
        padding: 0.625rem 0.75rem;
        font: inherit;
        color: inherit;
        text-align: start;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        cursor: pointer;
      }

      .type:hover {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }

      .icon {
        grid-row: span 2;
        color: var(--_accent);
        margin-block-start: 0.125rem;
      }

      .name {
        font-weight: 550;
      }

      .about {
        font-size: 0.8125rem;
        color: var(--_muted);
      }
    `,
  ];

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  #answer: ((type: QuestionType | undefined) => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Asks; resolves with nothing where the dialog is closed without an answer. */
  async choose(): Promise<QuestionType | undefined> {
    await this.updateComplete;
    void this.dialog.show();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #settle(type: QuestionType | undefined): void {
    this.#answer?.(type);
    this.#answer = undefined;
  }

  #take(type: QuestionType): void {
    this.#settle(type);
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<desk-dialog wide .heading=${msg("What do you want to ask?")} @close=${() => this.#settle(undefined)}>
      ${questionGroups().map(
        ({ name, types }) => html`<section class="group">
          <h3>${name}</h3>
          <ul>
            ${types.map((type) => {
              const words = questionTypeWords(type);
              return html`<li>
                <button type="button" class="type" data-type=${type} @click=${() => this.#take(type)}>
                  ${icon(questionIcon(type))}<span class="name">${words.name}</span><span class="about">${words.about}</span>
                </button>
              </li>`;
            })}
          </ul>
        </section>`,
      )}
    </desk-dialog>`;
  }
}
