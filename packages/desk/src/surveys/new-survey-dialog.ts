import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { isProblemError } from "@heed/core/desk";
import { surveyStarters, type SurveyStarter } from "@heed/contract/survey-starters";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { textFor } from "../settings/setting-fields.ts";
import { freeSurveyId, idFromTitle, surveyIdPattern } from "./survey-id.ts";
import { starterFor } from "./starter-for-site.ts";

/** A survey was added, as a draft. */
export class SurveyAddedEvent extends Event {
  readonly surveyId: string;

  constructor(surveyId: string) {
    super("desk-survey-added", { bubbles: true, composed: true });
    this.surveyId = surveyId;
  }
}

/** What to begin a survey from, what it is called, and its id. */
@customElement("desk-new-survey-dialog")
export class NewSurveyDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      form,
      fieldset {
        display: grid;
        gap: 1rem;
      }

      fieldset {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        border: 0;
      }

      .names {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        gap: 1rem;
        align-items: start;
      }

      legend {
        padding: 0;
        margin-block-end: 0.5rem;
        font-weight: 600;
      }

      .starter {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.625rem;
        padding: 0.625rem 0.75rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        cursor: pointer;
      }

      .starter:has(:checked) {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }

      .starter:has(:focus-visible) {
        outline: 2px solid var(--_accent);
        outline-offset: 2px;
      }

      input[type="radio"] {
        align-self: start;
        margin-block-start: 0.3125rem;
        accent-color: var(--_accent);
        outline: none;
      }

      .starter strong {
        display: block;
        font-weight: 550;
      }

      .starter span span {
        font-size: 0.875rem;
      }

      .wrong {
        color: var(--_danger);
      }
    `,
  ];

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  @state() private starterId = surveyStarters[0]?.id ?? "";
  @state() private chosenTitle: string | undefined;
  @state() private chosenId: string | undefined;
  @state() private failure: unknown;
  @state() private isAdding = false;

  @property({ attribute: false }) desk!: Desk;
  /** Ids that other surveys have. */
  @property({ attribute: false }) taken: readonly string[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Opens it anew, with something chosen already. */
  async show(starterId?: string): Promise<void> {
    if (starterId) this.starterId = starterId;
    this.chosenTitle = this.chosenId = this.failure = undefined;
    await this.updateComplete;
    await this.dialog.show();
  }

  get #starter(): SurveyStarter | undefined {
    return surveyStarters.find(({ id }) => id === this.starterId);
  }

  /** The title as it was typed; until then that of the starting point, in the survey's own language. */
  get #shownTitle(): string {
    const starter = this.#starter;
    if (this.chosenTitle !== undefined || !starter) return this.chosenTitle ?? "";
    const { definition } = starterFor(starter, this.desk.data.site);
    return textFor(definition.title, definition.locales[0] ?? "");
  }

  get #shownId(): string {
    if (this.chosenId !== undefined) return this.chosenId;
    const fromTitle = this.chosenTitle === undefined ? "" : idFromTitle(this.chosenTitle);
    return freeSurveyId(fromTitle || this.starterId, this.taken);
  }

  #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const starter = this.#starter;
    const fields = [...this.renderRoot.querySelectorAll<TextField>("heed-text-field")];
    const wrong = fields.find((field) => !field.checkValidity());
    if (this.isAdding || !starter || (wrong && !wrong.reportValidity())) return;
    const { definition, settings } = starterFor(starter, this.desk.data.site);
    const [source = "en"] = definition.locales;
    const title = this.chosenTitle === undefined ? definition.title : { ...definition.title, [source]: this.chosenTitle.trim() };
    this.isAdding = true;
    this.failure = undefined;
    try {
      const { id } = await this.desk.api.surveys.add({ id: this.#shownId.trim(), definition: { ...definition, title }, settings });
      this.dialog.close();
      this.dispatchEvent(new SurveyAddedEvent(id));
    } catch (error) {
      this.failure = error;
    } finally {
      this.isAdding = false;
    }
  };

  protected override render(): TemplateResult {
    const { locale } = this.desk.clockwork;
    const isTaken = isProblemError(this.failure) && this.failure.code === "name_taken";
    const id = this.#shownId;
    return html`<desk-dialog wide .heading=${msg("New survey")}>
      <form id="new" novalidate @submit=${this.#add}>
        <fieldset>
          <legend>${msg("Begin from")}</legend>
          ${surveyStarters.map(
            (starter) => html`<label class="starter">
              <input type="radio" name="starter" value=${starter.id} .checked=${live(starter.id === this.starterId)} @change=${() => (this.starterId = starter.id)} />
              <span>
                <strong>${textFor(starter.name, locale)}</strong>
                <span class="muted">${textFor(starter.about, locale)}</span>
              </span>
            </label>`,
          )}
        </fieldset>
        <div class="names">
          <heed-text-field
            required
            data-field="title"
            .label=${msg("Title")}
            .hint=${msg("Customers read it.")}
            .maxLength=${500}
            .value=${this.#shownTitle}
            @input=${({ target }: Event) => (this.chosenTitle = (target as TextField).value)}
          ></heed-text-field>
          <heed-text-field
            required
            data-field="id"
            .label=${msg("Id")}
            .hint=${msg("Small letters, digits, - and _. It stands in addresses and never changes.")}
            .maxLength=${64}
            .value=${id}
            .problem=${isTaken || !surveyIdPattern.test(id.trim()) ? { code: "not_an_option" } : undefined}
            @input=${({ target }: Event) => (this.chosenId = (target as TextField).value)}
          ></heed-text-field>
        </div>
        ${this.failure ? html`<p class="wrong" role="alert">${isTaken ? msg("There is a survey with this id already. Please choose another.") : failureText(this.failure)}</p>` : nothing}
      </form>
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" type="button" class="button primary" aria-disabled=${this.isAdding} @click=${this.#add}>${msg("Make the draft")}</button>
    </desk-dialog>`;
  }
}
