import { msg, str } from "@lit/localize";
import { isProblemError } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import { css, html, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { keepPreferences, readPreferences, type Preferences } from "../app/preferences.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { roleName } from "../page/role-names.ts";
import { isWrongPassword, passwordProblemText } from "../session/password-problem.ts";
import { SignOutEvent } from "../session/session-events.ts";

type ColorScheme = NonNullable<Preferences["colorScheme"]> | "system";

/** What somebody decides about their own desk: language, colours, shortcuts, password, sessions. */
@customElement("desk-account-page")
export class AccountPage extends DeskPage {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      .page {
        max-inline-size: 40rem;
        display: grid;
        gap: 2rem;
      }

      section {
        display: grid;
        gap: 1rem;
      }

      form {
        display: grid;
        gap: 1rem;
        max-inline-size: 24rem;
      }

      .options {
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.25rem 1.5rem;
      }

      dt {
        color: var(--_muted);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  @state() private preferences = readPreferences();
  @state() private problem = "";
  @state() private isSending = false;

  @query("#current") private readonly currentInput!: HTMLInputElement;
  @query("#new") private readonly newInput!: HTMLInputElement;

  override get pageTitle(): string {
    return msg("Your account");
  }

  #prefer(changes: Parameters<typeof keepPreferences>[0]): void {
    this.preferences = keepPreferences(changes);
    this.dispatchEvent(new Event("desk-preferences", { bubbles: true, composed: true }));
  }

  #changePassword = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    this.isSending = true;
    this.problem = "";
    try {
      const input = { currentPassword: this.currentInput.value, newPassword: this.newInput.value };
      await this.desk.client.session.changePassword(input);
      this.currentInput.value = this.newInput.value = "";
      toast(this, msg("Your password has changed. All your other sessions have ended."));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.isSending = false;
    }
  };

  #refused(error: unknown): void {
    const field = isProblemError(error) ? error.errors.find(({ path }) => path === "/newPassword") : undefined;
    if (isWrongPassword(error)) this.problem = msg("The current password is another one. Please try again.");
    else this.problem = field ? passwordProblemText(field) : failureText(error);
    (field ? this.newInput : this.currentInput).focus();
  }

  #renderChoice<Value extends string>(
    name: string,
    legend: string,
    options: readonly (readonly [value: Value, label: string])[],
    { chosen, onChange }: { chosen: Value; onChange: (value: Value) => void },
  ): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="options control">
        ${options.map(
          ([value, label]) => html`<label class="option">
            <input type="radio" name=${name} .checked=${value === chosen} @change=${() => onChange(value)} /><span>${label}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderLook(): TemplateResult {
    const { colorScheme = "system", hasShortcuts = true } = this.preferences;
    return html`<section aria-labelledby="look">
      <h2 id="look">${msg("This browser")}</h2>
      ${this.#renderChoice(
        "locale",
        msg("Language"),
        [
          ["en", "English"],
          ["zh-Hans", "简体中文"],
        ] as const,
        // Only the languages that there are texts in are ever shown.
        { chosen: this.desk.clockwork.locale as "en" | "zh-Hans", onChange: (locale) => this.#prefer({ locale }) },
      )}
      ${this.#renderChoice<ColorScheme>(
        "scheme",
        msg("Colours"),
        [
          ["system", msg("As the system")],
          ["light", msg("Light")],
          ["dark", msg("Dark")],
        ],
        {
          chosen: colorScheme,
          onChange: (scheme) => this.#prefer({ colorScheme: scheme === "system" ? undefined : scheme }),
        },
      )}
      <label class="tick">
        <input type="checkbox" .checked=${hasShortcuts} @change=${() => this.#prefer({ hasShortcuts: !hasShortcuts })} />
        <span>${msg("Single keys are shortcuts, such as j and k in the queue")}</span>
      </label>
    </section>`;
  }

  #renderPassword(): TemplateResult {
    return html`<section aria-labelledby="password">
      <h2 id="password">${msg("Password")}</h2>
      <form novalidate @submit=${this.#changePassword}>
        <input type="text" autocomplete="username" .value=${this.desk.session.user.email} hidden />
        <div>
          <label for="current">${msg("Current password")}</label>
          <input id="current" class="box control" type="password" autocomplete="current-password" aria-describedby="problem" required />
        </div>
        <div>
          <label for="new">${msg("New password")}</label>
          <p class="hint" id="new-hint">${msg("At least 10 characters. A few words that only you would put together are best.")}</p>
          <input id="new" class="box control" type="password" autocomplete="new-password" aria-describedby="new-hint problem" required />
        </div>
        <p id="problem" class="error" role="alert">${this.problem}</p>
        <div class="row"><button class="button primary" aria-disabled=${this.isSending}>${msg("Change the password")}</button></div>
      </form>
    </section>`;
  }

  protected override render(): TemplateResult {
    const { session, me, data } = this.desk;
    const teams = data.teams.filter(({ id }) => me.teams.includes(id)).map(({ name }) => name);
    return html`
      <div class="page">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        <dl>
          <dt>${msg("Name")}</dt>
          <dd><bdi>${session.user.name}</bdi></dd>
          <dt>${msg("E-mail address")}</dt>
          <dd>${session.user.email}</dd>
          <dt>${msg("Role")}</dt>
          <dd>${msg(str`${roleName(me.role)} at ${data.site.name}`)}</dd>
          ${teams.length ? html`<dt>${msg("Teams")}</dt><dd>${new Intl.ListFormat(this.desk.clockwork.locale).format(teams)}</dd>` : ""}
        </dl>
        ${this.#renderLook()} ${this.#renderPassword()}
        <section aria-labelledby="sessions">
          <h2 id="sessions">${msg("Sessions")}</h2>
          <p class="muted">${msg("Signing out everywhere ends your sessions on every device, this one too.")}</p>
          <div class="row">
            <button class="button" @click=${() => this.dispatchEvent(new SignOutEvent())}>${msg("Sign out")}</button>
            <button class="button danger" @click=${() => this.dispatchEvent(new SignOutEvent(true))}>${msg("Sign out everywhere")}</button>
          </div>
        </section>
      </div>
    `;
  }
}
