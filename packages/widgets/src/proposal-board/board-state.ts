import { adoptStyles, type CSSResultOrNative, type PropertyDeclarations, type PropertyValues } from "lit";
import type { CommentPage, Proposal, ProposalPage, ProposalSummary, Site, Vote } from "@heed/core";
import { HeedElement } from "../base/heed-element.ts";
import { fetchSite } from "../site/fetch-site.ts";
import { hrefOf, type BoardTrouble, type BoardView, type ListView } from "./board-view.ts";
import type { Discussion } from "./discussion.ts";
import { fetchList, fetchProposal } from "./fetch-board.ts";
import { tokenOf } from "../participation/kept-participant.ts";
import type { TakingPart } from "./taking-part.ts";

/** What a page can bring along in a `<script type="application/json">`: each as the service answers it. */
export interface BoardData {
  site?: Site | undefined;
  page?: ProposalPage | undefined;
  proposal?: Proposal | undefined;
  comments?: CommentPage | undefined;
}

/** What the board is told, what it loads, and what of it is on view. */
export abstract class BoardState extends HeedElement {
  static override properties: PropertyDeclarations = {
    routing: {},
    linkBase: { attribute: "link-base" },
    view: { attribute: false },
    page: { attribute: false },
    proposal: { attribute: false },
    comments: { attribute: false },
    site: { attribute: false },
    trouble: { state: true },
    isLoading: { state: true },
    moreTrouble: { state: true },
    rowTrouble: { state: true },
    takingPart: { state: true },
    discussion: { state: true },
  };

  #fetching: AbortController | undefined;
  #arming: Promise<TakingPart | undefined> | undefined;
  #worn: CSSResultOrNative[] | undefined;
  /** Which list `page` is: kept while one of its proposals is read. */
  #pageIs: string | undefined;
  #isGiven = false;

  /** @internal */
  declare trouble: BoardTrouble | undefined;
  /** @internal */
  declare isLoading: boolean;
  /** @internal A further page could not be loaded. */
  declare moreTrouble: boolean;
  /** @internal What did not work, in words, and at which proposal. */
  declare rowTrouble: { id: string; text: string } | undefined;
  /** @internal What votes and subscribes: loaded with the first act. */
  declare takingPart: TakingPart | undefined;
  /** @internal What shows comments and takes them: loaded with the first proposal. */
  declare discussion: Discussion | undefined;

  /** Where the view stands: in the address's `fragment`, in its `path` below `link-base`, or nowhere (`none`). */
  declare routing: "fragment" | "path" | "none";

  /** The address of the board, such as `/proposals/demo`: links then lead to pages below it. Needed for `routing="path"`. */
  declare linkBase: string | undefined;

  /** What is on view: `{ at: "list", tab?, sort?, category?, q? }`, `{ at: "proposal", id }` or `{ at: "new" }`. */
  declare view: BoardView;

  /** A page of the list, as the service answers it: shown without asking for it. */
  declare page: ProposalPage | undefined;

  /** One proposal, as the service answers it: shown without asking for it. */
  declare proposal: Proposal | undefined;

  /** The comments on that proposal, as the service answers them. */
  declare comments: CommentPage | undefined;

  /** The site, as the service answers it in the reader's language. */
  declare site: Site | undefined;

  constructor() {
    super();
    this.routing = "fragment";
    this.view = { at: "list" };
    this.isLoading = this.moreTrouble = false;
    this.addEventListener("focusin", () => void this.arm());
  }

  /** @internal */
  get list(): ListView {
    return this.view.at === "list" ? this.view : (this.lastList ?? { at: "list" });
  }

  /** @internal The list that was on view last: where "back" leads. */
  lastList: ListView | undefined;

  /** @internal Whether `page` is the list that is asked for. */
  get isCurrent(): boolean {
    return this.#pageIs === undefined || this.#pageIs === hrefOf(this.list);
  }

  /** @internal The proposal on view; before it has come, what the list told of it. */
  get shown(): Proposal | ProposalSummary | undefined {
    return this.view.at === "proposal" ? this.known(this.view.id) : undefined;
  }

  /** @internal What is known of a proposal. */
  known(id: string): Proposal | ProposalSummary | undefined {
    return this.proposal?.id === id ? this.proposal : this.page?.items.find((item) => item.id === id);
  }

  /** @internal Loads what votes and subscribes; gives nothing where that cannot be loaded now. */
  arm(): Promise<TakingPart | undefined> {
    this.#arming ??= import("./taking-part.ts").then(
      ({ TakingPart: Loaded }) => (this.takingPart = new Loaded(this)),
      () => (this.#arming = undefined),
    );
    return this.#arming;
  }

  /** @internal Where the votes of a proposal stand now, and what the reader has to do with it. */
  patch(id: string, { votes, own }: Vote): void {
    const { page, proposal } = this;
    if (page) this.page = { ...page, items: page.items.map((item) => (item.id === id ? { ...item, votes, own } : item)) };
    if (proposal?.id === id) this.proposal = { ...proposal, votes, own };
  }

  /** @internal Reads anew what whoever takes part from now on had done before. */
  async refresh(): Promise<void> {
    const reading = { token: tokenOf(this), signal: this.presence };
    const { view } = this;
    try {
      if (view.at === "proposal") this.patch(view.id, await fetchProposal(this, view.id, reading));
      else if (view.at === "list") for (const item of (await fetchList(this, view, reading)).items) this.patch(item.id, item);
    } catch (error) {
      // What is on view stays: the next act finds it out.
      console.warn(error);
    }
  }

  /** @internal Dresses what was loaded later. */
  wear(styles: CSSResultOrNative): void {
    this.#worn ??= [...(this.constructor as typeof BoardState).elementStyles];
    if (this.#worn.includes(styles)) return;
    this.#worn.push(styles);
    if (this.shadowRoot) adoptStyles(this.shadowRoot, this.#worn);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.view.at === "list") this.lastList = this.view;
    super.willUpdate(changed);
    if (!this.hasUpdated) return;
    // Of another site, nothing of this one holds.
    if (changed.has("siteKey") || changed.has("baseUrl") || changed.has("client")) {
      this.takingPart = this.#arming = this.page = undefined;
    }
    if (!changed.has("view")) return;
    this.rowTrouble = undefined;
    void this.loadView(this.presence);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    if (!this.hasService) return;
    const isForStrangers = this.#take();
    await Promise.all([this.#loadSite(signal), this.loadView(signal)]);
    if (isForStrangers) await this.refresh();
  }

  /**
   * What the page brings along holds for the first language alone. It was made for strangers: whether the reader is none,
   * and has to be told what they did.
   */
  #take(): boolean {
    if (this.#isGiven) {
      this.#pageIs = this.site = this.proposal = this.comments = undefined;
      return false;
    }
    this.#isGiven = true;
    const text = this.querySelector("script")?.textContent;
    if (text) Object.assign(this, JSON.parse(text) as BoardData);
    // Whoever made the page could not know the fragment it is opened with.
    if (this.page) this.#pageIs = hrefOf(this.routing === "fragment" ? { at: "list" } : this.list);
    if (!text || !tokenOf(this)) return false;
    this.comments = undefined;
    return true;
  }

  async #loadSite(signal: AbortSignal): Promise<void> {
    try {
      this.site ??= await fetchSite(this, { locale: this.readerLocale, signal });
    } catch (error) {
      this.fail(error, signal);
    }
  }

  /** @internal */
  async loadView(presence: AbortSignal): Promise<void> {
    this.#fetching?.abort();
    this.#fetching = new AbortController();
    const signal = AbortSignal.any([presence, this.#fetching.signal]);
    this.trouble = undefined;
    this.isLoading = true;
    try {
      const { view } = this;
      if (view.at === "list") await this.#loadList(view, signal);
      else if (view.at === "proposal") await this.#loadProposal(view.id, signal);
      else await import("../proposal-form/define.ts");
      if (!signal.aborted) this.isLoading = false;
    } catch (error) {
      this.fail(error, signal);
    }
  }

  async #loadList(view: ListView, signal: AbortSignal): Promise<void> {
    const asked = hrefOf(view);
    if (this.page && this.#pageIs === asked) return;
    const page = await fetchList(this, view, { token: tokenOf(this), signal });
    signal.throwIfAborted();
    this.page = page;
    this.#pageIs = asked;
  }

  async #loadProposal(id: string, signal: AbortSignal): Promise<void> {
    const discussion = import("./discussion.ts").then(({ Discussion: Loaded }) => Loaded);
    // Waited for below, and not at all where the proposal cannot be read.
    discussion.catch(() => undefined);
    if (this.proposal?.id !== id) {
      this.comments = undefined;
      const proposal = await fetchProposal(this, id, { token: tokenOf(this), signal });
      signal.throwIfAborted();
      this.proposal = proposal;
    }
    const Loaded = await discussion;
    signal.throwIfAborted();
    this.discussion = new Loaded(this, id);
    void this.discussion.load(signal);
  }

  /** @internal Loads what comes after what is on view. */
  async loadMore(): Promise<void> {
    const { page, list, presence: signal } = this;
    if (!page?.nextCursor || this.isLoading) return;
    this.isLoading = true;
    this.moreTrouble = false;
    try {
      const next = await fetchList(this, { ...list, cursor: page.nextCursor }, { token: tokenOf(this), signal });
      if (this.list !== list) return;
      const known = new Set(page.items.map(({ id }) => id));
      const items = [...(this.page?.items ?? []), ...next.items.filter(({ id }) => !known.has(id))];
      this.page = { ...next, items };
      this.lead(`#p-${next.items.find(({ id }) => !known.has(id))?.id}`);
    } catch (error) {
      console.warn(error);
      this.moreTrouble = true;
    }
    this.isLoading = false;
  }

  /** @internal */
  fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    console.warn(error);
    const { code } = error as { code?: string };
    this.isLoading = false;
    if (code === "proposal_not_found") this.trouble = "not_found";
    else if (code === "proposals_not_offered" || code === "site_not_found") this.trouble = "not_offered";
    else this.trouble = navigator.onLine ? "away" : "offline";
  }

  /** @internal Goes to another view, as a link to it would. */
  abstract go(view: BoardView, options?: { replaces?: boolean }): void;
  /** @internal Leads the focus to the first that matches, once it is there. */
  abstract lead(selector: string): void;
}
