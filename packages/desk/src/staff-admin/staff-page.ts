import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { Invitation, StaffChange } from "@heed/contract/desk";
import type { StaffMember } from "@heed/core/desk";
import { dayInWords, relativeInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { roleName } from "../page/role-names.ts";
import { icon } from "../parts/icon.ts";
import "./invite-dialog.ts";
import type { InviteDialog } from "./invite-dialog.ts";
import "./member-dialog.ts";
import type { MemberDialog } from "./member-dialog.ts";
import { staffStyles } from "./staff.styles.ts";

/** Who works at the site, as what and in which teams; and who is invited to. */
@customElement("desk-staff-page")
export class StaffPage extends DeskPage {
  static override styles: CSSResultGroup = staffStyles;

  @state() private members: readonly StaffMember[] | undefined;
  @state() private invitations: readonly Invitation[] = [];
  @state() private failure: unknown;
  @state() private showsFormer = false;

  @query("desk-invite-dialog") private readonly inviteDialog!: InviteDialog;
  @query("desk-member-dialog") private readonly memberDialog!: MemberDialog;

  override get pageTitle(): string {
    return msg("Staff");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { api } = this.desk;
    try {
      const [staff, invitations] = await Promise.all([api.staff.list({ signal }), api.invitations.list({ signal })]);
      this.members = staff.items;
      this.invitations = invitations.items;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  get #activeAdmins(): number {
    return (this.members ?? []).filter(({ role, isActive }) => role === "admin" && isActive).length;
  }

  #changed = async (): Promise<void> => {
    await this.reload();
    await this.desk.refresh();
  };

  #withdraw = async ({ id, email }: Invitation): Promise<void> => {
    try {
      await this.desk.api.invitations.withdraw(id);
      toast(this, msg(str`The invitation to ${email} is taken back: its link opens nothing any more.`));
    } catch (error) {
      toast(this, failureText(error), "failed");
    }
    await this.reload();
    this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  };

  #bringBack = async ({ id, name }: StaffMember): Promise<void> => {
    const change: StaffChange = { isActive: true };
    try {
      await this.desk.api.staff.change(id, change);
      toast(this, msg(str`${name} can sign in again.`));
      await this.#changed();
    } catch (error) {
      toast(this, failureText(error), "failed");
    }
  };

  #teamNames(ids: readonly string[]): string {
    const { teams } = this.desk.data;
    const names = ids.map((id) => teams.find((team) => team.id === id)?.name ?? id);
    return new Intl.ListFormat(this.desk.clockwork.locale, { style: "short" }).format(names);
  }

  #renderMember(member: StaffMember): TemplateResult {
    const { id, name, email, role, teams, isActive } = member;
    const isMe = id === this.desk.me.staffId;
    return html`<tr class=${isActive ? "" : "former"}>
      <th scope="row">
        <bdi class="name">${name}</bdi>${isMe ? html` <span class="tag">${msg("you")}</span>` : nothing}
        <span class="muted email"><bdi>${email}</bdi></span>
      </th>
      <td data-label=${msg("Role")}>${roleName(role)}</td>
      <td data-label=${msg("Teams")}>${teams.length > 0 ? this.#teamNames(teams) : html`<span class="muted">${msg("none")}</span>`}</td>
      <td class="actions">
        ${!this.may("staff.edit")
          ? nothing
          : isActive
            ? html`<button
                type="button"
                class="button"
                aria-label=${msg(str`Change ${name}`)}
                @click=${() => this.memberDialog.open(member, { isLastAdmin: role === "admin" && this.#activeAdmins === 1 })}
              >
                ${msg("Change")}
              </button>`
            : html`<button type="button" class="button" aria-label=${msg(str`Let ${name} in again`)} @click=${() => this.#bringBack(member)}>
                ${msg("Let in again")}
              </button>`}
      </td>
    </tr>`;
  }

  #renderMembers(members: readonly StaffMember[]): TemplateResult {
    const former = members.filter(({ isActive }) => !isActive);
    const shown = this.showsFormer ? members : members.filter(({ isActive }) => isActive);
    return html`
      <table>
        <caption class="visually-hidden">
          ${msg("Members of staff")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg("Name")}</th>
            <th scope="col">${msg("Role")}</th>
            <th scope="col">${msg("Teams")}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${shown.map((member) => this.#renderMember(member))}
        </tbody>
      </table>
      ${former.length > 0
        ? html`<p>
            <button type="button" class="button quiet" aria-expanded=${this.showsFormer} @click=${() => (this.showsFormer = !this.showsFormer)}>
              ${this.showsFormer ? msg("Hide who has left") : msg(str`Show who has left (${former.length})`)}
            </button>
          </p>`
        : nothing}
    `;
  }

  #renderInvitations(): TemplateResult {
    const { clockwork } = this.desk;
    return html`
      <h2>${msg("Open invitations")}</h2>
      ${this.invitations.length === 0
        ? html`<p class="muted">${msg("There are none.")}</p>`
        : html`<ul class="invitations">
            ${this.invitations.map(
              (invitation) => html`<li>
                <div>
                  <bdi class="name">${invitation.name ?? invitation.email}</bdi>
                  ${invitation.name ? html`<span class="muted email"><bdi>${invitation.email}</bdi></span>` : nothing}
                </div>
                <p class="muted">
                  ${roleName(invitation.role)}${invitation.teams.length > 0 ? ` · ${this.#teamNames(invitation.teams)}` : ""}
                </p>
                <p class="muted">
                  ${invitation.invitedBy
                    ? msg(str`by ${invitation.invitedBy}, ${relativeInWords(invitation.createdAt, clockwork)}`)
                    : relativeInWords(invitation.createdAt, clockwork)}
                  · ${msg(str`until ${dayInWords(invitation.expiresAt, clockwork)}`)}
                </p>
                ${this.may("staff.edit")
                  ? html`<button
                      type="button"
                      class="button danger"
                      aria-label=${msg(str`Take back the invitation to ${invitation.email}`)}
                      @click=${() => this.#withdraw(invitation)}
                    >
                      ${msg("Take back")}
                    </button>`
                  : nothing}
              </li>`,
            )}
          </ul>`}
    `;
  }

  #renderContent(): TemplateResult {
    if (this.members) return html`${this.#renderMembers(this.members)} ${this.#renderInvitations()}`;
    if (!this.failure) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`<div class="notice wrong" role="alert">
      <p>${failureText(this.failure)}</p>
      <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
    </div>`;
  }

  protected override render(): TemplateResult {
    const mayEdit = this.may("staff.edit");
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        ${mayEdit
          ? html`<button type="button" class="button primary" @click=${() => this.inviteDialog.open()}>${icon("add")}${msg("Invite somebody")}</button>`
          : nothing}
      </div>
      ${mayEdit ? nothing : html`<p class="muted">${msg("Admins invite people and change what they may do.")}</p>`}
      ${this.#renderContent()}
      ${mayEdit
        ? html`<desk-invite-dialog .desk=${this.desk} @heed-staff-changed=${this.reload}></desk-invite-dialog>
            <desk-member-dialog .desk=${this.desk} @heed-staff-changed=${this.#changed}></desk-member-dialog>`
        : nothing}
    `;
  }
}
