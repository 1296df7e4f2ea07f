import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import { customElement, state } from "lit/decorators.js";
import { isProblemError, type Organisation, type OrganisationItem } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { dayInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import "./identity-keys.ts";
import "./new-organisation.ts";
import "./organisation-editor.ts";
import type { OrganisationChangedEvent } from "./organisation-events.ts";
import { organisationsStyles } from "./organisations.styles.ts";

/** What an organisation that is not there yet is called in addresses. */
const NEW = "new";

/** The customers' organisations, the one that is chosen, and below them the keys of the company's own sign-in. */
@customElement("desk-organisations-page")
export class OrganisationsPage extends DeskPage {
  static override styles: CSSResultGroup = organisationsStyles;

  @state() private items: readonly OrganisationItem[] | undefined;
  @state() private nextCursor: string | null = null;
  @state() private chosen: Organisation | null = null;
  @state() private readId: string | null = null;
  @state() private failure: unknown;

  override get pageTitle(): string {
    return msg("Organisations");
  }

  get #chosenId(): string | null {
    return this.query.get("organisation");
  }

  get #sought(): string {
    return this.query.get("q") ?? "";
  }

  /** Whether those are on view that were removed. */
  get #isPast(): boolean {
    return this.query.get("removed") === "1";
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { organisations } = this.desk.api;
    const id = this.#chosenId;
    try {
      const [page, chosen] = await Promise.all([
        organisations.list({ q: this.#sought, isRemoved: this.#isPast, signal }),
        id === null || id === NEW ? null : organisations.get(id, { signal }).catch(nullWhereGone),
      ]);
      this.items = page.items;
      this.nextCursor = page.nextCursor;
      this.chosen = chosen;
      this.readId = id;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #readOn = async (): Promise<void> => {
    const cursor = this.nextCursor ?? undefined;
    try {
      const page = await this.desk.api.organisations.list({ q: this.#sought, isRemoved: this.#isPast, cursor, signal: this.presence });
      this.items = [...(this.items ?? []), ...page.items];
      this.nextCursor = page.nextCursor;
    } catch (error) {
      if (!this.presence.aborted) this.failure = error;
    }
  };

  #meetChange = async ({ organisation }: OrganisationChangedEvent): Promise<void> => {
    if (organisation && organisation.id === this.#chosenId) {
      this.chosen = organisation;
      await this.reload();
      return;
    }
    navigate(this, this.#address(organisation?.id), { replace: true });
    if (!organisation) this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  };

  #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>("[name=q]");
    navigate(this, this.#address(undefined, { q: field?.value.trim() ?? "" }));
  };

  #address(id?: string, { q = this.#sought, isPast = this.#isPast } = {}): string {
    const query = new URLSearchParams({ ...(id !== undefined && { organisation: id }), ...(q && { q }), ...(isPast && { removed: "1" }) });
    return this.desk.url(query.size > 0 ? `organisations?${query}` : "organisations");
  }

  #renderList(items: readonly OrganisationItem[]): TemplateResult {
    return html`
      <form class="search" role="search" aria-label=${this.pageTitle} @submit=${this.#search}>
        <input class="box" name="q" type="search" maxlength="200" enterkeyhint="search" aria-label=${msg("Name or e-mail address")} placeholder=${msg("Name or e-mail address")} .value=${live(this.#sought)} />
        <button class="button" aria-label=${msg("Search")}>${icon("search")}</button>
      </form>
      ${items.length === 0
        ? html`<p class="muted">
            ${this.#nothingInWords()}
          </p>`
        : html`<ul class="list">
            ${items.map(
              ({ id, name, memberCount, removedAt }) => html`<li>
                <a href=${this.#address(id)} aria-current=${id === this.#chosenId ? "page" : nothing}>
                  <span class="name"><bdi>${name}</bdi></span>
                  <span class="excerpt">${removedAt ? msg(str`removed on ${dayInWords(removedAt, this.desk.clockwork)}`) : membersInWords(memberCount)}</span>
                </a>
              </li>`,
            )}
          </ul>`}
      ${this.nextCursor ? html`<button type="button" class="button" @click=${this.#readOn}>${msg("Show more")}</button>` : nothing}
      <p><a href=${this.#address(undefined, { q: "", isPast: !this.#isPast })}>${this.#isPast ? msg("Current organisations") : msg("Removed organisations")}</a></p>
    `;
  }

  #nothingInWords(): string {
    if (this.#isPast) return this.#sought ? msg("No removed organisation had this name or e-mail address.") : msg("No organisation has been removed.");
    return this.#sought ? msg("None is called so, and nobody with this address belongs to one.") : msg("There are none yet. Whoever leads an organisation sees the cases of all its people.");
  }

  #renderChosen(): TemplateResult {
    const { chosen, desk } = this;
    const id = this.#chosenId;
    if (id === null) return html`<p class="muted placeholder">${msg("Choose an organisation to see who belongs to it.")}</p>`;
    const isNew = id === NEW && this.may("organisations.edit");
    if (!isNew && !chosen && this.readId === id) return html`<a class="back" href=${this.#address()}>${msg("All organisations")}</a><p class="muted">${msg("This organisation is not there any more.")}</p>`;
    if (!isNew && chosen?.id !== id) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`
      <a class="back" href=${this.#address()}>${msg("All organisations")}</a>
      <h2>${isNew ? msg("New organisation") : html`<bdi>${chosen?.name}</bdi>`}</h2>
      ${isNew
        ? html`<desk-new-organisation .desk=${desk}></desk-new-organisation>`
        : keyed(id, html`<desk-organisation-editor .desk=${desk} .organisation=${chosen}></desk-organisation-editor>`)}
    `;
  }

  #renderContent(): TemplateResult {
    if (this.failure) {
      return html`<div class="notice wrong" role="alert">
        <p>${failureText(this.failure)}</p>
        <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
      </div>`;
    }
    if (!this.items) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`<div class="columns ${this.#chosenId === null ? "" : "chosen"}">
      <nav aria-label=${this.pageTitle}>${this.#renderList(this.items)}</nav>
      <div class="body" @desk-organisation-changed=${this.#meetChange}>${this.#renderChosen()}</div>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        ${this.may("organisations.edit") ? html`<a class="button primary" href=${this.#address(NEW, { q: "", isPast: false })}>${icon("add")}${msg("New organisation")}</a>` : nothing}
      </div>
      ${this.#renderContent()}
      ${this.may("settings.read") ? html`<desk-identity-keys class="keys" .desk=${this.desk}></desk-identity-keys>` : nothing}
    `;
  }
}

function nullWhereGone(error: unknown): null {
  if (isProblemError(error) && error.code === "resource_not_found") return null;
  throw error;
}

function membersInWords(count: number): string {
  if (count === 0) return msg("nobody yet");
  return count === 1 ? msg("1 member") : msg(str`${count} members`);
}
