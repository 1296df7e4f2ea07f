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
import { answerStyles } from "./answer-preview.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import type { FormEntry, FormValues, ProposalForm } from "./proposal-forms.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

/** Asks what a step needs, and takes it. Fires `close` (not bubbling) when it has closed, whatever came of it. */
@customElement("desk-proposal-dialog")
export class ProposalDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    proposalBadgeStyles,
    answerStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
      }

      .failed {
        color: var(--_danger);
      }

      .failed:empty {
        display: none;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
        gap: 1rem;
        align-items: start;
      }
    `,
  ];

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  @state() private form: ProposalForm | undefined;
  @state() private values: FormValues = {};
  @state() private failure = "";
  @state() private isSending = false;

  #began = "";
  readonly #attempt = new SendAttempt();

  @property({ attribute: false }) holder!: ProposalHolder;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Whether something was written that is not sent yet. */
  get hasText(): boolean {
    return this.form !== undefined && JSON.stringify(this.values) !== this.#began;
  }

  async open(form: ProposalForm): Promise<void> {
    this.form = form;
    this.values = form.initial(this.holder);
    this.#began = JSON.stringify(this.values);
    this.failure = "";
    await this.updateComplete;
    await this.dialog.show();
  }

  get #entry(): FormEntry {
    const set = (values: FormValues): void => {
      this.values = { ...this.values, ...values };
    };
    return { holder: this.holder, values: this.values, set };
  }

  #close = (): void => this.dialog.close();

  #onClose = (): void => {
    this.form = undefined;
    this.dispatchEvent(new Event("close"));
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { form } = this;
    if (!form || this.isSending || !areFieldsRight(this.renderRoot)) return;
    this.failure = form.refusal?.(this.#entry) ?? "";
    if (this.failure) return;
    this.isSending = true;
    try {
      const proposal = await form.send(this.#entry, this.#attempt.keyFor(this.values));
      this.#attempt.settle();
      this.holder.settle(proposal);
      this.#close();
      toast(this, form.done);
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
    if (error.code !== "proposal_changed") return;
    await this.holder.refresh().catch(() => undefined);
    this.failure = msg("Not done yet: somebody changed this proposal meanwhile. It is up to date now; please look at it, and send again if it still fits.");
  }

  #renderForm(form: ProposalForm): TemplateResult {
    const { failure, isSending } = this;
    return html`
      <form id="form" novalidate @submit=${this.#submit}>
        ${form.render(this.#entry)} ${form.isLasting ? html`<p><b>${msg("This cannot be undone.")}</b></p>` : nothing}
        <p class="failed" role="alert">${failure}</p>
      </form>
      <button slot="actions" type="button" class="button" @click=${this.#close}>${msg("Cancel")}</button>
      <button slot="actions" form="form" class="button primary" aria-disabled=${isSending}>${isSending ? msg("Sending…") : form.submit}</button>
    `;
  }

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<desk-dialog .heading=${form?.heading ?? ""} ?wide=${form?.isWide ?? false} @close=${this.#onClose}>
      ${form ? this.#renderForm(form) : nothing}
    </desk-dialog>`;
  }
}
