import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { isHeedError, isProblemError, type DeskClient, type SignInMethods } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import "./forgotten-password.ts";
import { SignedInEvent } from "./session-events.ts";
import { sessionFormStyles } from "./session.styles.ts";

/** E-mail address and password, and the company's own sign-in where there is one. */
@customElement("desk-sign-in-form")
export class SignInForm extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, fieldStyles, sessionFormStyles];

  @property({ attribute: false }) client!: DeskClient;

  /** Whose session has ended: only their password is asked for. */
  @property() email = "";

  @state() private methods: SignInMethods | undefined;
  @state() private problem = "";
  @state() private isSending = false;

  @query("#email") private readonly emailInput!: HTMLInputElement;
  @query("#password") private readonly passwordInput!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override focus(): void {
    void this.updateComplete.then(() => (this.email ? this.passwordInput : this.emailInput).focus());
  }

  protected override firstUpdated(): void {
    // Where it cannot be known how else one can sign in, the password is asked for.
    this.client.session.methods().then((methods) => (this.methods = methods), () => undefined);
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const email = this.emailInput.value.trim();
    const password = this.passwordInput.value;
    if (!email || !password) return this.#complain(msg("Please enter your e-mail address and your password."));
    this.isSending = true;
    this.problem = "";
    try {
      const session = await this.client.session.signIn({ email, password });
      this.passwordInput.value = "";
      this.dispatchEvent(new SignedInEvent(session));
    } catch (error) {
      this.#complain(signInFailureText(error));
    } finally {
      this.isSending = false;
    }
  };

  #complain(problem: string): void {
    this.problem = problem;
    (this.emailInput.value ? this.passwordInput : this.emailInput).focus();
  }

  protected override render(): TemplateResult {
    const company = this.methods?.openIdConnect;
    return html`
      <form novalidate @submit=${this.#submit}>
        <div>
          <label for="email">${msg("E-mail address")}</label>
          <input
            id="email"
            class="box control"
            type="email"
            name="email"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            .value=${this.email}
            ?readonly=${Boolean(this.email)}
            aria-describedby="problem"
            required
          />
        </div>
        <div>
          <label for="password">${msg("Password")}</label>
          <input
            id="password"
            class="box control"
            type="password"
            name="password"
            autocomplete="current-password"
            aria-invalid=${Boolean(this.problem)}
            aria-describedby="problem"
            required
          />
        </div>
        <p id="problem" class="error" role="alert">${this.problem}</p>
        <button class="button primary" aria-disabled=${this.isSending}>${this.isSending ? msg("Signing in…") : msg("Sign in")}</button>
        ${company
          ? html`<p class="or"><span>${msg("or")}</span></p>
              <a class="button" href=${this.client.session.openIdConnectUrl} target="_self">${msg(str`Continue with ${company.label}`)}</a>`
          : nothing}
      </form>
      ${this.methods
        ? html`<details class="forgotten">
            <summary>${msg("Forgot your password?")}</summary>
            <desk-forgotten-password .client=${this.client} .isMailed=${this.methods.resetByMail}></desk-forgotten-password>
          </details>`
        : nothing}
    `;
  }
}

function signInFailureText(error: unknown): string {
  if (!isHeedError(error)) return failureText(error);
  if (error.code === "sign_in_failed" || error.code === "validation_failed") {
    return msg("This e-mail address and password do not belong together. Please check both, and whether Caps Lock is on.");
  }
  if (error.code === "too_many_attempts") {
    const minutes = Math.ceil(((isProblemError(error) && error.retryAfterMs) || 60_000) / 60_000);
    return minutes === 1
      ? msg("There were too many attempts. Please try again in a minute.")
      : msg(str`There were too many attempts. Please try again in ${minutes} minutes.`);
  }
  return failureText(error);
}
