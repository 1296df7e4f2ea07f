import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { identityAlgorithms } from "@heed/contract/desk-rules";
import { isProblemError, type IdentityAlgorithm, type IdentityKey } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { organisationsStyles } from "./organisations.styles.ts";

const SECRET_BYTES = 32;

/** The keys by which the company's own site says who its customers are. Admins add and remove them. */
@customElement("desk-identity-keys")
export class IdentityKeys extends LitElement {
  static override styles: CSSResultGroup = organisationsStyles;

  @property({ attribute: false }) desk!: Desk;
  @state() private keys: readonly IdentityKey[] | undefined;
  @state() private algorithm: IdentityAlgorithm = "HS256";
  @state() private failure: unknown;
  @state() private isSending = false;
  @state() private removing: string | undefined;

  @query("[name=id]") private readonly idField!: TextField | null;
  @query("[name=key]") private readonly keyField!: TextField | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#read());
  }

  async #read(): Promise<void> {
    try {
      this.keys = (await this.desk.api.identityKeys.list()).items;
    } catch (error) {
      this.failure = error;
    }
  }

  #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { idField, keyField, algorithm } = this;
    const areRight = [idField, keyField].map((field) => field?.reportValidity()).every(Boolean);
    if (this.isSending || !idField || !keyField || !areRight) return;
    this.isSending = true;
    this.failure = undefined;
    try {
      const { id } = await this.desk.api.identityKeys.add({ id: idField.value.trim(), algorithm, key: keyField.value });
      idField.value = keyField.value = "";
      toast(this, msg(str`The key “${id}” counts from now on.`));
      await this.#read();
    } catch (error) {
      this.failure = error;
    } finally {
      this.isSending = false;
    }
  };

  #remove = async (id: string): Promise<void> => {
    try {
      await this.desk.api.identityKeys.remove(id);
      toast(this, msg(str`The key “${id}” signs nobody in any more.`));
    } catch (error) {
      toast(this, failureText(error), "failed");
    }
    this.removing = undefined;
    await this.#read();
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  };

  #makeSecret = (): void => {
    const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
    if (this.keyField) this.keyField.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    this.keyField?.focus();
  };

  #renderKey({ id, algorithm, publicKey, createdAt, createdBy }: IdentityKey): TemplateResult {
    const mayEdit = this.desk.may("identity.edit");
    const isAsked = this.removing === id;
    return html`<li>
      <span class="name"><bdi>${id}</bdi></span>
      <span class="muted">${algorithm} · ${publicKey === null ? msg("secret") : msg("public key")} · <bdi>${createdBy}</bdi>, ${instantInWords(createdAt, this.desk.clockwork)}</span>
      ${mayEdit
        ? html`<button type="button" class="button" aria-expanded=${isAsked} aria-label=${msg(str`Remove the key ${id}`)} @click=${() => (this.removing = isAsked ? undefined : id)}>
            ${msg("Remove …")}
          </button>`
        : nothing}
      ${isAsked
        ? html`<div class="notice wrong" role="group" aria-label=${msg("Remove")}>
            <p>${msg("What your site signs with it opens nothing any more. Whoever is signed in stays so for a day at most.")}</p>
            <button type="button" class="button danger" @click=${() => this.#remove(id)}>${msg("Remove this key")}</button>
          </div>`
        : nothing}
    </li>`;
  }

  #renderForm(): TemplateResult {
    const { failure, algorithm } = this;
    const problems = isProblemError(failure) ? failure.errors : [];
    const idProblem = isProblemError(failure) && failure.code === "name_taken" ? ({ path: "/id", code: "not_an_option" } as const) : problems.find(({ path }) => path === "/id");
    return html`<form novalidate @submit=${this.#add}>
      <heed-text-field
        required
        name="id"
        .label=${msg("Name of the key")}
        .hint=${msg("Small letters, digits and hyphens, such as shop-2026. Your site gives it as “kid”.")}
        .maxLength=${64}
        .problem=${idProblem}
      ></heed-text-field>
      <div>
        <label for="algorithm">${msg("Signed by")}</label>
        <span class="select">
          <select id="algorithm" class="box" @change=${({ target }: Event) => (this.algorithm = (target as HTMLSelectElement).value as IdentityAlgorithm)}>
            ${identityAlgorithms.map((each) => html`<option value=${each} .selected=${each === algorithm}>${each}</option>`)}
          </select>
        </span>
      </div>
      <heed-text-field
        required
        multiline
        name="key"
        .label=${algorithm === "HS256" ? msg("Secret") : msg("Public key (PEM)")}
        .hint=${algorithm === "HS256"
          ? msg("At least 32 characters. It is not shown again: copy it to your server before you save.")
          : msg("It begins with BEGIN PUBLIC KEY. The private key stays with your server.")}
        .maxLength=${4_000}
        .problem=${problems.find(({ path }) => path === "/key")}
      ></heed-text-field>
      <div class="buttons">
        <button class="button primary" aria-disabled=${this.isSending}>${msg("Add key")}</button>
        ${algorithm === "HS256" ? html`<button type="button" class="button" @click=${this.#makeSecret}>${msg("Make a secret")}</button>` : nothing}
      </div>
    </form>`;
  }

  protected override render(): TemplateResult {
    const { keys, failure, desk } = this;
    return html`<section aria-labelledby="keys">
      <h2 id="keys" tabindex="-1">${msg("Customers who are signed in at your own site")}</h2>
      <p class="muted">${msg("Your server signs who they are, and they need no code from a mail. Whoever holds such a key can sign in as any customer.")}</p>
      ${failure ? html`<p class="notice wrong" role="alert">${failureText(failure)}</p>` : nothing}
      ${keys === undefined
        ? nothing
        : keys.length === 0
          ? html`<p class="muted">${msg("There is no key yet.")}</p>`
          : html`<ul class="rows" role="list">${keys.map((key) => this.#renderKey(key))}</ul>`}
      ${desk.may("identity.edit") ? this.#renderForm() : html`<p class="muted">${msg("Admins add and remove keys.")}</p>`}
    </section>`;
  }
}
