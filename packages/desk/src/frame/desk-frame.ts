import { consume } from "@lit/context";
import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { deskContext, type Desk } from "../page/desk-context.ts";
import type { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { pageRoutes, type PageRoute } from "../app/routes.ts";
import { matchPath, navigate } from "../app/router.ts";

interface ShownPage {
  readonly route: PageRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** What stands around every page of a site's desk. */
@customElement("desk-frame")
export class DeskFrame extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      main {
        padding: 1.5rem;
      }
    `,
  ];

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  @property({ attribute: false }) url = new URL(location.href);

  @state() private page: ShownPage | "missing" | "forbidden" | undefined;
  @state() private problem = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener("desk-title", () => this.#showTitle());
  }

  /** Whether the page on view can be left without losing anything, or the reader says so. */
  async mayLeave(): Promise<boolean> {
    return !this.#shownPage?.hasUnsavedWork || confirm(msg("Leave this page? What you have not saved is lost."));
  }

  get #shownPage(): DeskPage | null {
    return this.renderRoot.querySelector<DeskPage>("main > :first-child");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("url") || changed.has("desk")) void this.#follow(changed.has("url"));
  }

  async #follow(hasMoved: boolean): Promise<void> {
    const { pathname } = this.url;
    if (/^\/desk\/[^/]*\/?$/.test(pathname)) {
      navigate(this, this.desk.url(this.desk.may("cases.read") ? "queue" : "account"), { replace: true });
      return;
    }
    for (const route of pageRoutes) {
      const params = matchPath(route.path, pathname);
      if (!params) continue;
      if (!this.desk.may(route.permission)) {
        this.page = "forbidden";
        return;
      }
      try {
        await route.load();
        this.problem = "";
      } catch {
        // A new version was put up while this one was open: its files are gone.
        this.problem = msg("This page could not be loaded. Please reload the desk.");
      }
      if (pathname !== this.url.pathname) return;
      const isSame = typeof this.page === "object" && this.page.route === route;
      const isUnchanged = isSame && JSON.stringify((this.page as ShownPage).params) === JSON.stringify(params);
      if (!isUnchanged) this.page = { route, params };
      if (hasMoved && !isUnchanged) void this.#leadFocus();
      return;
    }
    this.page = "missing";
  }

  /** A reader who cannot see the page change hears its heading. */
  async #leadFocus(): Promise<void> {
    await this.updateComplete;
    await this.#shownPage?.updateComplete;
    scrollTo(0, 0);
    this.#shownPage?.renderRoot.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
  }

  #showTitle(): void {
    const title = this.#shownPage?.pageTitle;
    document.title = [title, this.desk.data.site.name].filter(Boolean).join(" · ");
  }

  #renderPage(): TemplateResult | string {
    if (this.problem) return html`<p role="alert">${this.problem}</p>`;
    if (this.page === "missing") return html`<h1 tabindex="-1">${msg("There is no such page")}</h1>`;
    if (this.page === "forbidden") return html`<h1 tabindex="-1">${msg("This is not yours to open")}</h1><p>${failureText({})}</p>`;
    if (!this.page) return "";
    const { route, params } = this.page;
    return route.render({ params, query: this.url.searchParams });
  }

  protected override render(): TemplateResult {
    return html`<main>${this.#renderPage()}</main>`;
  }
}
