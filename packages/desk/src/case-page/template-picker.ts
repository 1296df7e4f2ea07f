import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { DeskSiteApi, ReplyTemplate } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { optionListStyles } from "./compose-area.styles.ts";
import { optionAfterKey } from "./option-keys.ts";

/** A template was chosen: `text` in the customer's language where there is one, its variables not yet filled in. */
export class TemplateChosenEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super("desk-template-chosen", { bubbles: true, composed: true });
    this.text = text;
  }
}

/** The text of a template in a language, else in one of the same tongue, else in the first that it has. */
function templateTextIn({ texts }: ReplyTemplate, locale: string): string {
  const tongue = locale.split("-")[0];
  return texts[locale] ?? Object.entries(texts).find(([tag]) => tag.split("-")[0] === tongue)?.[1] ?? Object.values(texts)[0] ?? "";
}

/** A button that opens the reply templates, with a search: a combobox with a list, by keyboard as by pointer. */
@customElement("desk-template-picker")
export class TemplatePicker extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    optionListStyles,
    css`
      :host {
        display: inline-block;
        position: relative;
      }

      .panel {
        position: absolute;
        z-index: 6;
        inset-block-end: calc(100% + 0.25rem);
        inset-inline-start: 0;
        inline-size: min(26rem, 86vi);
        padding: 0.75rem;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        box-shadow: var(--_shadow);
      }

      [role="listbox"] {
        position: static;
        max-inline-size: none;
        padding: 0;
        border: 0;
        box-shadow: none;
        max-block-size: 15rem;
      }

      .start {
        flex-basis: 100%;
        font-size: 0.875em;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
      }
    `,
  ];

  @query("input") private readonly input!: HTMLInputElement | null;
  @query("button") private readonly opener!: HTMLButtonElement;

  @state() private templates: readonly ReplyTemplate[] | undefined;
  @state() private failure: unknown;
  @state() private isOpen = false;
  @state() private typed = "";
  @state() private active = 0;

  @property({ attribute: false }) api!: DeskSiteApi;
  /** The customer's language. */
  @property() locale = "en";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget) && relatedTarget !== this) this.isOpen = false;
    });
  }

  get #found(): ReplyTemplate[] {
    const wanted = this.typed.trim().toLowerCase();
    return (this.templates ?? []).filter((template) => `${template.name}\n${templateTextIn(template, this.locale)}`.toLowerCase().includes(wanted));
  }

  #toggle = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    this.typed = "";
    this.active = 0;
    await this.updateComplete;
    this.input?.focus();
    try {
      // Read at each opening: a template may just have been written.
      this.templates = (await this.api.templates.list()).items;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
  };

  #choose(template: ReplyTemplate | undefined): void {
    if (!template) return;
    this.isOpen = false;
    this.dispatchEvent(new TemplateChosenEvent(templateTextIn(template, this.locale)));
  }

  #onType = (): void => {
    this.typed = this.input?.value ?? "";
    this.active = 0;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const next = optionAfterKey(event.key, this.active, this.#found.length);
    if (next !== undefined) {
      this.active = next;
      void this.updateComplete.then(() => this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") this.#choose(this.#found[this.active]);
    else if (event.key === "Escape") {
      this.isOpen = false;
      this.opener.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #renderOptions(found: readonly ReplyTemplate[]): TemplateResult {
    return html`<ul role="listbox" id="templates" aria-label=${msg("Reply templates")} @mousedown=${(event: Event) => event.preventDefault()}>
      ${found.map(
        (template, index) =>
          html`<li role="option" id=${`template-${index}`} aria-selected=${index === this.active} @click=${() => this.#choose(template)}>
            <b>${template.name}</b><span class="muted start" dir="auto">${templateTextIn(template, this.locale)}</span>
          </li>`,
      )}
    </ul>`;
  }

  #renderPanel(): TemplateResult {
    const found = this.#found;
    const isLoading = !this.templates && !this.failure;
    return html`<div class="panel">
      <label for="search">${msg("Find a template")}</label>
      <input
        id="search"
        class="box control"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${found.length > 0}
        aria-controls=${found.length ? "templates" : nothing}
        aria-activedescendant=${found.length ? `template-${this.active}` : nothing}
        @input=${this.#onType}
        @keydown=${this.#onKeyDown}
      />
      ${found.length ? this.#renderOptions(found) : nothing}
      <p class=${found.length ? "visually-hidden" : "muted"} role="status">
        ${this.failure
          ? failureText(this.failure)
          : isLoading
            ? msg("Loading…")
            : found.length
              ? msg(str`Templates found: ${found.length}`)
              : this.typed
                ? msg("No template matches.")
                : msg("There are no reply templates yet.")}
      </p>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <button type="button" class="button quiet" aria-expanded=${this.isOpen} @click=${this.#toggle}>${icon("book")} ${msg("Insert a template")}</button>
      ${this.isOpen ? this.#renderPanel() : nothing}
    `;
  }
}
