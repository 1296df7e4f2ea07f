import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { fieldStyles } from "@heed/widgets/styles";
import { templateVariables } from "@heed/contract/desk-rules";
import { deskStyles } from "../page/desk.styles.ts";
import { composeAreaStyles, optionListStyles } from "./compose-area.styles.ts";
import { mentionAt, peopleLike, type MentionSpot, type Person } from "./mentions.ts";
import { optionAfterKey } from "./option-keys.ts";
import { unfilledVariables } from "./writing.ts";

const GAP = new RegExp(`(\\{(?:${templateVariables.join("|")})\\})`);

/** From this share of the longest text on, the field counts along. */
const COUNT_FROM = 0.8;

/** Somebody was chosen from the list that an `@` opens. */
export class MentionEvent extends Event {
  readonly staffId: string;

  constructor(staffId: string) {
    super("desk-mention", { bubbles: true, composed: true });
    this.staffId = staffId;
  }
}

/**
 * Where staff writes: grows with its text, marks what a template could not fill, and offers names after an `@`.
 * Fires `input` as a native control does, `desk-mention` for a chosen name, `desk-send` on Ctrl+Enter.
 */
@customElement("desk-compose-area")
export class ComposeArea extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles: CSSResultGroup = [deskStyles, fieldStyles, composeAreaStyles, optionListStyles];

  @query("textarea") private readonly control!: HTMLTextAreaElement;

  @state() private mention: MentionSpot | null = null;
  @state() private active = 0;

  @property() label = "";
  @property() hint = "";
  @property() value = "";
  @property({ type: Number }) maxLength = 10_000;
  /** What is wrong, in words; empty where nothing is. */
  @property() problem = "";
  /** The language the text will be read in, for spelling and hyphens. */
  @property() textLang = "";
  /** Who can be mentioned; nobody where it is empty. */
  @property({ attribute: false }) people: readonly Person[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Set only when it differs: the caret stays where it is.
    if (this.control.value !== this.value) this.control.value = this.value;
  }

  /** Puts a text where the caret stands, and the caret behind it; what has the focus now may be something else. */
  insert(text: string): void {
    this.#replace(this.control.selectionStart, this.control.selectionEnd, text);
  }

  get #offered(): Person[] {
    return this.mention ? peopleLike(this.people, this.mention.query) : [];
  }

  #replace(start: number, end: number, text: string): void {
    this.control.focus();
    this.control.setRangeText(text, start, end, "end");
    this.#read();
  }

  #read(): void {
    this.value = this.control.value;
    this.#followCaret();
    this.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }

  #onInput = (event: Event): void => {
    event.stopPropagation();
    this.#read();
  };

  #followCaret = (): void => {
    const { value, selectionStart } = this.control;
    const before = this.mention;
    this.mention = this.people.length ? mentionAt(value, selectionStart) : null;
    if (this.mention?.query !== before?.query) this.active = 0;
  };

  #close = (): void => {
    this.mention = null;
  };

  #startMention = (): void => {
    const { value, selectionStart } = this.control;
    const isApart = !selectionStart || /\s$/.test(value.slice(0, selectionStart));
    this.insert(isApart ? "@" : " @");
  };

  #choose(person: Person | undefined): void {
    if (!person || !this.mention) return;
    const { start, query: typed } = this.mention;
    this.#replace(start, start + 1 + typed.length, `@${person.name} `);
    this.#close();
    this.dispatchEvent(new MentionEvent(person.id));
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.dispatchEvent(new Event("desk-send", { bubbles: true, composed: true }));
      return;
    }
    const offered = this.#offered;
    if (!offered.length) return;
    const next = optionAfterKey(event.key, this.active, offered.length);
    if (next !== undefined) this.active = next;
    else if (event.key === "Enter" || event.key === "Tab") this.#choose(offered[this.active]);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #showGap(name: string): void {
    const start = this.value.indexOf(`{${name}}`);
    this.control.focus();
    this.control.setSelectionRange(start, start + name.length + 2);
  }

  #renderOptions(offered: readonly Person[]): TemplateResult {
    // The focus stays in the text: a press on an option must not take it.
    return html`<ul role="listbox" id="people" aria-label=${msg("People")} @mousedown=${(event: Event) => event.preventDefault()}>
      ${offered.map(
        (person, index) =>
          html`<li role="option" id=${`person-${index}`} aria-selected=${index === this.active} @click=${() => this.#choose(person)}>
            <bdi>${person.name}</bdi><span class="muted">${person.note}</span>
          </li>`,
      )}
    </ul>`;
  }

  #renderGaps(): TemplateResult | typeof nothing {
    const gaps = unfilledVariables(this.value);
    if (!gaps.length) return nothing;
    return html`<p class="gaps">
      ${msg("Please fill in before sending:")}
      ${gaps.map((name) => html`<button type="button" class="gap" @click=${() => this.#showGap(name)}>${`{${name}}`}</button>`)}
    </p>`;
  }

  protected override render(): TemplateResult {
    const { value, maxLength, problem, people } = this;
    const offered = this.#offered;
    const isOpen = offered.length > 0;
    return html`
      <label for="control">${this.label}</label>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
      <div class="control field">
        <div class="paper ${problem ? "invalid" : ""}">
          <div class="copy" aria-hidden="true" dir="auto">${value.split(GAP).map((part, index) => (index % 2 ? html`<mark>${part}</mark>` : part))}&#8203;</div>
          <textarea
            id="control"
            dir="auto"
            lang=${this.textLang || nothing}
            rows="1"
            aria-describedby="hint error"
            aria-invalid=${Boolean(problem)}
            aria-autocomplete=${people.length ? "list" : nothing}
            aria-controls=${isOpen ? "people" : nothing}
            aria-activedescendant=${isOpen ? `person-${this.active}` : nothing}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
            @keyup=${this.#followCaret}
            @click=${this.#followCaret}
            @blur=${this.#close}
          ></textarea>
        </div>
        ${isOpen ? this.#renderOptions(offered) : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.mention ? (isOpen ? msg(str`Names that match: ${offered.length}. Choose with the arrow keys and Enter.`) : msg("No name matches.")) : ""}</p>
      ${value.length > maxLength * COUNT_FROM ? html`<p class="count">${msg(str`${value.length} of ${maxLength} characters`)}</p>` : nothing}
      ${this.#renderGaps()}
      <p class="error" id="error" aria-live="polite">${problem}</p>
      ${people.length
        ? html`<button type="button" class="button quiet mention" @click=${this.#startMention}>${msg("@ Mention somebody")}</button>`
        : nothing}
    `;
  }
}
