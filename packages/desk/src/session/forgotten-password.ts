import { msg, updateWhenLocaleChanges } from "@lit/localize";
import type { DeskClient } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { sessionFormStyles } from "./session.styles.ts";

/** Asks for a link by which one can set a new password. Whether there is an account, nobody is told. */
@customElement("desk-forgotten-password")
export class ForgottenPassword extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, fieldStyles, sessionFormStyles];

  @property({ attribute: false }) client!: DeskClient;

  /** Where no mail goes out, an admin makes the link. */
  @property({ type: Boolean, attribute: false }) isMailed = false;

  @state() private isSent = false;
  @state() private problem = "";
  @state() private isSending = false;

  @query("#email") private readonly emailInput!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const email = this.emailInput.value.trim();
    if (this.isSending) return;
    if (!email) return this.#complain(msg("Please enter your e-mail address."));
    this.isSending = true;
    this.problem = "";
    try {
      await this.client.session.requestPasswordReset({ email });
      this.isSent = true;
    } catch (error) {
      this.#complain(failureText(error));
    } finally {
      this.isSending = false;
    }
  };

  #complain(problem: string): void {
    this.problem = problem;
    this.emailInput.focus();
  }

  protected override render(): TemplateResult {
    if (!this.isMailed) return html`<p>${msg("Please ask an admin of your site: they can make a link for a new password for you.")}</p>`;
    if (this.isSent) {
      return html`<p role="status">${msg("If somebody here has this address, a mail with a link is on its way. The link works once, for an hour.")}</p>`;
    }
    return html`<form novalidate @submit=${this.#submit}>
      <div>
        <label for="email">${msg("E-mail address")}</label>
        <input id="email" class="box control" type="email" autocomplete="username" aria-describedby="problem" aria-invalid=${Boolean(this.problem)} required />
      </div>
      <p id="problem" class="error" role="alert">${this.problem}</p>
      <button class="button primary" aria-disabled=${this.isSending}>${msg("Send me a link")}</button>
    </form>`;
  }
}
