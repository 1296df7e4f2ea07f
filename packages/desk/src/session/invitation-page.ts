import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { isHeedError, isProblemError, type DeskClient, type InvitationPreview } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { preferredLocale } from "../app/preferences.ts";
import { instantInWords } from "../localization/times.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { roleName } from "../page/role-names.ts";
import "./front-door.ts";
import { passwordProblemText } from "./password-problem.ts";
import { SignedInEvent } from "./session-events.ts";
import { sessionFormStyles } from "./session.styles.ts";

/** Lets somebody who was invited say their name and choose a password, or give the one they have. */
@customElement("desk-invitation-page")
export class InvitationPage extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, fieldStyles, sessionFormStyles];

  @property({ attribute: false }) client!: DeskClient;

  @property({ attribute: false }) token = "";

  @state() private invitation: InvitationPreview | undefined;
  /** Why there is nothing to accept. */
  @state() private refusal = "";
  /** Whether it is over for good, and not only out of reach. */
  @state() private isOver = false;
  @state() private problem = "";
  @state() private isSending = false;

  @query("#name") private readonly nameInput!: HTMLInputElement;
  @query("#password") private readonly passwordInput!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("token")) void this.#lookUp();
  }

  #lookUp = async (): Promise<void> => {
    this.refusal = "";
    try {
      this.invitation = await this.client.invitations.lookUp(this.token);
    } catch (error) {
      this.isOver = isHeedError(error) && (error.code === "invitation_not_valid" || error.code === "validation_failed");
      this.refusal = this.isOver
        ? msg("It has been used, has expired or was taken back. Please ask whoever invited you for a new one.")
        : failureText(error);
    }
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !this.invitation) return;
    const name = this.nameInput.value.trim();
    const password = this.passwordInput.value;
    if (!name) return this.#complain(msg("Please say what customers and colleagues shall call you."), this.nameInput);
    if (!password) return this.#complain(msg("Please enter a password."), this.passwordInput);
    this.isSending = true;
    this.problem = "";
    try {
      this.dispatchEvent(new SignedInEvent(await this.client.invitations.accept({ token: this.token, name, password })));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.isSending = false;
    }
  };

  #refused(error: unknown): void {
    if (isHeedError(error) && error.code === "sign_in_failed") {
      return this.#complain(msg("This is not the password of your account. Please try again."), this.passwordInput);
    }
    if (isHeedError(error) && error.code === "invitation_not_valid") {
      this.invitation = undefined;
      void this.#lookUp();
      return;
    }
    const field = isProblemError(error) ? error.errors[0] : undefined;
    if (field?.path === "/password") return this.#complain(passwordProblemText(field), this.passwordInput);
    this.#complain(failureText(error), field?.path === "/name" ? this.nameInput : this.passwordInput);
  }

  #complain(problem: string, input: HTMLInputElement): void {
    this.problem = problem;
    input.focus();
  }

  #leave = (): void => {
    this.dispatchEvent(new Event("desk-declined"));
  };

  #renderForm({ email, name, hasAccount, expiresAt }: InvitationPreview): TemplateResult {
    const clockwork = { locale: preferredLocale(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    return html`<form novalidate @submit=${this.#submit}>
      <div>
        <label for="email">${msg("E-mail address")}</label>
        <input id="email" class="box control" type="email" autocomplete="username" .value=${email} readonly />
      </div>
      <div>
        <label for="name">${msg("Your name")}</label>
        <p class="hint" id="name-hint">${msg("Customers see it when you answer them.")}</p>
        <input id="name" class="box control" autocomplete="name" dir="auto" maxlength="200" .value=${name ?? ""} aria-describedby="name-hint problem" required />
      </div>
      <div>
        <label for="password">${hasAccount ? msg("Password") : msg("Choose a password")}</label>
        <p class="hint" id="password-hint">
          ${hasAccount
            ? msg("You have an account already: the password is the one you have.")
            : msg("At least 10 characters. A few words that only you would put together are best.")}
        </p>
        <input
          id="password"
          class="box control"
          type="password"
          autocomplete=${hasAccount ? "current-password" : "new-password"}
          aria-describedby="password-hint problem"
          aria-invalid=${Boolean(this.problem)}
          required
        />
      </div>
      <p id="problem" class="error" role="alert">${this.problem}</p>
      <button class="button primary" aria-disabled=${this.isSending}>${this.isSending ? msg("One moment…") : msg("Join")}</button>
      <p class="muted">${msg(str`The invitation holds until ${instantInWords(expiresAt, clockwork)}.`)}</p>
    </form>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { invitation } = this;
    if (this.refusal && !invitation) {
      return html`<desk-front-door .heading=${this.isOver ? msg("This invitation is not open any more") : msg("The invitation cannot be opened")} .lead=${this.refusal}>
        ${this.isOver ? nothing : html`<button class="button primary" @click=${this.#lookUp}>${msg("Try again")}</button>`}
        <button class="button quiet" @click=${this.#leave}>${msg("Go to the desk")}</button>
      </desk-front-door>`;
    }
    if (!invitation) return nothing;
    const role = roleName(invitation.role);
    const lead = invitation.invitedBy
      ? msg(str`${invitation.invitedBy} invites you to answer its customers. Your role: ${role}.`)
      : msg(str`You are invited to answer its customers. Your role: ${role}.`);
    return html`<desk-front-door .heading=${msg(str`Join ${invitation.siteName}`)} .lead=${lead}>${this.#renderForm(invitation)}</desk-front-door>`;
  }
}
