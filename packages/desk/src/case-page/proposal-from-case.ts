import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import type { ChoiceField } from "@heed/widgets/choice-field";
import type { TextField } from "@heed/widgets/text-field";
import type { DeskCase } from "@heed/core/desk";
import { proposalLimits } from "@heed/core/rules";
import { navigate } from "../app/router.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import { areFieldsRight } from "../parts/are-fields-right.ts";
import "../parts/desk-dialog.ts";
import { SendAttempt } from "../parts/send-attempt.ts";
import { proposalAddress } from "../proposals/proposals-address.ts";

/** Makes a proposal of what a customer wrote in a case: shortened to the idea, without what is theirs alone. */
@customElement("desk-proposal-from-case")
export class ProposalFromCase extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
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
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) found!: DeskCase;

  @state() private heading = "";
  @state() private text = "";
  @state() private category = "";
  @state() private failure = "";
  @state() private isBusy = false;

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  readonly #attempt = new SendAttempt();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async show(): Promise<void> {
    this.heading = this.found.subject.slice(0, proposalLimits.title);
    this.text = this.found.description.slice(0, proposalLimits.text);
    this.category = "";
    this.failure = "";
    await this.updateComplete;
    await this.dialog.show();
  }

  #file = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isBusy || !areFieldsRight(this.renderRoot)) return;
    const { desk, found, category } = this;
    const proposal = {
      title: this.heading.trim(),
      text: this.text.trim(),
      locale: found.locale,
      fromCase: found.reference,
      ...(category && { category }),
    };
    this.isBusy = true;
    this.failure = "";
    try {
      const { id } = await desk.api.proposals.file(proposal, { idempotencyKey: this.#attempt.keyFor(proposal) });
      this.dialog.close();
      toast(this, msg("The proposal is made, and linked with the case."));
      navigate(this, desk.url(proposalAddress(id)));
    } catch (error) {
      this.failure = failureText(error);
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const categories = this.desk.data.site.proposals?.categories ?? [];
    return html`<desk-dialog .heading=${msg("Make a proposal out of this case")}>
      <form id="file" novalidate @submit=${this.#file}>
        <p>${msg("The customer is its author; their name is not shown. Others may read it one day: please leave the idea and take out what is private.")}</p>
        <heed-text-field required name="title" .label=${msg("The idea in one line")} .maxLength=${proposalLimits.title} .value=${this.heading} @input=${({ target }: Event) => (this.heading = (target as TextField).value)}></heed-text-field>
        <heed-text-field multiline required name="text" .label=${msg("The idea")} .maxLength=${proposalLimits.text} .value=${this.text} @input=${({ target }: Event) => (this.text = (target as TextField).value)}></heed-text-field>
        ${categories.length > 0
          ? html`<heed-choice-field
              name="category"
              .label=${msg("Category")}
              .options=${categories.map(({ id, label }) => ({ value: id, label }))}
              .value=${this.category}
              @input=${({ target }: Event) => (this.category = String((target as ChoiceField).value))}
            ></heed-choice-field>`
          : nothing}
        <p class="failed" role="alert">${this.failure}</p>
      </form>
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" form="file" class="button primary" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Sending…") : msg("Make the proposal")}</button>
    </desk-dialog>`;
  }
}
