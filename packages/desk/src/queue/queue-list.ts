import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QueueFilter, QueueItem } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import type { LiveEvents } from "../page/live-events.ts";
import { isSameFilter } from "./queue-address.ts";

/** How many come at a time; a page of this size stays far below what may cross the wire. */
const PAGE_SIZE = 50;
/** The most that are read again when something happens; what is further down is looked up by its reference. */
const REREAD_SIZE = 100;
/** Many things happen at once when many cases are assigned: they are read once. */
const CALM_MS = 800;
/** More of them than these are not looked up one by one. */
const MAX_LOOKUPS = 8;

/** How a row differs from what the reader saw when the list came. */
export type RowMark = "new" | "changed" | "gone";

interface QueueHost extends ReactiveControllerHost {
  readonly desk: Desk;
}

/** Kept while one looks at a case, so that the way back leads to the same place. */
interface KeptQueue {
  readonly filter: QueueFilter;
  readonly items: readonly QueueItem[];
  readonly nextCursor: string | null;
  readonly scrollY: number;
}

/** Gone with the connection, and so with whoever was signed in. */
const kept = new WeakMap<LiveEvents, KeptQueue>();

/**
 * The cases of one view, page by page, and what happens to them. What is on view never moves by itself: rows
 * change in place, and cases that came since wait in `waiting` until the reader asks for them.
 */
export class QueueList implements ReactiveController {
  readonly #host: QueueHost;
  #presence: AbortController | undefined;
  #filter: QueueFilter = {};
  #nextCursor: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #news = new Set<string>();

  items: readonly QueueItem[] = [];
  /** Cases that came since, newest answer first; not yet in `items`. */
  waiting: readonly QueueItem[] = [];
  marks: ReadonlyMap<string, RowMark> = new Map();
  state: "loading" | "ready" | "failed" = "loading";
  error: unknown;
  isLoadingMore = false;
  /** Whether the next page could not be had. */
  hasStalled = false;
  /** Whether new cases may go straight into the list: its top is on view and nothing is selected. */
  mayGrow: () => boolean = () => false;

  constructor(host: QueueHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#keep();
    this.#presence?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  /** Shows a view. Where it was left a moment ago, it is there at once; answers how far down one was. */
  async show(filter: QueueFilter, signal: AbortSignal): Promise<number> {
    const earlier = kept.get(this.#host.desk.live);
    const isBack = earlier && this.items.length === 0 && isSameView(earlier.filter, filter);
    this.#begin(filter);
    if (isBack) {
      this.items = earlier.items;
      this.#nextCursor = earlier.nextCursor;
      this.state = "ready";
      this.#update();
      void this.#reread(signal);
      return earlier.scrollY;
    }
    this.items = [];
    this.state = "loading";
    this.#update();
    await this.#readFirst(signal);
    return 0;
  }

  /** Reads the view anew from its top. */
  async renew(signal: AbortSignal): Promise<void> {
    this.marks = new Map();
    this.waiting = [];
    await this.#readFirst(signal);
  }

  /** Reads the next page, if there is one and nobody does already. */
  async readMore(): Promise<void> {
    const { signal } = this.#presence ?? {};
    if (!this.#nextCursor || this.isLoadingMore || !signal) return;
    this.isLoadingMore = true;
    this.hasStalled = false;
    this.#update();
    try {
      const { items, nextCursor } = await this.#read({ cursor: this.#nextCursor, limit: PAGE_SIZE }, signal);
      // A case may have moved down while one read: it is shown where it was first.
      const known = new Set(this.items.map(({ reference }) => reference));
      this.items = [...this.items, ...items.filter(({ reference }) => !known.has(reference))];
      this.#nextCursor = nextCursor;
    } catch {
      this.hasStalled = !signal.aborted;
    } finally {
      this.isLoadingMore = false;
      this.#update();
    }
  }

  /** Puts the cases that came since at the top. */
  showWaiting(): void {
    this.#addOnTop(this.waiting);
    this.waiting = [];
    this.#update();
  }

  /** Takes over what is known to have changed, for instance by a step of one's own. */
  lookAgain(references: Iterable<string>): void {
    for (const reference of references) this.#news.add(reference);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#presence) void this.#reread(this.#presence.signal);
    }, CALM_MS);
  }

  #begin(filter: QueueFilter): void {
    this.#presence?.abort();
    this.#filter = filter;
    this.marks = new Map();
    this.waiting = [];
    this.#news.clear();
    this.#nextCursor = null;
    this.isLoadingMore = this.hasStalled = false;
    const { signal } = (this.#presence = new AbortController());
    const { live } = this.#host.desk;
    live.on("case", ({ reference }) => this.lookAgain([reference]), signal);
    live.on("reconnected", () => this.lookAgain([]), signal);
  }

  #read(page: { cursor?: string; limit: number }, signal: AbortSignal) {
    return this.#host.desk.api.cases.list({ ...this.#filter, ...page }, { signal });
  }

  async #readFirst(signal: AbortSignal): Promise<void> {
    try {
      const { items, nextCursor } = await this.#read({ limit: PAGE_SIZE }, signal);
      this.items = items;
      this.#nextCursor = nextCursor;
      this.state = "ready";
      this.error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      if (this.items.length === 0) this.state = "failed";
    }
    this.#update();
  }

  /** Reads again what may have changed, and lets every row where it is. */
  async #reread(signal: AbortSignal): Promise<void> {
    const news = [...this.#news];
    this.#news.clear();
    try {
      const { items: top, nextCursor } = await this.#read({ limit: REREAD_SIZE }, signal);
      const found = new Map(top.map((item) => [item.reference, item]));
      const known = new Set(this.items.map(({ reference }) => reference));
      const missing = news.filter((reference) => known.has(reference) && !found.has(reference));
      // The whole view was read: what is not in it is not in it any more.
      const isWhole = nextCursor === null;
      const lookups = isWhole ? [] : missing.slice(0, MAX_LOOKUPS);
      for (const item of await this.#lookUp(lookups, signal)) found.set(item.reference, item);
      const gone = isWhole ? [...known].filter((reference) => !found.has(reference)) : lookups.filter((reference) => !found.has(reference));
      this.#takeOver(found, new Set(gone));
      const last = this.items.length;
      const fresh = top.slice(0, Math.max(last, PAGE_SIZE)).filter(({ reference }) => !known.has(reference));
      if (this.mayGrow()) this.#addOnTop(fresh);
      else this.waiting = fresh;
    } catch {
      // Read again with the next event, or when the connection is back: the banner says that it is lost.
      if (!signal.aborted) for (const reference of news) this.#news.add(reference);
    }
    if (!signal.aborted) this.#update();
  }

  async #lookUp(references: readonly string[], signal: AbortSignal): Promise<QueueItem[]> {
    const { q: _, sort, ...filter } = this.#filter;
    const list = (reference: string) => this.#host.desk.api.cases.list({ ...filter, ...(sort && { sort }), q: reference, limit: 1 }, { signal });
    const pages = await Promise.all(references.map(list));
    return pages.flatMap(({ items }) => items);
  }

  #takeOver(found: ReadonlyMap<string, QueueItem>, gone: ReadonlySet<string>): void {
    const marks = new Map(this.marks);
    this.items = this.items.map((item) => {
      const now = found.get(item.reference);
      if (gone.has(item.reference)) marks.set(item.reference, "gone");
      else if (now && marks.get(item.reference) === "gone") marks.set(item.reference, "changed");
      if (!now || now.version === item.version) return item;
      if (marks.get(item.reference) !== "new") marks.set(item.reference, "changed");
      return now;
    });
    this.marks = marks;
  }

  #addOnTop(fresh: readonly QueueItem[]): void {
    const marks = new Map(this.marks);
    for (const { reference } of fresh) marks.set(reference, "new");
    this.marks = marks;
    this.items = [...fresh, ...this.items];
  }

  #keep(): void {
    if (this.state !== "ready") return;
    const { items } = this;
    kept.set(this.#host.desk.live, { filter: this.#filter, items, nextCursor: this.#nextCursor, scrollY });
  }

  #update(): void {
    this.#host.requestUpdate();
  }
}

function isSameView(one: QueueFilter, other: QueueFilter): boolean {
  return isSameFilter(one, other) && (one.sort ?? "urgency") === (other.sort ?? "urgency");
}
