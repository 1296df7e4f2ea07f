import { consume, ContextProvider } from "@lit/context";
import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { navigate } from "../app/router.ts";
import { deskContext, type Desk } from "../page/desk-context.ts";
import type { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { savedViewsContext } from "../page/saved-views-context.ts";
import { Shortcuts } from "../page/shortcuts.ts";
import { icon } from "../parts/icon.ts";
import { proposalsAddress } from "../proposals/proposals-address.ts";
import { filterFrom, queueAddress, referenceIn } from "../queue/queue-address.ts";
import "./connection-banner.ts";
import { frameStyles } from "./desk-frame.styles.ts";
import "./desk-navigation.ts";
import { findPage, isSamePage, type FoundPage } from "./find-page.ts";
import "./notification-bell.ts";
import { QueueOverview } from "./queue-overview.ts";
import type { SearchBox, SearchEvent } from "./search-box.ts";
import "./search-box.ts";
import type { ShortcutHelp } from "./shortcut-help.ts";
import "./shortcut-help.ts";

/** What stands around every page of a site's desk: the ways through it, the search, what is new. */
@customElement("desk-frame")
export class DeskFrame extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, frameStyles];

  readonly #overview = new QueueOverview(this);
  readonly #views = new ContextProvider(this, { context: savedViewsContext, initialValue: [] });

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  @property({ attribute: false }) url = new URL(location.href);

  @state() private page: FoundPage | undefined;
  @state() private isDrawerOpen = false;

  @query("desk-search-box") private readonly search!: SearchBox | null;
  @query("desk-shortcut-help") private readonly help!: ShortcutHelp;
  @query(".drawer") private readonly drawer!: HTMLDialogElement;
  @query("main") private readonly main!: HTMLElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener("desk-title", () => this.#showTitle());
    new Shortcuts(this, [
      { keys: "/", text: () => msg("Search"), run: () => this.search?.focus() },
      { keys: "?", text: () => msg("Show this help"), run: () => void this.help.show() },
      { keys: "c", text: () => msg("New case"), run: () => this.#go("cases/new", this.desk.may("cases.handle")) },
      { keys: "g q", text: () => msg("Go to my cases"), run: () => this.#go(queueAddress({ status: "open", owner: "me" }), this.desk.may("cases.read")) },
      { keys: "g o", text: () => msg("Go to all open cases"), run: () => this.#go(queueAddress({ status: "open" }), this.desk.may("cases.read")) },
      { keys: "g p", text: () => msg("Go to the proposals"), run: () => this.#go(proposalsAddress({ needs: "review" }), this.desk.may("proposals.read")) },
      { keys: "g t", text: () => msg("Go to the reply templates"), run: () => this.#go("templates", this.desk.may("templates.read")) },
      { keys: "g s", text: () => msg("Go to the settings"), run: () => this.#go("settings", this.desk.may("settings.read")) },
    ]);
  }

  /** Whether the page on view can be left without losing anything, or the reader says so. */
  mayLeave(): boolean {
    return !this.#shownPage?.hasUnsavedWork || confirm(msg("Leave this page? What you have not saved is lost."));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.#askBeforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.#askBeforeUnload);
  }

  #askBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#shownPage?.hasUnsavedWork) event.preventDefault();
  };

  get #shownPage(): DeskPage | null {
    const shown = this.renderRoot.querySelector("main > :first-child");
    // Pages are the only elements that know their title.
    return shown && "pageTitle" in shown ? (shown as DeskPage) : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#views.setValue(this.#overview.views);
    if (changed.has("url") || changed.has("desk")) void this.#follow();
  }

  async #follow(): Promise<void> {
    const { url, desk } = this;
    const found = await findPage(url.pathname, desk);
    if (url.pathname !== this.url.pathname) return;
    if (found.kind === "start") {
      navigate(this, desk.url(firstPage(desk)), { replace: true });
      return;
    }
    if (isSamePage(this.page, found)) return;
    const isFirst = this.page === undefined;
    this.page = found;
    this.#closeDrawer();
    await this.updateComplete;
    await this.#shownPage?.updateComplete;
    // Whoever has just arrived begins at the top of the document; later a reader who does not see the page change hears its heading.
    if (!isFirst) this.#leadFocus();
  }

  #leadFocus(): void {
    scrollTo(0, 0);
    const root = this.#shownPage?.renderRoot ?? this.main;
    root.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
  }

  #showTitle(): void {
    document.title = [this.#shownPage?.pageTitle, this.desk.data.site.name].filter(Boolean).join(" · ");
  }

  #go(path: string, isAllowed: boolean): void {
    if (isAllowed) navigate(this, this.desk.url(path));
  }

  get #isAtQueue(): boolean {
    return this.page?.kind === "page" && this.page.route.path === "queue";
  }

  /** In the queue the search narrows the view; anywhere else it begins anew, over all one may see. */
  #onSearch = ({ text, isFinal }: SearchEvent): void => {
    const reference = isFinal ? referenceIn(text) : null;
    if (reference) return navigate(this, this.desk.url(`cases/${reference}`));
    if (!this.#isAtQueue && !isFinal) return;
    const { q: _, ...filter } = this.#isAtQueue ? filterFrom(this.url.searchParams) : {};
    navigate(this, this.desk.url(queueAddress(text ? { ...filter, q: text } : filter)), { replace: this.#isAtQueue });
  };

  #openDrawer = async (): Promise<void> => {
    this.isDrawerOpen = true;
    await this.updateComplete;
    this.drawer.showModal();
  };

  #closeDrawer = (): void => {
    if (this.isDrawerOpen) this.drawer.close();
  };

  #onDrawerClick = (event: MouseEvent): void => {
    const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    if (isLink || event.target === this.drawer) this.#closeDrawer();
  };

  #renderPage(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page || page.kind === "start") return nothing;
    if (page.kind === "page") return page.route.render({ params: page.params, query: this.url.searchParams });
    const texts = {
      forbidden: [msg("This page is not open to your role"), msg("An admin of the site can change what your role may do.")],
      missing: [msg("There is no such page"), msg("The address may have been cut off on its way.")],
      outdated: [msg("The desk has been renewed"), msg("Please load it again to go on.")],
    } as const;
    const [heading, advice] = texts[page.kind];
    return html`<div class="notice">
      <h1 tabindex="-1">${heading}</h1>
      <p class="muted">${advice}</p>
      ${page.kind === "outdated" ? html`<button class="button primary" @click=${() => location.reload()}>${msg("Load again")}</button>` : nothing}
      ${page.kind === "missing" ? html`<a class="button" href=${this.desk.url("")}>${msg("Go to the desk")}</a>` : nothing}
    </div>`;
  }

  #renderNavigation(): TemplateResult {
    return html`<desk-navigation .url=${this.url} .overview=${{ counts: this.#overview.counts, views: this.#overview.views }}></desk-navigation>`;
  }

  protected override render(): TemplateResult {
    const maySearch = this.desk.may("cases.read");
    return html`
      <a class="button skip visually-hidden" href="#main" @click=${this.#skip}>${msg("Skip to the page")}</a>
      <aside>${this.#renderNavigation()}</aside>
      <div class="column">
        <header class="top">
          <div class="bar">
            <button class="icon-button menu" aria-label=${msg("Open the navigation")} aria-haspopup="dialog" @click=${this.#openDrawer}>${icon("menu")}</button>
            ${maySearch ? html`<desk-search-box .value=${this.#isAtQueue ? (this.url.searchParams.get("q") ?? "") : ""} @desk-search=${this.#onSearch}></desk-search-box>` : nothing}
            <div class="end">
              <button class="icon-button keys" aria-label=${msg("Keyboard shortcuts")} @click=${() => void this.help.show()}>${icon("keyboard")}</button>
              <desk-notification-bell></desk-notification-bell>
            </div>
          </div>
          <desk-connection-banner></desk-connection-banner>
        </header>
        <main id="main" tabindex="-1" class=${this.#isAtQueue ? "flush" : ""}>${this.#renderPage()}</main>
      </div>
      <dialog class="drawer" aria-label=${msg("Navigation")} @click=${this.#onDrawerClick} @close=${() => (this.isDrawerOpen = false)}>
        ${this.isDrawerOpen
          ? html`<button class="icon-button close" aria-label=${msg("Close")} @click=${this.#closeDrawer}>${icon("close")}</button>${this.#renderNavigation()}`
          : nothing}
      </dialog>
      <desk-shortcut-help></desk-shortcut-help>
    `;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };
}

/** What somebody's role works on first: cases, or proposals where they see no cases. */
function firstPage(desk: Desk): string {
  if (!desk.may("cases.read")) return proposalsAddress({ needs: "review" });
  return queueAddress({ status: "open", ...(desk.may("cases.handle") && { owner: "me" }) });
}
