import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { NewInvitation } from "@heed/contract/desk";
import { isProblemError, type MadeInvitation, type StaffRole } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import { dayInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { announce } from "../page/messages.ts";
import "../parts/desk-dialog.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import { renderRoleFields } from "./role-fields.ts";
import { StaffChangedEvent } from "./staff-changed-event.ts";
import { staffDialogStyles } from "./staff.styles.ts";

interface Draft {
  email: string;
  name: string;
  role: StaffRole;
  teams: string[];
}

const emptyDraft: Draft = { email: "", name: "", role: "agent", teams: [] };

/** Invites somebody, and shows the link of the invitation the only time that it can be shown. */
@customElement("desk-invite-dialog")
export class InviteDialog extends LitElement {
  static override styles: CSSResultGroup = staffDialogStyles;

  @property({ attribute: false }) desk!: Desk;
  @state() private draft: Draft = emptyDraft;
  @state() private made: MadeInvitation | undefined;
  @state() private failure: unknown;
  @state() private isSending = false;
  @state() private isCopied = false;

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  @query("[name=email]") private readonly emailField!: TextField | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async open(): Promise<void> {
    this.draft = emptyDraft;
    this.made = this.failure = undefined;
    this.isCopied = false;
    await this.updateComplete;
    await this.dialog.show();
    this.emailField?.focus();
  }

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending || !this.emailField?.reportValidity()) return;
    const { email, name, role, teams } = this.draft;
    const invitation: NewInvitation = { email: email.trim(), role, teams, ...(name.trim() && { name: name.trim() }) };
    this.isSending = true;
    try {
      this.made = await this.desk.api.invitations.make(invitation);
      this.failure = undefined;
      this.dispatchEvent(new StaffChangedEvent());
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".link")?.focus();
    } catch (error) {
      this.failure = error;
      await this.updateComplete;
      this.emailField?.focus();
    } finally {
      this.isSending = false;
    }
  };

  #copy = async (link: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      this.isCopied = true;
      announce(this, msg("The link is copied."));
    } catch {
      // Where the clipboard is closed to pages, the link is there to be copied by hand.
      this.renderRoot.querySelector<HTMLInputElement>(".link")?.select();
    }
  };

  #renderMade({ email, link, isMailed, expiresAt }: MadeInvitation): TemplateResult {
    const until = dayInWords(expiresAt, this.desk.clockwork);
    return html`<div class="stack">
      <p role="status">
        ${isMailed
          ? msg(str`The invitation was mailed to ${email}. You can also hand over the link yourself.`)
          : msg(str`It was not mailed, because this service sends no mail. Please hand over the link to ${email} yourself.`)}
      </p>
      <div>
        <label for="link">${msg("Link, shown only now")}</label>
        <input
          id="link"
          class="link"
          readonly
          .value=${link}
          @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        />
        <p class="hint">${msg(str`It works once, until ${until}.`)}</p>
      </div>
      <div class="row">
        <button type="button" class="button primary" @click=${() => this.#copy(link)}>${this.isCopied ? msg("Copied") : msg("Copy the link")}</button>
        <button type="button" class="button" @click=${() => this.open()}>${msg("Invite somebody else")}</button>
      </div>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { draft, failure } = this;
    const problems = isProblemError(failure) && failure.code === "validation_failed" ? failure.errors : [];
    const problemAt = (path: string) => problems.find((problem) => problem.path === path);
    const isPlaced = problems.some(({ path }) => path === "/email" || path === "/name");
    return html`<form id="invite" class="stack" novalidate @submit=${this.#send}>
      ${failure && !isPlaced
        ? html`<p class="wrong" role="alert">
            ${isProblemError(failure) && failure.code === "name_taken" ? msg("This person works here already.") : failureText(failure)}
          </p>`
        : nothing}
      <heed-text-field
        name="email"
        type="email"
        required
        .label=${msg("E-mail address")}
        .value=${draft.email}
        .problem=${problemAt("/email")}
        @input=${({ target }: Event) => (this.draft = { ...this.draft, email: (target as TextField).value })}
      ></heed-text-field>
      <heed-text-field
        name="name"
        .label=${msg("Name")}
        .value=${draft.name}
        .problem=${problemAt("/name")}
        @input=${({ target }: Event) => (this.draft = { ...this.draft, name: (target as TextField).value })}
      ></heed-text-field>
      ${renderRoleFields({ desk: this.desk, ...draft, change: (change) => (this.draft = { ...this.draft, ...change }) })}
    </form>`;
  }

  protected override render(): TemplateResult {
    return html`<desk-dialog .heading=${this.made ? msg("The invitation is made") : msg("Invite somebody")}>
      ${this.made ? this.#renderMade(this.made) : this.#renderForm()}
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${this.made ? msg("Done") : msg("Cancel")}</button>
      ${this.made
        ? nothing
        : html`<button slot="actions" form="invite" class="button primary" aria-disabled=${this.isSending}>${msg("Invite")}</button>`}
    </desk-dialog>`;
  }
}
