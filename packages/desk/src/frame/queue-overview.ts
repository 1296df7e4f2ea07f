import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QueueCounts, SavedView } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";

/** Many things happen at once when many cases are assigned: they are counted once. */
const CALM_MS = 1_500;

interface OverviewHost extends ReactiveControllerHost {
  readonly desk: Desk;
}

/** How many cases wait where, and the saved views: read on arrival and again when something has happened. */
export class QueueOverview implements ReactiveController {
  readonly #host: OverviewHost;
  #presence: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #followed: Desk | undefined;
  counts: QueueCounts | undefined;
  views: readonly SavedView[] = [];

  constructor(host: OverviewHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { desk } = this.#host;
    if (desk === this.#followed || !desk.may("cases.read")) return;
    this.#followed = desk;
    this.#presence?.abort();
    const { signal } = (this.#presence = new AbortController());
    desk.live.on("case", () => this.#readSoon(), signal);
    desk.live.on("reconnected", () => this.#readSoon(), signal);
    addEventListener("desk-views-changed", () => void this.#readViews(signal), { signal });
    void this.#readCounts(signal);
    void this.#readViews(signal);
  }

  hostDisconnected(): void {
    this.#presence?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#followed = undefined;
  }

  #readSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#presence) void this.#readCounts(this.#presence.signal);
    }, CALM_MS);
  }

  async #readCounts(signal: AbortSignal): Promise<void> {
    // Counts that cannot be had are left out: the pages say what is wrong.
    const counts = await this.#host.desk.api.cases.counts({ signal }).catch(() => undefined);
    if (signal.aborted || !counts) return;
    this.counts = counts;
    this.#host.requestUpdate();
  }

  async #readViews(signal: AbortSignal): Promise<void> {
    const views = await this.#host.desk.api.views.list({ signal }).catch(() => undefined);
    if (signal.aborted || !views) return;
    this.views = views.items;
    this.#host.requestUpdate();
  }
}
