import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "../parts/icon.ts";

export interface MenuItem {
  id: string;
  label: string;
}

/** One of a menu's items was chosen. */
export class MenuChoiceEvent extends Event {
  readonly item: string;

  constructor(item: string) {
    super("desk-menu-choice", { bubbles: true, composed: true });
    this.item = item;
  }
}

/** A button that opens a menu: arrows, Home, End, first letters, Escape, as menus have them. */
@customElement("desk-action-menu")
export class ActionMenu extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        display: inline-block;
        position: relative;
      }

      [role="menu"] {
        position: absolute;
        z-index: 8;
        inset-inline-end: 0;
        inset-block-start: calc(100% + 0.25rem);
        min-inline-size: 15rem;
        max-block-size: 70vh;
        overflow: auto;
        padding: 0.375rem;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        box-shadow: var(--_shadow);
      }

      :host([upwards]) [role="menu"] {
        inset-block: auto calc(100% + 0.25rem);
      }

      [role="menuitem"] {
        display: block;
        inline-size: 100%;
        font: inherit;
        color: inherit;
        text-align: start;
        background: none;
        border: 0;
        border-radius: var(--_radius);
        padding: 0.5rem 0.75rem;
        min-block-size: 2.5rem;
        cursor: pointer;
      }

      [role="menuitem"]:is(:hover, :focus-visible) {
        background: var(--_raised);
      }
    `,
  ];

  @query("#opener") private readonly opener!: HTMLButtonElement;

  @state() private isOpen = false;

  @property({ attribute: false }) items: readonly MenuItem[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    // From outside, the focus moves within this element without leaving it.
    this.addEventListener("focusout", () => (this.isOpen = false));
  }

  get #entries(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }

  async #open(index: number): Promise<void> {
    // Near the bottom of the window there is more room above.
    this.toggleAttribute("upwards", this.opener.getBoundingClientRect().bottom > innerHeight * 0.6);
    this.isOpen = true;
    await this.updateComplete;
    this.#entries.at(index)?.focus();
  }

  #close(): void {
    this.isOpen = false;
    this.opener.focus();
  }

  #toggle = (): void => {
    if (this.isOpen) this.#close();
    else void this.#open(0);
  };

  #choose(item: string): void {
    this.#close();
    this.dispatchEvent(new MenuChoiceEvent(item));
  }

  #onOpenerKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    void this.#open(event.key === "ArrowDown" ? 0 : -1);
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    const entries = this.#entries;
    // The focus is on one of them.
    const at = entries.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const lead = (index: number): void => entries.at(index % entries.length)?.focus();
    if (event.key === "ArrowDown") lead(at + 1);
    else if (event.key === "ArrowUp") lead(at - 1);
    else if (event.key === "Home") lead(0);
    else if (event.key === "End") lead(-1);
    else if (event.key === "Escape") this.#close();
    else if (event.key.length === 1 && /\p{L}/u.test(event.key)) {
      const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
      after.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override render(): TemplateResult {
    return html`
      <button
        type="button"
        id="opener"
        class="button"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        @click=${this.#toggle}
        @keydown=${this.#onOpenerKey}
      >
        ${msg("More actions")} ${icon("chevron")}
      </button>
      ${this.isOpen
        ? html`<div role="menu" aria-labelledby="opener" @keydown=${this.#onKeyDown}>
            ${this.items.map(({ id, label }) => html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(id)}>${label}</button>`)}
          </div>`
        : nothing}
    `;
  }
}
