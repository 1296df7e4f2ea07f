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
  }

  /** Reads from the top, as much as is on view already. */
  async show(read: ReadPage<Item, Answer>): Promise<void> {
    this.#read = read;
    try {
      const answer = await read({ limit: Math.min(LARGEST_PAGE, Math.max(this.#pageSize, this.items?.length ?? 0)) });
      if (this.#read !== read) return;
      this.#take(answer, answer.items);
      this.failure = undefined;
    } catch (error) {
      if (this.#read === read) this.failure = error;
    }
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
