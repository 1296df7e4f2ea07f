import type { PropertyDeclarations, PropertyValues } from "lit";
import type { Site } from "@heed/core";
import { HeedElement } from "../base/heed-element.ts";
import type { Account } from "../case-list/account.ts";
import type { CaseList } from "../case-list/case-list.ts";
import type { GetToken } from "../case-list/get-token.ts";
import type { CaseOpenedEvent } from "../case-tracker/case-tracker.events.ts";
import { whenSeen } from "../kept-cases/kept-cases.ts";
import { keptParticipant } from "../participation/kept-participant.ts";
import { fetchSite } from "../site/fetch-site.ts";
import type { Places } from "./places.ts";
import type { PortalView } from "./portal-view.ts";
import type { WaitingSurvey } from "./waiting-surveys.ts";

/** What the front desk is told, what it loads, and who is signed in. */
export abstract class PortalState extends HeedElement {
  static override properties: PropertyDeclarations = {
    routing: {},
    linkBase: { attribute: "link-base" },
    inPanel: { type: Boolean, attribute: "in-panel", reflect: true },
    view: { attribute: false },
    site: { attribute: false },
    getToken: { attribute: false },
    loadedSite: { state: true },
    hasFailed: { state: true },
    token: { state: true },
    waiting: { state: true },
    reading: { state: true },
    places: { state: true },
  };

  /** @internal Who is signed in, where that was asked. */
  account: Account | undefined;

  /** @internal Cases that were to be forgotten on this device: they are not remembered again while they are on view. */
  readonly forgotten: Set<string> = new Set();

  /** @internal The case that the tracker shows, whatever it was opened with. */
  declare reading: string | undefined;

  /** @internal What is behind the doors, once it has been loaded. */
  declare places: Places | undefined;

  /** @internal What opens the cases of whoever is signed in; null where nobody is, undefined before that is known. */
  declare token: string | null | undefined;

  /** @internal The surveys that wait for the customer. */
  declare waiting: readonly WaitingSurvey[] | undefined;

  /** @internal What of the board is on view where the address does not say. */
  boardView: object | undefined;

  declare protected loadedSite: Site | undefined;
  /** What the view needs could not be loaded. */
  declare protected hasFailed: boolean;

  /** Where the view stands: in the address's `fragment`, in its `path` below `link-base`, or nowhere (`none`). */
  declare routing: "fragment" | "path" | "none";

  /** The address of the front desk, such as `/help`: links then lead to pages below it. Needed for `routing="path"`. */
  declare linkBase: string | undefined;

  /** Stands in a panel: with a cross that closes it, and without the page's margins. */
  declare inPanel: boolean;

  /** What is on view: `{ at: "start" }`, `{ at: "file", kind? }`, `{ at: "cases" }`, `{ at: "case", reference? }`, `{ at: "proposals" }`, `{ at: "surveys" }` or `{ at: "commitments" }`. */
  declare view: PortalView;

  /** The site, as the service answers it in the reader's language. */
  declare site: Site | undefined;

  /** Signs the customer in who is signed in at the page: gives a short-lived token that the page's own server has signed. */
  declare getToken: GetToken | undefined;

  constructor() {
    super();
    this.routing = "fragment";
    this.view = { at: "start" };
    this.inPanel = this.hasFailed = false;
    for (const seen of ["heed-case-opened", "heed-case-updated"]) this.addEventListener(seen, (event) => void this.#noteCase((event as CaseOpenedEvent).case.reference));
    this.addEventListener("heed-account", (event) => {
      this.#forgetAccount();
      // Where the browser keeps nobody, they are signed in through the list alone.
      this.account = (event.composedPath()[0] as CaseList).account;
    });
  }

  /** @internal The configuration in use. */
  get shownSite(): Site | undefined {
    return this.site ?? this.loadedSite;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (["getToken", "siteKey", "baseUrl", "client"].some((name) => changed.has(name as keyof PortalState))) this.#forgetAccount();
    if (changed.has("view")) this.reading = this.waiting = undefined;
  }

  #forgetAccount(): void {
    this.token = this.account = this.waiting = undefined;
    this.places?.forgetAccount();
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    this.hasFailed = false;
    if (this.site || !this.hasService) return;
    try {
      this.loadedSite = await fetchSite(this, { locale: this.readerLocale, signal });
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  /** @internal Finds out what opens the cases of whoever is signed in. */
  async findToken(): Promise<void> {
    const account = await this.#enter().catch((error: unknown) => {
      console.warn(error);
      return undefined;
    });
    this.token = account?.token ?? null;
  }

  /** @internal Looks for surveys that wait for the customer. */
  async findSurveys(): Promise<void> {
    const { getToken } = this;
    try {
      const [{ findWaitingSurveys }, account] = await Promise.all([import("./waiting-surveys.ts"), this.#enter()]);
      const waiting = await findWaitingSurveys(this, account, this.presence);
      if (getToken === this.getToken) this.waiting = waiting;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Loaded where somebody may be signed in; undefined where nobody is. */
  async #enter(): Promise<Account | undefined> {
    const { getToken } = this;
    if (!getToken && !this.account && !keptParticipant(this)?.isVerified) return undefined;
    const { Account: Loaded } = await import("../case-list/account.ts");
    const account = (this.account ??= new Loaded(this));
    const isIn = await account.enter();
    // Somebody else may be signed in by now.
    if (getToken !== this.getToken) return this.#enter();
    return isIn ? account : undefined;
  }

  /** What is on view is remembered here, or read in the account. */
  async #noteCase(reference: string): Promise<void> {
    this.reading = reference;
    if (!this.token) return;
    await whenSeen(this, this.presence);
    if (!this.isConnected) return;
    await this.account?.call(({ me }) => me.read(reference, { signal: this.presence })).catch(console.warn);
  }

  /** @internal Something that is needed could not be loaded. */
  fail(error: unknown): void {
    console.warn(error);
    this.hasFailed = true;
  }
}
