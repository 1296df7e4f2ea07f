import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Page } from "@heed/core/desk";

/** The most that the service answers at once. */
const LARGEST_PAGE = 100;

type ReadPage<Item, Answer extends Page<Item>> = (page: { limit: number; cursor?: string }) => Promise<Answer>;

/** A list that comes page by page, of which what was read stays on view while it is read anew. */
export class PagedList<Item, Answer extends Page<Item> = Page<Item>> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #pageSize: number;
  #read: ReadPage<Item, Answer> | undefined;
  #nextCursor: string | null = null;

  /** Nothing before the first page has come. */
  items: readonly Item[] | undefined;
  /** What came with the page that was read last. */
  answer: Answer | undefined;
  failure: unknown;
  isBusy = false;
  /** How many came since, and are not on view. */
  fresh = 0;

  constructor(host: ReactiveControllerHost, { pageSize = 25 } = {}) {
    this.#host = host;
    this.#pageSize = pageSize;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#read = undefined;
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  /** Forgets what is on view: another list follows. */
  clear(): void {
    this.items = this.answer = this.failure = undefined;
    this.#nextCursor = null;
    this.fresh = 0;
  }

  /** Reads from the top, as much as is on view already. */
  async show(read: ReadPage<Item, Answer>): Promise<void> {
    this.#read = read;
    try {
      const answer = await read({ limit: Math.min(LARGEST_PAGE, Math.max(this.#pageSize, this.items?.length ?? 0)) });
      if (this.#read !== read) return;
      this.#take(answer, answer.items);
      this.fresh = 0;
      this.failure = undefined;
    } catch (error) {
      if (this.#read === read) this.failure = error;
    }
    this.#host.requestUpdate();
  }

  /**
   * Reads again in place: what is on view changes where it stands and moves only where something goes. What came
   * since is counted in `fresh`, and comes with the next `show`.
   */
  async refresh(keyOf: (item: Item) => string): Promise<void> {
    const { items } = this;
    const read = this.#read;
    if (!read || !items) return;
    // Asked for by nobody: where it cannot be had, what is on view stays.
    const answer = await read({ limit: Math.min(LARGEST_PAGE, Math.max(this.#pageSize, items.length)) }).catch(() => undefined);
    if (!answer || this.#read !== read || this.items !== items) return;
    const found = new Map(answer.items.map((item) => [keyOf(item), item]));
    const known = new Set(items.map(keyOf));
    this.items = items.flatMap((item, index) => found.get(keyOf(item)) ?? (index < LARGEST_PAGE ? [] : [item]));
    this.fresh = answer.items.filter((item) => !known.has(keyOf(item))).length;
    this.answer = answer;
    this.#host.requestUpdate();
  }

  /** Reads the next page; answers how many there were before it. Rejects where it cannot be had. */
  async more(): Promise<number> {
    const { items = [] } = this;
    const read = this.#read;
    if (!read || this.#nextCursor === null || this.isBusy) return items.length;
    this.isBusy = true;
    this.#host.requestUpdate();
    try {
      const answer = await read({ limit: this.#pageSize, cursor: this.#nextCursor });
      // Another list may have been asked for meanwhile.
      if (this.#read === read && this.items === items) this.#take(answer, [...items, ...answer.items]);
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
    return items.length;
  }

  /** Puts other items in the place of those on view, for instance after a step of one's own. */
  change(change: (items: readonly Item[]) => readonly Item[]): void {
    this.items = change(this.items ?? []);
    this.#host.requestUpdate();
  }

  #take(answer: Answer, items: readonly Item[]): void {
    this.answer = answer;
    this.items = items;
    this.#nextCursor = answer.nextCursor;
  }
}
