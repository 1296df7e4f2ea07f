import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import "@heed/widgets/text-field/define";
import type { TextField } from "@heed/widgets/text-field";
import { proposalLimits } from "@heed/core/rules";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { SendAttempt } from "../parts/send-attempt.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

/** Writes something to a proposal that the staff alone reads. */
@customElement("desk-proposal-note")
export class ProposalNote extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
    `,
  ];

  readonly #attempt = new SendAttempt();

  @property({ attribute: false }) holder!: ProposalHolder;

  @state() private text = "";
  @state() private isBusy = false;

  @query("heed-text-field") private readonly field!: TextField;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get hasText(): boolean {
    return this.text.trim() !== "";
  }

  override focus(): void {
    this.field.focus();
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isBusy || !this.field.reportValidity()) return;
    this.isBusy = true;
    const { desk, found } = this.holder;
    try {
      const note = { text: this.text.trim() };
      const noted = await desk.api.proposals.note(found.id, note, { idempotencyKey: this.#attempt.keyFor([found.id, note]) });
      this.#attempt.settle();
      this.holder.settle(noted);
      this.text = "";
      this.renderRoot.querySelector("form")?.reset();
      toast(this, msg("The note was saved."));
    } catch (error) {
      toast(this, failureText(error), "failed");
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#save}>
      <heed-text-field
        multiline
        required
        name="note"
        .label=${msg("Note for staff")}
        .hint=${msg("Only staff reads this.")}
        .maxLength=${proposalLimits.note}
        .value=${this.text}
        @input=${({ target }: Event) => (this.text = (target as TextField).value)}
      ></heed-text-field>
      <p><button class="button" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Saving…") : msg("Save the note")}</button></p>
    </form>`;
  }
}
