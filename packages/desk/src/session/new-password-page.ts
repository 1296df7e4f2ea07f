import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { isHeedError, isProblemError, type DeskClient } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import "./front-door.ts";
import { passwordProblemText } from "./password-problem.ts";
import { SignedInEvent } from "./session-events.ts";
import { sessionFormStyles } from "./session.styles.ts";

/** Where the link for a new password leads: it is chosen here, once, and one is signed in. */
@customElement("desk-new-password-page")
export class NewPasswordPage extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, fieldStyles, sessionFormStyles];

  @property({ attribute: false }) client!: DeskClient;

  @property({ attribute: false }) token = "";

  @state() private isOver = false;
  @state() private problem = "";
  @state() private isSending = false;

  @query("#password") private readonly passwordInput!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const newPassword = this.passwordInput.value;
    if (this.isSending) return;
    if (!newPassword) return this.#complain(msg("Please enter a password."));
    this.isSending = true;
    this.problem = "";
    try {
      this.dispatchEvent(new SignedInEvent(await this.client.session.completePasswordReset({ token: this.token, newPassword })));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.isSending = false;
    }
  };

  #refused(error: unknown): void {
    if (isHeedError(error) && error.code === "password_reset_not_valid") {
      this.isOver = true;
      return;
    }
    const field = isProblemError(error) ? error.errors.find(({ path }) => path === "/newPassword") : undefined;
    this.#complain(field ? passwordProblemText(field) : failureText(error));
  }

  #complain(problem: string): void {
    this.problem = problem;
    this.passwordInput.focus();
  }

  #leave = (): void => {
    this.dispatchEvent(new Event("desk-declined"));
  };

  protected override render(): TemplateResult {
    if (this.isOver) {
      const lead = msg("It has been used or is older than an hour. You can ask for a new one where you sign in.");
      return html`<desk-front-door .heading=${msg("This link does not work any more")} .lead=${lead}>
        <button class="button primary" @click=${this.#leave}>${msg("Go to the desk")}</button>
      </desk-front-door>`;
    }
    return html`<desk-front-door .heading=${msg("Choose a new password")} .lead=${msg("All your sessions end, on every device; here you are signed in.")}>
      <form novalidate @submit=${this.#submit}>
        <div>
          <label for="password">${msg("New password")}</label>
          <p class="hint" id="password-hint">${msg("At least 10 characters. A few words that only you would put together are best.")}</p>
          <input
            id="password"
            class="box control"
            type="password"
            autocomplete="new-password"
            aria-describedby="password-hint problem"
            aria-invalid=${Boolean(this.problem)}
            required
          />
        </div>
        <p id="problem" class="error" role="alert">${this.problem}</p>
        <button class="button primary" aria-disabled=${this.isSending}>${msg("Keep this password")}</button>
      </form>
    </desk-front-door>`;
  }
}
