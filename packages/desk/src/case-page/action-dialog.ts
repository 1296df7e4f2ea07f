import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import "@heed/widgets/checkbox-field/define";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import { areFieldsRight } from "../parts/are-fields-right.ts";
import "../parts/desk-dialog.ts";
import { isRefusal, SendAttempt } from "../parts/send-attempt.ts";
import { actionForm, initialValues, type ActionEntry, type DialogAction } from "./action-forms.ts";
import { entriesSince, isAllOwn, seenNow, type CaseSteps, type Seen } from "./case-steps.ts";
import "./changes-since.ts";

/** Asks what a step needs, and takes it: once, and not over something that one has not seen. */
@customElement("desk-action-dialog")
export class ActionDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }

      heed-choice-field[name="into"]::part(control) {
        grid-template-columns: minmax(0, 1fr);
      }

      .failed {
        color: var(--_danger);
      }

      .warning {
        display: flex;
        gap: 0.625rem;
        padding: 0.75rem 1rem;
        border: 1px solid var(--_warn);
        border-radius: var(--_radius);
        background: var(--_warn-soft);
      }

      .warning .icon {
        flex: none;
        color: var(--_warn);
      }

      .warning ul {
        padding-inline-start: 1rem;
      }
    `,
  ];

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  @state() private action: DialogAction | undefined;
  @state() private values: Record<string, string | string[]> = {};
  @state() private failure = "";
  @state() private isSending = false;

  #seen: Seen = { version: 0, entryId: "" };
  readonly #attempt = new SendAttempt();

  @property({ attribute: false }) steps!: CaseSteps;
  @property({ attribute: false }) version = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Opens the dialog of a step, with `values` filled in already. */
  async open(action: DialogAction, values: Record<string, string> = {}): Promise<void> {
    this.action = action;
    this.values = { ...initialValues(action, this.steps), ...values };
    this.failure = "";
    this.#seen = seenNow(this.steps.found);
    await this.updateComplete;
    await this.dialog.show();
  }

  /** What happened since the dialog was opened; what one did oneself need not be read. */
  get #news(): ReturnType<typeof entriesSince> {
    const { found, desk } = this.steps;
    const entries = entriesSince(found, this.#seen);
    if (!isAllOwn(entries, desk.session.user.name)) return entries;
    this.#seen = seenNow(found);
    return [];
  }

  #close = (): void => this.dialog.close();

  #onClose = (): void => {
    this.action = undefined;
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { action, steps } = this;
    if (!action || this.isSending || this.#news.length || !areFieldsRight(this.renderRoot)) return;
    const { input, done } = actionForm(action, steps);
    const entered = input(this.values);
    if (!entered) {
      this.failure = msg("A reference looks like K7MP-4XQ2. Please check it.");
      return;
    }
    const body = { version: this.#seen.version, ...entered };
    this.isSending = true;
    this.failure = "";
    try {
      // The form was made for this very step.
      await steps.act(action, body as Parameters<typeof steps.act<typeof action>>[1], this.#attempt.keyFor([action, body]));
      this.#close();
      toast(this, done);
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.isSending = false;
    }
  };

  async #fail(error: unknown): Promise<void> {
    this.failure = failureText(error);
    if (!isRefusal(error)) return;
    this.#attempt.settle();
    if (error.code === "validation_failed") this.failure = msg("This cannot be chosen, for instance because somebody may not see the case. Please choose something else.");
    if (error.code !== "case_changed") return;
    await this.steps.refresh().catch(() => undefined);
    this.failure = msg("Not done yet: something happened on this case meanwhile. Please read it, then go on.");
  }

  #goOn = (): void => {
    this.#seen = seenNow(this.steps.found);
    this.failure = "";
    this.requestUpdate();
  };

  #renderForm(action: DialogAction): TemplateResult {
    const { steps, values, failure, isSending } = this;
    const form = actionForm(action, steps);
    const entry: ActionEntry = { steps, values, set: (name, value) => (this.values = { ...this.values, [name]: value }) };
    const news = this.#news;
    const isPossible = action !== "merge" || Boolean(values.into);
    return html`
      <form id="form" novalidate @submit=${this.#submit}>
        ${news.length
          ? html`<desk-changes-since .desk=${steps.desk} .entries=${news} .customerLang=${steps.found.locale}></desk-changes-since>
              <button type="button" class="button" @click=${this.#goOn}>${msg("I have read it")}</button>`
          : nothing}
        ${form.lead ? html`<p>${form.lead}</p>` : nothing} ${form.render(entry)}
        ${form.isLasting ? html`<p><b>${msg("This cannot be undone.")}</b></p>` : nothing}
        <p class="failed" role="alert">${failure}</p>
      </form>
      <button slot="actions" type="button" class="button" @click=${this.#close}>${msg("Cancel")}</button>
      <button slot="actions" form="form" class="button primary" aria-disabled=${isSending || news.length > 0 || !isPossible}>
        ${isSending ? msg("Sending…") : form.submit}
      </button>
    `;
  }

  protected override render(): TemplateResult {
    const { action } = this;
    return html`<desk-dialog
      .heading=${action ? actionForm(action, this.steps).heading : ""}
      ?wide=${action === "merge"}
      @close=${this.#onClose}
    >
      ${action ? this.#renderForm(action) : nothing}
    </desk-dialog>`;
  }
}
