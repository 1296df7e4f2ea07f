import type { HeedClient, Notice } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";

/** How often is asked, give or take a fifth: a crowd must not ask at one moment. */
const PACE_MS = 15_000;

/** A service in trouble is asked ever more rarely, down to this. */
const LONGEST_PACE_MS = 240_000;

/** Is told what is up; `isNews` when it has come or changed while the page was open, for one of those who show it. */
export type NoticeWatcher = (notice: Notice | null, isNews: boolean) => void;

/** Asks for one site's notice in one language, for all on the page who show it, while somebody can see them. */
export class NoticeAsker {
  readonly #ask: (signal: AbortSignal) => Promise<Notice | null>;
  readonly #isDismissed: (notice: Notice) => boolean;
  readonly #watchers = new Set<NoticeWatcher>();
  #presence: AbortController | undefined;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** Undefined until it is known. */
  #notice: Notice | null | undefined;

  constructor(ask: (signal: AbortSignal) => Promise<Notice | null>, isDismissed: (notice: Notice) => boolean) {
    this.#ask = ask;
    this.#isDismissed = isDismissed;
  }

  watch(watcher: NoticeWatcher, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#watchers.add(watcher);
    signal.addEventListener("abort", () => this.#leave(watcher));
    if (this.#notice !== undefined) watcher(this.#shown, false);
    if (!this.#presence) this.#begin();
  }

  /** Shows anew what is known: a visitor has put it aside. */
  showAgain(): void {
    for (const watcher of this.#watchers) watcher(this.#shown, false);
  }

  get #shown(): Notice | null {
    return this.#notice && !this.#isDismissed(this.#notice) ? this.#notice : null;
  }

  #begin(): void {
    const { signal } = (this.#presence = new AbortController());
    document.addEventListener("visibilitychange", this.#look, { signal });
    addEventListener("online", this.#look, { signal });
    // What the visitor came for is painted first.
    if (document.hidden) return;
    requestAnimationFrame(() => setTimeout(this.#look));
  }

  #leave(watcher: NoticeWatcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    clearTimeout(this.#timer);
    this.#presence?.abort();
    this.#presence = undefined;
  }

  /** Nothing is asked for whom nobody sees, and nothing while there is no connection. */
  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (!this.#presence || this.#isAsking || document.hidden || !navigator.onLine) return;
    void this.#askOnce(this.#presence.signal);
  };

  async #askOnce(signal: AbortSignal): Promise<void> {
    this.#isAsking = true;
    try {
      const notice = await this.#ask(signal);
      this.#failures = 0;
      if (!signal.aborted) this.#tell(notice);
    } catch {
      // What was known stays until something else is.
      this.#failures++;
    }
    this.#isAsking = false;
    const paceMs = Math.min(PACE_MS * 2 ** this.#failures, LONGEST_PACE_MS);
    if (this.#presence) this.#timer = setTimeout(this.#look, paceMs * (0.8 + Math.random() * 0.4));
  }

  #tell(notice: Notice | null): void {
    const before = this.#notice;
    this.#notice = notice;
    if (before !== undefined && before?.updatedAt === notice?.updatedAt) return;
    // Said once, however many show it.
    let isNews = before !== undefined;
    for (const watcher of this.#watchers) {
      watcher(this.#shown, isNews);
      isNews = false;
    }
  }
}

/** The notice by the client where there is one, otherwise without waiting for the SDK. */
export async function fetchNotice({ client, siteKey = "", baseUrl }: ClientSource, locale: string, signal: AbortSignal): Promise<Notice | null> {
  // A page may bring a client of a release that knew no notices.
  if (client) return (client as Partial<HeedClient>).notice?.get({ locale, signal }) ?? null;
  const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}/notice?locale=${encodeURIComponent(locale)}`;
  const response = await fetch(address, { signal, credentials: "omit" });
  const answer = (await response.json()) as { notice?: Notice | null };
  // Enough to tell the service from something else at its address, such as a login page.
  if (!response.ok || answer.notice === undefined) throw new Error(`No answer from ${address}: ${response.status}.`);
  return answer.notice;
}
