import { updateWhenLocaleChanges, msg } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "./icon.ts";

/**
 * A dialog on the native one: modal, closed by Escape and its cross, the focus led back by the browser.
 * What is in it goes into the default slot, its buttons into `actions`. Fires `close` (not bubbling) when it has closed.
 */
@customElement("desk-dialog")
export class DeskDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: min(34rem, calc(100dvi - 2rem));
        max-block-size: min(44rem, calc(100dvb - 2rem));
        margin: auto;
        padding: 0;
        color: var(--_text);
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        box-shadow: var(--_shadow);
        overflow: hidden;
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog.wide {
        inline-size: min(56rem, calc(100dvi - 2rem));
      }

      dialog::backdrop {
        background: rgb(20 18 15 / 45%);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 1rem 1rem 0.5rem 1.5rem;
      }

      h2:focus {
        outline: none;
      }

      .content {
        padding: 0.25rem 1.5rem 1.5rem;
        overflow: auto;
        overscroll-behavior: contain;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 0.5rem;
        padding: 0.875rem 1.5rem;
        border-block-start: 1px solid var(--_line);
      }

      .foot.empty {
        display: none;
      }

      @media (width < 40rem) {
        dialog {
          inline-size: 100%;
          max-inline-size: none;
          margin-block-end: 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
          border-inline: 0;
          padding-block-end: env(safe-area-inset-bottom);
        }
      }
    `,
  ];

  @property() heading = "";

  /** For what needs room, such as a table. */
  @property({ type: Boolean }) wide = false;

  @property({ type: Boolean, attribute: false }) hasActions = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get isOpen(): boolean {
    return this.hasUpdated && this.dialog.open;
  }

  /** Opens it, once it has rendered. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (this.isConnected && !this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #onClose = (): void => {
    this.dispatchEvent(new Event("close"));
  };

  #onSlotted = (event: Event): void => {
    // Listened to on a slot alone.
    this.hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  protected override render(): TemplateResult {
    return html`
      <dialog class=${this.wide ? "wide" : ""} aria-labelledby="heading" @close=${this.#onClose}>
        <div class="head">
          <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
          <button type="button" class="icon-button" aria-label=${msg("Close")} @click=${this.close}>${icon("close")}</button>
        </div>
        <div class="content"><slot></slot></div>
        <div class=${this.hasActions ? "foot" : "foot empty"}><slot name="actions" @slotchange=${this.#onSlotted}></slot></div>
      </dialog>
    `;
  }
}
