import { msg, str } from "@lit/localize";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { OpenedDeskCase, Presence, Viewers } from "@heed/core/desk";
import { announce } from "../page/messages.ts";

/** How often one says that one is there; the service forgets whoever is silent for 40 seconds. */
const EVERY_MS = 15_000;

/** Whoever has typed within this time is writing. */
const WRITING_MS = 20_000;

type Viewer = Viewers["viewers"][number];

/** Tells the service that one looks or writes here, while the page is visible, and learns who else does. */
export class PresenceTeller implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #opened: OpenedDeskCase | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #lastTyped = -Infinity;
  #told: Presence = "left";

  viewers: readonly Viewer[] = [];

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** Turns to a case; `undefined` to none. */
  turnTo(opened: OpenedDeskCase | undefined): void {
    this.#leave();
    this.#opened = opened;
    this.viewers = [];
    if (!opened) return;
    this.#timer = setInterval(() => void this.#tell(), EVERY_MS);
    void this.#tell();
  }

  /** Somebody types here. */
  typed(): void {
    const wasWriting = this.#isWriting;
    this.#lastTyped = performance.now();
    if (!wasWriting) void this.#tell();
  }

  /** What was typed has been sent. */
  rested(): void {
    this.#lastTyped = -Infinity;
    void this.#tell();
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#onVisibility);
    addEventListener("pagehide", this.#onHide);
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#onVisibility);
    removeEventListener("pagehide", this.#onHide);
    this.turnTo(undefined);
  }

  get #isWriting(): boolean {
    return performance.now() - this.#lastTyped < WRITING_MS;
  }

  #onVisibility = (): void => {
    if (document.visibilityState === "visible") void this.#tell();
    else this.#sayLeft();
  };

  #onHide = (): void => this.#sayLeft();

  #leave(): void {
    clearInterval(this.#timer);
    this.#sayLeft();
  }

  #sayLeft(): void {
    if (this.#told === "left") return;
    this.#told = "left";
    // Whoever cannot say goodbye is forgotten after a while all the same.
    this.#opened?.presence("left").catch(() => undefined);
  }

  async #tell(): Promise<void> {
    const opened = this.#opened;
    if (!opened || document.visibilityState !== "visible") return;
    this.#told = this.#isWriting ? "writing" : "viewing";
    try {
      const { viewers } = await opened.presence(this.#told);
      if (opened === this.#opened) this.#show(viewers);
    } catch {
      // Nobody's work depends on it; the next time tells again.
    }
  }

  #show(viewers: readonly Viewer[]): void {
    const before = new Map(this.viewers.map(({ id, doing }) => [id, doing]));
    for (const viewer of viewers) {
      if (before.get(viewer.id) !== viewer.doing) announce(this.#host, viewerInWords(viewer));
    }
    this.viewers = viewers;
    this.#host.requestUpdate();
  }
}

export function viewerInWords({ name, doing }: Viewer): string {
  return doing === "writing" ? msg(str`${name} is writing here`) : msg(str`${name} is looking at this case`);
}
