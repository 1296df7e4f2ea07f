import { msg } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import type { TextField } from "@heed/widgets/text-field";
import { caseLimits } from "@heed/contract/rules";
import { isProblemError, type Customer, type CustomerChange, type RelatedCase } from "@heed/core/desk";
import { badgeStyles } from "../case-page/badges.styles.ts";
import { kindInWords, statusInWords } from "../case-page/case-words.ts";
import { instantInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { customerPageStyles } from "./customer-page.styles.ts";

/** How many cases come at once. */
const PAGE_SIZE = 25;

type Entered = Record<"name" | "tier" | "note", string>;

/** A customer: how they are reached, their grade, a note, and all their cases. */
@customElement("desk-customer-page")
export class CustomerPage extends DeskPage {
  static override styles: CSSResultGroup = [deskStyles, badgeStyles, customerPageStyles];

  #known = "";

  @state() private customer: Customer | undefined;
  @state() private cases: readonly RelatedCase[] = [];
  @state() private nextCursor: string | null = null;
  @state() private failure: unknown;
  @state() private entered: Entered | undefined;
  @state() private isBusy = false;
  @state() private saveFailure = "";

  override get pageTitle(): string {
    return this.customer?.name ?? msg("Customer");
  }

  override get hasUnsavedWork(): boolean {
    return this.entered !== undefined && this.customer !== undefined && JSON.stringify(this.entered) !== JSON.stringify(enteredFrom(this.customer));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = `${this.desk.siteKey} ${this.params.customerId}`;
    if (wanted !== this.#known) {
      this.#known = wanted;
      this.customer = this.entered = undefined;
      this.cases = [];
    }
    super.willUpdate(changed);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      const { customer, cases } = await this.desk.api.customers.get(this.params.customerId ?? "", { limit: PAGE_SIZE, signal });
      this.customer = customer;
      this.cases = cases.items;
      this.nextCursor = cases.nextCursor;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #readMore = async (): Promise<void> => {
    if (!this.nextCursor || !this.customer || this.isBusy) return;
    this.isBusy = true;
    try {
      const { cases } = await this.desk.api.customers.get(this.customer.id, { cursor: this.nextCursor, limit: PAGE_SIZE });
      this.cases = [...this.cases, ...cases.items];
      this.nextCursor = cases.nextCursor;
    } catch (error) {
      toast(this, failureText(error), "failed");
    } finally {
      this.isBusy = false;
    }
  };

  #edit = (): void => {
    if (!this.customer) return;
    this.entered = enteredFrom(this.customer);
    this.saveFailure = "";
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("heed-text-field")?.focus());
  };

  #stopEditing = (): void => {
    this.entered = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("#edit")?.focus());
  };

  #onInput = ({ target }: Event): void => {
    // Listened to on a form of fields alone.
    const { name, value } = target as TextField;
    if (this.entered) this.entered = { ...this.entered, [name]: value };
  };

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { customer, entered } = this;
    if (!customer || !entered || this.isBusy) return;
    const fields = [...this.renderRoot.querySelectorAll<TextField>("heed-text-field")];
    if (fields.some((field) => !field.reportValidity())) return;
    this.isBusy = true;
    this.saveFailure = "";
    try {
      this.customer = await this.desk.api.customers.change(customer.id, changeFrom(entered, customer));
      this.#stopEditing();
      announce(this, msg("Saved."));
    } catch (error) {
      const isStale = isProblemError(error) && error.code === "case_changed";
      if (isStale) await this.reload();
      this.saveFailure = isStale ? msg("Somebody changed this customer meanwhile. What they wrote is shown above; please save again if yours is to hold.") : failureText(error);
    } finally {
      this.isBusy = false;
    }
  };

  #renderProfile(customer: Customer): TemplateResult {
    const { name, email, phone, note, isVerified, createdAt } = customer;
    const tier = this.desk.data.tiers.find(({ id }) => id === customer.tier);
    return html`<section class="profile" aria-labelledby="profile">
      <h2 id="profile" class="visually-hidden">${msg("Profile")}</h2>
      <dl>
        <div><dt>${msg("Name")}</dt><dd>${name ? html`<bdi>${name}</bdi>` : html`<span class="muted">${msg("Not known")}</span>`}</dd></div>
        ${email ? html`<div><dt>${msg("E-mail")}</dt><dd><a href="mailto:${encodeURIComponent(email)}">${email}</a></dd></div>` : nothing}
        ${phone ? html`<div><dt>${msg("Telephone")}</dt><dd><a href="tel:${phone.replaceAll(/[^+0-9]/g, "")}">${phone}</a></dd></div>` : nothing}
        <div><dt>${msg("Known since")}</dt><dd>${instantInWords(createdAt, this.desk.clockwork)}</dd></div>
        <div><dt>${msg("Grade")}</dt><dd>${tier ? html`<span class="badge tier">${icon("star")} ${tier.label}</span>` : html`<span class="muted">${msg("None")}</span>`}</dd></div>
      </dl>
      ${isVerified ? nothing : html`<p class="muted">${msg("Address given, not verified")}</p>`}
      ${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
      ${this.may("customers.edit") && !this.entered ? html`<button type="button" id="edit" class="button" @click=${this.#edit}>${msg("Edit")}</button>` : nothing}
    </section>`;
  }

  #renderForm({ name, tier, note }: Entered): TemplateResult {
    const tiers = [{ value: "", label: msg("None") }, ...this.desk.data.tiers.map(({ id, label }) => ({ value: id, label }))];
    return html`<form novalidate aria-label=${msg("Edit the customer")} @input=${this.#onInput} @submit=${this.#save}>
      <heed-text-field name="name" .label=${msg("Name")} .maxLength=${caseLimits.name} .value=${name}></heed-text-field>
      <heed-choice-field name="tier" .label=${msg("Grade")} .options=${tiers} .value=${tier}></heed-choice-field>
      <heed-text-field multiline name="note" .label=${msg("Note")} .hint=${msg("Only staff reads this.")} .maxLength=${caseLimits.reason} .value=${note}></heed-text-field>
      <p class="failed" role="alert">${this.saveFailure}</p>
      <div class="actions">
        <button class="button primary" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Saving…") : msg("Save")}</button>
        <button type="button" class="button" @click=${this.#stopEditing}>${msg("Cancel")}</button>
      </div>
    </form>`;
  }

  #renderCases(): TemplateResult {
    const { cases, nextCursor, desk } = this;
    return html`<section aria-labelledby="cases">
      <h2 id="cases">${msg("Cases")}</h2>
      ${cases.length
        ? html`<ul class="cases">
            ${cases.map(
              ({ reference, kind, subject, status, createdAt }) =>
                html`<li>
                  <a href=${desk.url(`cases/${reference}`)}><bdi>${subject}</bdi></a>
                  <span class="badge">${statusInWords(status)}</span>
                  <span class="muted">${reference} · ${kindInWords(kind)} · ${instantInWords(createdAt, desk.clockwork)}</span>
                </li>`,
            )}
          </ul>`
        : html`<p class="muted">${msg("No cases that you may see.")}</p>`}
      ${nextCursor ? html`<button type="button" class="button" aria-disabled=${this.isBusy} @click=${this.#readMore}>${msg("Show more cases")}</button>` : nothing}
    </section>`;
  }

  protected override render(): TemplateResult {
    const { customer, failure, entered } = this;
    if (customer) {
      return html`<div class="page">
        <h1 tabindex="-1"><bdi>${this.pageTitle}</bdi></h1>
        ${this.#renderProfile(customer)} ${entered ? this.#renderForm(entered) : nothing} ${this.#renderCases()}
      </div>`;
    }
    if (!failure) {
      return html`<h1 tabindex="-1">${this.pageTitle}</h1>
        <p role="status">${msg("Loading…")}</p>`;
    }
    return html`<h1 tabindex="-1">${msg("This customer cannot be shown")}</h1>
      <p>${failureText(failure)}</p>
      <button type="button" class="button primary" @click=${() => void this.reload()}>${msg("Try again")}</button>`;
  }
}

function enteredFrom({ name, tier, note }: Customer): Entered {
  return { name: name ?? "", tier: tier ?? "", note: note ?? "" };
}

/** Only what was changed is sent: what somebody else has changed meanwhile is theirs. */
function changeFrom(entered: Entered, customer: Customer): CustomerChange {
  const before = enteredFrom(customer);
  const changed = (["name", "tier", "note"] as const).filter((name) => entered[name] !== before[name]);
  return { version: customer.version, ...Object.fromEntries(changed.map((name) => [name, entered[name].trim() || null])) };
}
