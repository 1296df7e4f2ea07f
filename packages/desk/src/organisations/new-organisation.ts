import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { OrganisationChangedEvent } from "./organisation-events.ts";
import { organisationsStyles } from "./organisations.styles.ts";

/** The name is all that an organisation begins with. */
@customElement("desk-new-organisation")
export class NewOrganisationForm extends LitElement {
  static override styles: CSSResultGroup = organisationsStyles;

  @property({ attribute: false }) desk!: Desk;
  @state() private failure: unknown;
  @state() private isSending = false;

  @query("heed-text-field") private readonly nameField!: TextField;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #create = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !this.nameField.reportValidity()) return;
    this.isSending = true;
    try {
      const organisation = await this.desk.api.organisations.create({ name: this.nameField.value.trim() });
      this.failure = undefined;
      this.dispatchEvent(new OrganisationChangedEvent(organisation));
    } catch (error) {
      this.failure = error;
      this.nameField.focus();
    } finally {
      this.isSending = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#create}>
      ${this.failure ? html`<p class="notice wrong" role="alert">${failureText(this.failure)}</p>` : nothing}
      <heed-text-field required name="name" .label=${msg("Name of the organisation")} .maxLength=${200}></heed-text-field>
      <div class="buttons"><button class="button primary" aria-disabled=${this.isSending}>${msg("Create organisation")}</button></div>
    </form>`;
  }
}
