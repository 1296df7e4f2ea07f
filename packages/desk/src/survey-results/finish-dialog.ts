import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { FollowUp } from "@heed/contract/desk";
import { isProblemError } from "@heed/core/desk";
import "@heed/widgets/text-field/define";
import type { TextField } from "@heed/widgets/text-field";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";

/** A follow-up was finished. */
export class FinishedEvent extends Event {
  readonly followUp: FollowUp;

  constructor(followUp: FollowUp) {
    super("desk-finished");
    this.followUp = followUp;
  }
}

/** As many as the contract allows. */
const NOTE_LENGTH = 2_000;

/** Asks what came of a follow-up. Fires `desk-stale` where somebody else has finished it meanwhile. */
@customElement("desk-finish-dialog")
export class FinishDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .failed {
        color: var(--_danger);
      }

      .failed:not(:empty) {
        margin-block-start: 0.75rem;
      }
    `,
  ];

  #followUp: FollowUp | undefined;

  @property({ attribute: false }) desk!: Desk;

  @state() private note = "";
  @state() private failure = "";
  @state() private isBusy = false;

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  @query("heed-text-field") private readonly field!: TextField;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Whether something was written that is not sent yet. */
  get hasText(): boolean {
    return this.hasUpdated && this.dialog.isOpen && this.note.trim() !== "";
  }

  async show(followUp: FollowUp): Promise<void> {
    // What was written about the same one and not sent is still there.
    if (this.#followUp?.id !== followUp.id) this.note = "";
    this.#followUp = followUp;
    this.failure = "";
    await this.updateComplete;
    await this.dialog.show();
  }

  #onInput = (): void => {
    this.note = this.field.value;
  };

  #finish = async (event: Event): Promise<void> => {
    event.preventDefault();
    const followUp = this.#followUp;
    if (!followUp || this.isBusy || !this.field.reportValidity()) return;
    this.isBusy = true;
    this.failure = "";
    try {
      const done = await this.desk.api.surveys.finishFollowUp(followUp.id, { note: this.note.trim() });
      this.note = "";
      this.#followUp = undefined;
      this.dialog.close();
      this.dispatchEvent(new FinishedEvent(done));
    } catch (error) {
      const isStale = isProblemError(error) && error.code === "settings_changed";
      this.failure = isStale ? msg("Somebody else has finished this meanwhile. You find it under “Finished”.") : failureText(error);
      if (isStale) this.dispatchEvent(new Event("desk-stale"));
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<desk-dialog .heading=${msg("What came of it?")}>
      <form id="finish" novalidate @submit=${this.#finish} @input=${this.#onInput}>
        <heed-text-field multiline required name="note" .label=${msg("Note")} .hint=${msg("What you found out, and what was done. Only staff reads this.")} .maxLength=${NOTE_LENGTH} .value=${this.note}></heed-text-field>
        <p class="failed" role="alert">${this.failure}</p>
      </form>
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" form="finish" class="button primary" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Saving…") : msg("Done")}</button>
    </desk-dialog>`;
  }
}
