import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "../parts/icon.ts";

/** How long a pause is that says that somebody has finished a word. */
const PAUSE_MS = 300;

/** What somebody looks for. `isFinal`: they pressed Enter. */
export class SearchEvent extends Event {
  readonly text: string;
  readonly isFinal: boolean;

  constructor(text: string, isFinal: boolean) {
    super("desk-search");
    this.text = text;
    this.isFinal = isFinal;
  }
}

/**
 * The search over reference, customer and text. It looks while one types, but not while characters are still
 * being composed: half a syllable of pinyin is no word.
 */
@customElement("desk-search-box")
export class SearchBox extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      form {
        position: relative;
      }

      .icon {
        position: absolute;
        inset-inline-start: 0.625rem;
        inset-block-start: calc(50% - 0.5625rem);
        inline-size: 1.125rem;
        block-size: 1.125rem;
        color: var(--_muted);
        pointer-events: none;
      }

      input {
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding-inline: 2.125rem 0.75rem;
        font: inherit;
        color: inherit;
        background: var(--_raised);
        border: 1px solid transparent;
        border-radius: var(--_radius);
      }

      input::placeholder {
        color: var(--_muted);
        opacity: 1;
      }

      input:hover {
        border-color: var(--_border);
      }

      input:focus {
        background: var(--_surface);
        border-color: var(--_accent);
      }

      @media (pointer: coarse) {
        input {
          min-block-size: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  /** What the page on view is searched for. */
  @property() value = "";

  @query("input") private readonly input!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("value") || this.value === this.#sent) return;
    this.#sent = this.value;
    this.input.value = this.value;
  }

  #onInput = (event: InputEvent): void => {
    if (!event.isComposing) this.#lookSoon();
  };

  #lookSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(false), PAUSE_MS);
  };

  #look(isFinal: boolean): void {
    clearTimeout(this.#timer);
    const text = this.input.value.trim();
    if (!isFinal && text === this.#sent) return;
    this.#sent = text;
    this.dispatchEvent(new SearchEvent(text, isFinal));
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#look(true);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    if (!this.input.value) return this.input.blur();
    this.input.value = "";
    this.#look(false);
  };

  protected override render(): TemplateResult {
    const label = msg("Search by reference, customer or text");
    return html`<form role="search" @submit=${this.#onSubmit}>
      ${icon("search")}
      <input
        type="search"
        enterkeyhint="search"
        dir="auto"
        maxlength="200"
        spellcheck="false"
        autocomplete="off"
        aria-label=${label}
        placeholder=${label}
        aria-keyshortcuts="/"
        @input=${this.#onInput}
        @compositionend=${this.#lookSoon}
        @keydown=${this.#onKey}
      />
    </form>`;
  }
}
