import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { StaffChange } from "@heed/contract/desk";
import { isProblemError, type PasswordResetLink, type StaffMember } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import "../parts/desk-dialog.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import { findOwnedCases, goingBackInWords, type OwnedCases } from "./cases-going-back.ts";
import { renderRoleFields } from "./role-fields.ts";
import { StaffChangedEvent } from "./staff-changed-event.ts";
import { staffDialogStyles } from "./staff.styles.ts";

/** Changes what somebody is called, may do and belongs to; ends their sessions or their access. */
@customElement("desk-member-dialog")
export class MemberDialog extends LitElement {
  static override styles: CSSResultGroup = staffDialogStyles;

  @property({ attribute: false }) desk!: Desk;
  @state() private member: StaffMember | undefined;
  @state() private change: StaffChange = {};
  @state() private isLastAdmin = false;
  @state() private failure: unknown;
  @state() private asksToEnd = false;
  @state() private resetLink: PasswordResetLink | undefined;
  @state() private isCopied = false;
  @state() private owned: OwnedCases | undefined;

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async open(member: StaffMember, { isLastAdmin }: { isLastAdmin: boolean }): Promise<void> {
    this.member = member;
    this.change = {};
    this.isLastAdmin = isLastAdmin;
    this.failure = undefined;
    this.asksToEnd = false;
    this.resetLink = undefined;
    this.isCopied = false;
    this.owned = undefined;
    void findOwnedCases(this.desk.api, member).then((owned) => (this.owned = member === this.member ? owned : this.owned));
    await this.updateComplete;
    await this.dialog.show();
    this.renderRoot.querySelector<HTMLElement>("heed-text-field")?.focus();
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#send(this.change, msg("The change is in force."));
  };

  #send = async (change: StaffChange, done: string): Promise<void> => {
    const { member } = this;
    if (!member) return;
    await this.#do(() => this.desk.api.staff.change(member.id, change), done);
  };

  #signOut = async ({ id, name }: StaffMember): Promise<void> => {
    await this.#do(() => this.desk.api.staff.signOut(id), msg(str`${name} is signed out everywhere.`));
  };

  #makeResetLink = async (member: StaffMember): Promise<void> => {
    try {
      const made = await this.desk.api.staff.makePasswordResetLink(member.id);
      // A dialog that has been opened for somebody else meanwhile must not show it.
      if (member !== this.member) return;
      this.resetLink = made;
      this.isCopied = false;
      this.failure = undefined;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".link")?.focus();
    } catch (error) {
      this.failure = error;
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

  /** What cannot be done keeps the dialog open, and says why. */
  async #do(work: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await work();
      this.dialog.close();
      toast(this, done);
      this.dispatchEvent(new StaffChangedEvent());
    } catch (error) {
      this.failure = error;
    }
  }

  #renderLeaving(member: StaffMember): TemplateResult {
    const { name } = member;
    return html`<section class="apart" aria-label=${msg("Access")}>
      <div class="row">
        <button type="button" class="button" @click=${() => this.#signOut(member)}>${msg("Sign out everywhere")}</button>
        <button type="button" class="button" @click=${() => this.#makeResetLink(member)}>${msg("Link for a new password")}</button>
        ${this.isLastAdmin
          ? nothing
          : html`<button type="button" class="button danger" aria-expanded=${this.asksToEnd} @click=${() => (this.asksToEnd = !this.asksToEnd)}>
              ${msg("End access …")}
            </button>`}
      </div>
      ${this.resetLink ? this.#renderResetLink(this.resetLink) : nothing}
      ${this.asksToEnd
        ? html`<div class="wrong stack" role="group" aria-label=${msg("End access")}>
            <p>
              ${msg(str`${name} is signed out at once and cannot come back until somebody lets them in again.`)}
              ${goingBackInWords(member, { isActive: false }, this.owned)}
            </p>
            <button type="button" class="button danger" @click=${() => this.#send({ isActive: false }, msg(str`${name} has no access any more.`))}>
              ${msg(str`End the access of ${name}`)}
            </button>
          </div>`
        : nothing}
    </section>`;
  }

  #renderResetLink({ link, expiresAt }: PasswordResetLink): TemplateResult {
    return html`<div>
      <label for="reset-link">${msg("Link, shown only now")}</label>
      <input id="reset-link" class="link" readonly .value=${link} @focus=${({ target }: Event) => (target as HTMLInputElement).select()} />
      <p class="hint">${msg(str`It sets a new password once, until ${instantInWords(expiresAt, this.desk.clockwork)}. Please give it to nobody else.`)}</p>
      <button type="button" class="button" @click=${() => this.#copy(link)}>${this.isCopied ? msg("Copied") : msg("Copy the link")}</button>
    </div>`;
  }

  #renderForm(member: StaffMember): TemplateResult {
    const { failure, change } = this;
    const problem = isProblemError(failure) ? failure.errors.find(({ path }) => path === "/name") : undefined;
    return html`
      <form id="member" class="stack" novalidate @submit=${this.#save}>
        ${failure && !problem
          ? html`<p class="wrong" role="alert">
              ${refusalText(failure)}
            </p>`
          : nothing}
        <heed-text-field
          required
          .label=${msg("Name")}
          .hint=${member.email}
          .value=${change.name ?? member.name}
          .problem=${problem}
          @input=${({ target }: Event) => (this.change = { ...this.change, name: (target as TextField).value })}
        ></heed-text-field>
        ${renderRoleFields({
          desk: this.desk,
          role: change.role ?? member.role,
          teams: change.teams ?? member.teams,
          change: (part) => (this.change = { ...this.change, ...part }),
          ...(this.isLastAdmin && { fixedBecause: lastAdminText() }),
        })}
        <p class="hint" role="status">${goingBackInWords(member, change, this.owned)}</p>
      </form>
      ${this.#renderLeaving(member)}
    `;
  }

  protected override render(): TemplateResult {
    const { member } = this;
    const isChanged = Object.keys(this.change).length > 0;
    return html`<desk-dialog .heading=${member?.name ?? ""}>
      <div class="stack">${member ? this.#renderForm(member) : nothing}</div>
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" form="member" class="button primary" ?disabled=${!isChanged}>${msg("Save")}</button>
    </desk-dialog>`;
  }
}

function refusalText(failure: unknown): string {
  if (!isProblemError(failure)) return failureText(failure);
  if (failure.code === "last_admin") return lastAdminText();
  if (failure.code === "works_elsewhere") return msg("This account also belongs to another site, so it cannot be decided here. They can ask for a new password on the sign-in page.");
  return failureText(failure);
}

function lastAdminText(): string {
  return msg("This is the only admin. Make somebody else an admin first: a site without one could not be administered any more.");
}
