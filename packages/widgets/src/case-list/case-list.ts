import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { MyCase, MyCaseScope, Site, Account as WhoIsSignedIn } from "@heed/core";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import { smallParts } from "../base/small-parts.styles.ts";
import { ReadyEvent } from "../case-form/ready-event.ts";
import { fieldStyles } from "../field/field.styles.ts";
import { KEPT_CASES_EVENT, readKeptCases, whenSeen } from "../kept-cases/kept-cases.ts";
import type { Joining } from "../participation/joining.ts";
import { fetchSite } from "../site/fetch-site.ts";
import type { Account } from "./account.ts";
import { AccountEvent, OpenCaseEvent } from "./case-list.events.ts";
import { caseListStyles } from "./case-list.styles.ts";
import type { Claim } from "./claim.ts";
import type { GetToken } from "./get-token.ts";
import { loadNextPage, PAGE_SIZE } from "./load-next-page.ts";
import { makeTracker } from "./make-tracker.ts";
import { renderAccount } from "./render-account.ts";
import { renderOnView, renderSignIn, renderTrouble } from "./render-sign-in.ts";

/**
 * @tagname heed-case-list
 * @summary A customer's cases: after signing in by a mailed code, or as whom the page's own site says they are.
 *
 * Cases that were opened on this device by their access codes stand there without signing in. A case filed under another address,
 * or under none, is taken into the account by its access code. Nothing is stored before somebody signs in.
 *
 * @slot after - Below everything.
 *
 * @fires heed-ready - The list, or what asks to sign in, can be seen.
 * @fires heed-open-case - Cancelable, before a case is shown in the list's place; carries `reference`.
 * @fires heed-account - Somebody has signed in or out; carries `isSignedIn`.
 *
 * @csspart root - Everything.
 * @csspart title - The heading.
 * @csspart list - The cases.
 * @csspart item - One of them.
 * @csspart status - Where it stands.
 * @csspart unread - That it holds something new.
 * @csspart filters - What narrows the list.
 * @csspart more - The button that loads more.
 * @csspart claim - What takes a case into the account.
 * @csspart sign-out - The button that signs out.
 * @csspart notice - A message.
 *
 * @cssprop [--heed-case-list-min-block-size=32rem] - The height kept free by `heed.css`, and while the list loads.
 * @cssprop [--heed-case-list-max-inline-size=56em] - The widest the list gets.
 */
export class CaseList extends HeedElement {
  static override properties: PropertyDeclarations = {
    noTitle: { type: Boolean, attribute: "no-title" },
    site: { attribute: false },
    getToken: { attribute: false },
    linkTo: { attribute: false },
    who: { state: true },
    items: { state: true },
    nextCursor: { state: true },
    scope: { state: true },
    shows: { state: true },
    isBusy: { state: true },
    problem: { state: true },
    wasSignedOut: { state: true },
    joining: { state: true },
    onView: { state: true },
    loadedSite: { state: true },
  };

  static override styles: CSSResultGroup = [HeedElement.styles, buttons, smallParts, fieldStyles, caseListStyles];

  #focus = "";
  #wasReady = false;
  /** What the account on view is read with. */
  #token: string | undefined;

  /** @internal Who is signed in; undefined before that is known. */
  declare who: WhoIsSignedIn | null | undefined;
  /** @internal Their cases, as far as they have been loaded. */
  declare items: readonly MyCase[] | undefined;
  /** @internal */
  declare nextCursor: string | null;
  /** @internal */
  declare scope: MyCaseScope;
  /** @internal */
  declare shows: "all" | "open" | "over";
  /** @internal */
  declare isBusy: boolean;
  /** @internal Why something could not be loaded: the list, or what comes after it. */
  declare problem: "list" | "more" | undefined;
  /** @internal Somebody was signed in, and is not any more. */
  declare wasSignedOut: boolean;
  /** @internal What asks to sign in. */
  declare joining: Joining | undefined;
  /** @internal The case that is shown in the list's place. */
  declare onView: { reference: string; element: HTMLElement } | undefined;
  /** @internal Who is signed in: where the browser keeps nobody, through this list alone. */
  account: Account | undefined;
  /** @internal What takes a case into the account. */
  claim: Claim | undefined;
  declare private loadedSite: Site | undefined;

  /** Without a heading of its own: the page has one. */
  declare noTitle: boolean;

  /** The site, as the service answers it in the reader's language. */
  declare site: Site | undefined;

  /** Signs the customer in who is signed in at the page: gives a short-lived token that the page's own server has signed. */
  declare getToken: GetToken | undefined;

  /** The address of a case, for a page that shows it elsewhere: `(reference) => "/cases/" + reference`. */
  declare linkTo: ((reference: string) => string) | undefined;

  constructor() {
    super();
    this.scope = "own";
    this.shows = "all";
    this.nextCursor = null;
    this.isBusy = this.wasSignedOut = this.noTitle = false;
    this.addEventListener("heed-case-updated", () => this.onView && void this.#markRead(this.onView.reference));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { presence: signal } = this;
    addEventListener("online", () => this.problem && void this.reload(), { signal });
    document.addEventListener(KEPT_CASES_EVENT, this.#follow, { signal });
    addEventListener("storage", this.#follow, { signal });
  }

  /** What is kept on the device has changed: by the page, by another element, or in another tab. */
  readonly #follow = (): void => {
    this.requestUpdate();
    const { onView } = this;
    // Nobody has signed in: what is on view was kept on this device.
    if (onView && !this.who && !readKeptCases(this).cases.some(({ reference }) => reference === onView.reference)) this.onView = undefined;
    const token = this.account?.token;
    if (!this.who || this.getToken || token === this.#token) return;
    // Of whoever has been signed out, nothing is seen.
    this.who = this.items = this.onView = undefined;
    this.dispatchEvent(new AccountEvent(Boolean(token)));
    void this.reload();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || !["getToken", "siteKey", "baseUrl", "client"].some((name) => changed.has(name as keyof CaseList))) return;
    // Of somebody else, nothing of theirs is seen.
    this.account = this.who = this.items = this.joining = this.onView = undefined;
    if (changed.has("getToken")) void this.reload();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (target) {
      this.#focus = "";
      target.focus();
    }
    if (this.#wasReady || (!this.joining && !this.items)) return;
    this.#wasReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    if (!this.hasService) return;
    this.problem = undefined;
    try {
      const [{ Account: Loaded }, { Claim: ClaimLoaded }, site] = await Promise.all([
        import("./account.ts"),
        import("./claim.ts"),
        this.site ?? fetchSite(this, { locale: this.readerLocale, signal }),
      ]);
      signal.throwIfAborted();
      this.loadedSite = site;
      this.account ??= new Loaded(this);
      this.claim ??= new ClaimLoaded(this);
      if (await this.account.enter()) await this.#loadAccount(signal);
      else this.#ask();
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.problem = "list";
    }
  }

  async #loadAccount(signal: AbortSignal): Promise<void> {
    const { scope } = this;
    const [who, page] = await Promise.all([
      this.account?.call(({ me }) => me.get({ signal })),
      this.account?.call(({ me }) => me.cases({ scope, limit: PAGE_SIZE, signal })),
    ]);
    signal.throwIfAborted();
    if (!who || !page) {
      this.wasSignedOut = true;
      return this.#ask();
    }
    this.joining = undefined;
    this.#token = this.account?.token;
    this.who = who;
    this.items = page.items;
    this.nextCursor = page.nextCursor;
  }

  #ask(): void {
    const site = this.site ?? this.loadedSite;
    this.who = null;
    this.items = undefined;
    this.joining = site && this.account?.ask(site, this.#enter);
  }

  #enter = (): void => {
    this.joining = undefined;
    this.wasSignedOut = false;
    this.lead("[part=title]");
    this.dispatchEvent(new AccountEvent(true));
    void this.reload();
  };

  /** @internal Calls as whoever is signed in. */
  readonly call: Account["call"] = async (call) => this.account?.call(call);

  /** @internal Leads the focus to the first that matches, once it is there. */
  lead(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  /** @internal */
  readonly loadMore = (): Promise<void> => loadNextPage(this);

  /** @internal Shows one's own cases, or those of the organisations one leads. */
  turnTo(scope: MyCaseScope): void {
    if (scope === this.scope) return;
    this.scope = scope;
    this.items = undefined;
    void this.reload();
  }

  /** Signs out. What was kept of the customer on this device is forgotten. */
  readonly signOut = async (): Promise<void> => {
    // Nor is anything of theirs seen while the service is told.
    this.who = this.items = this.onView = undefined;
    await this.account?.leave();
    this.wasSignedOut = false;
    this.#ask();
    this.lead("h2, input");
    this.dispatchEvent(new AccountEvent(false));
  };

  /** @internal Opens a case: where the page shows it, or here. */
  readonly open = async (reference: string): Promise<void> => {
    const { who } = this;
    const isMine = this.items?.some((item) => item.reference === reference);
    if (isMine) void this.#markRead(reference);
    if (!this.dispatchEvent(new OpenCaseEvent(reference))) return;
    const kept = readKeptCases(this).cases.find((each) => each.reference === reference);
    const credential = isMine ? { token: this.account?.token } : { accessCode: kept?.accessCode, remember: true };
    const element = await makeTracker(this, { reference, ...credential });
    if (who?.email !== this.who?.email) return;
    if (!element) this.problem = "more";
    else {
      this.onView = { reference, element };
      this.lead(".back");
    }
  };

  /** @internal Back to the list, and to the case in it. */
  readonly goBack = (): void => {
    const { reference } = this.onView ?? {};
    this.onView = undefined;
    this.lead(`#c-${reference}`);
    void this.reload();
  };

  async #markRead(reference: string): Promise<void> {
    await whenSeen(this, this.presence);
    try {
      await this.call(({ me }) => me.read(reference, { signal: this.presence }));
      this.items = this.items?.map((item) => (item.reference === reference ? { ...item, unread: false } : item));
    } catch (error) {
      // It is new for as long as the service says so.
      console.warn(error);
    }
  }

  protected override renderContent(): TemplateResult {
    return html`${this.#renderStage()}<slot name="after"></slot>`;
  }

  #renderStage(): unknown {
    if (!this.hasService) return this.renderForgotten();
    const { textsLocale, problem, joining, items, who, onView } = this;
    if (onView) return renderOnView(this, onView.element);
    if (textsLocale && problem === "list") return renderTrouble(this);
    if (!textsLocale || (!joining && !items)) return html`<div class="skeleton" aria-busy="true"></div>`;
    if (joining && !who) return renderSignIn(this, joining);
    return who && items ? renderAccount(this, { who, items, locale: textsLocale }) : nothing;
  }
}
