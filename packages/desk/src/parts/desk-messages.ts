import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { customElement, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import type { DeskMessageEvent, MessageTone } from "../page/messages.ts";
import { icon } from "./icon.ts";

interface Message {
  readonly id: number;
  readonly text: string;
  readonly tone: MessageTone;
}

const SHOWN_MS = 6_000;

/** What was done and what went wrong, shown for a while at the edge of the page, and announced. */
@customElement("desk-messages")
export class DeskMessages extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        position: fixed;
        inset-block-end: max(1rem, env(safe-area-inset-bottom));
        inset-inline: 1rem;
        z-index: 10;
        pointer-events: none;
      }

      ul {
        display: grid;
        gap: 0.5rem;
        justify-items: center;
        list-style: none;
        padding: 0;
      }

      li {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        max-inline-size: min(100%, 34rem);
        padding-inline-start: 0.875rem;
        color: var(--_surface);
        background: var(--_text);
        border-radius: 0.625rem;
        box-shadow: var(--_shadow);
        pointer-events: auto;
      }

      .icon-button:hover {
        background: rgb(127 127 127 / 25%);
      }

      .icon {
        flex: none;
      }
    `,
  ];

  @state() private shown: readonly Message[] = [];
  @state() private spoken = "";
  #count = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Shows or announces what a page has to say. */
  tell({ text, tone }: Pick<DeskMessageEvent, "text" | "tone">): void {
    // The same words again are only announced where something changes.
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
    if (tone === "quiet") return;
    const message = { id: ++this.#count, text, tone };
    this.shown = [...this.shown.filter((each) => each.text !== text).slice(-2), message];
    // What went wrong stays until it was read.
    if (tone === "done") setTimeout(() => this.#dismiss(message), SHOWN_MS);
  }

  #dismiss(message: Message): void {
    this.shown = this.shown.filter((each) => each !== message);
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.spoken}</p>
      <ul>
        ${repeat(
          this.shown,
          ({ id }) => id,
          (message) => html`<li>
            ${icon(message.tone === "failed" ? "alert" : "check")}<span>${message.text}</span>
            <button type="button" class="icon-button" aria-label=${msg("Dismiss")} @click=${() => this.#dismiss(message)}>${icon("close")}</button>
          </li>`,
        )}
      </ul>
    `;
  }
}
