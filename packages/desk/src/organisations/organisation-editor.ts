import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { organisationRoles } from "@heed/contract/rules";
import type { OrganisationRole } from "@heed/core";
import type { Organisation, OrganisationMember } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { OrganisationChangedEvent } from "./organisation-events.ts";
import { eventInWords, organisationRoleName, organisationRoleText } from "./organisation-words.ts";
import { organisationsStyles } from "./organisations.styles.ts";

/** One organisation: its name, who belongs to it as what, and what was done to it. */
@customElement("desk-organisation-editor")
export class OrganisationEditor extends LitElement {
  static override styles: CSSResultGroup = organisationsStyles;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) organisation!: Organisation;
  @state() private newRole: OrganisationRole = "member";
  @state() private failure: unknown;
  @state() private isBusy = false;
  @state() private asksToRemove = false;

  @query("[name=email]") private readonly emailField!: TextField | null;
  @query("[name=name]") private readonly nameField!: TextField | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get #mayEdit(): boolean {
    return this.desk.may("organisations.edit") && this.organisation.removedAt === null;
  }

  /** One change at a time; what went wrong stays on view. Whether it came about. */
  async #change(send: () => Promise<Organisation>, told: string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.failure = undefined;
    try {
      this.dispatchEvent(new OrganisationChangedEvent(await send()));
      toast(this, told);
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  #rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { nameField, organisation } = this;
    const name = nameField?.value.trim() ?? "";
    if (!nameField?.reportValidity() || name === organisation.name) return;
    await this.#change(() => this.desk.api.organisations.rename(organisation.id, { name }), msg("The name is changed."));
  };

  #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { emailField, newRole: role, organisation } = this;
    if (!emailField?.reportValidity()) return;
    const email = emailField.value.trim();
    const isAdded = await this.#change(() => this.desk.api.organisations.setMember(organisation.id, { email, role }), msg(str`${email} is added.`));
    if (!isAdded) return;
    emailField.value = "";
    this.newRole = "member";
    emailField.focus();
  };

  #setRole({ email }: OrganisationMember, select: HTMLSelectElement): void {
    // One of the two that stand there.
    const role = select.value as OrganisationRole;
    const roleName = organisationRoleName(role);
    const told = msg(str`${email} has the role ${roleName} now.`);
    void this.#change(() => this.desk.api.organisations.setMember(this.organisation.id, { email, role }), told);
  }

  async #removeMember({ id, email }: OrganisationMember): Promise<void> {
    const told = msg(str`${email} is removed, and sees the others’ cases no more.`);
    if (await this.#change(() => this.desk.api.organisations.removeMember(this.organisation.id, id), told)) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("#members")?.focus();
    }
  }

  #remove = async (): Promise<void> => {
    const { id, name } = this.organisation;
    try {
      await this.desk.api.organisations.remove(id);
      toast(this, msg(str`“${name}” is removed.`));
      this.dispatchEvent(new OrganisationChangedEvent(undefined));
    } catch (error) {
      this.failure = error;
    }
  };

  #renderRoles(role: OrganisationRole, label: string, change: (select: HTMLSelectElement) => void): TemplateResult {
    return html`<span class="select">
      <select class="box" aria-label=${label} @change=${({ target }: Event) => change(target as HTMLSelectElement)}>
        ${organisationRoles.map((each) => html`<option value=${each} .selected=${each === role}>${organisationRoleName(each)}</option>`)}
      </select>
    </span>`;
  }

  #renderMember(member: OrganisationMember): TemplateResult {
    const { email, role } = member;
    return html`<li>
      <span class="name"><bdi>${email}</bdi></span>
      ${this.#mayEdit
        ? html`${this.#renderRoles(role, msg(str`Role of ${email}`), (select) => this.#setRole(member, select))}
            <button type="button" class="button" aria-label=${msg(str`Remove ${email}`)} @click=${() => this.#removeMember(member)}>${msg("Remove")}</button>`
        : html`<span class="muted">${organisationRoleName(role)}</span>`}
    </li>`;
  }

  #renderMembers({ members }: Organisation): TemplateResult {
    return html`<section aria-labelledby="members">
      <h3 id="members" tabindex="-1">${msg("Members")}</h3>
      ${members.length === 0 ? html`<p class="muted">${msg("Nobody belongs to it yet.")}</p>` : html`<ul class="rows" role="list">${members.map((member) => this.#renderMember(member))}</ul>`}
      ${this.#mayEdit
        ? html`<form class="adding" novalidate @submit=${this.#add}>
              <heed-text-field required name="email" type="email" .label=${msg("E-mail address")} .maxLength=${254}></heed-text-field>
              ${this.#renderRoles(this.newRole, msg("Role"), (select) => (this.newRole = select.value as OrganisationRole))}
              <button class="button primary" aria-disabled=${this.isBusy}>${msg("Add member")}</button>
            </form>
            <p class="hint">${organisationRoleText(this.newRole)}</p>`
        : nothing}
    </section>`;
  }

  #renderRemoval(): TemplateResult {
    return html`<div class="ending">
      <button type="button" class="button danger" aria-expanded=${this.asksToRemove} @click=${() => (this.asksToRemove = !this.asksToRemove)}>${msg("Remove …")}</button>
      ${this.asksToRemove
        ? html`<div class="notice wrong" role="group" aria-label=${msg("Remove")}>
            <p>${msg("Its people keep their own cases; whoever led it sees the others’ no more. What was done to it is kept.")}</p>
            <button type="button" class="button danger" @click=${this.#remove}>${msg("Remove this organisation")}</button>
          </div>`
        : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { organisation, failure, desk } = this;
    const { removedAt } = organisation;
    return html`<div class="body">
      ${removedAt ? html`<p class="notice">${msg(str`Removed on ${instantInWords(removedAt, desk.clockwork)}. It opens no cases to anybody any more.`)}</p>` : nothing}
      ${failure ? html`<p class="notice wrong" role="alert">${failureText(failure)}</p>` : nothing}
      ${this.#mayEdit
        ? html`<form novalidate @submit=${this.#rename}>
            <heed-text-field required name="name" .label=${msg("Name of the organisation")} .maxLength=${200} .value=${organisation.name}></heed-text-field>
            <div class="buttons"><button class="button" aria-disabled=${this.isBusy}>${msg("Save the name")}</button></div>
          </form>`
        : nothing}
      ${removedAt ? nothing : this.#renderMembers(organisation)}
      <section aria-labelledby="history">
        <h3 id="history">${msg("What was done")}</h3>
        <ul class="history" role="list">
          ${organisation.history.map((event) => html`<li><bdi>${eventInWords(event)}</bdi> <span class="muted">· ${instantInWords(event.at, desk.clockwork)}</span></li>`)}
        </ul>
      </section>
      ${this.#mayEdit ? this.#renderRemoval() : nothing}
    </div>`;
  }
}
