import type { DeskSiteApi } from "@heed/core/desk";

/** Something happened to a case. */
export class CaseNewsEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super("case");
    this.reference = reference;
  }
}

interface LiveEventMap {
  /** A case that one may see has changed, or is new. */
  case: CaseNewsEvent;
  /** There is something new in one's notifications. */
  notification: Event;
  /** `isConnected` has changed. */
  connection: Event;
  /** The connection was lost and is back: what happened meanwhile was not told, so read again. */
  reconnected: Event;
}

/** What happens at one site's desk, live, for all that stands on the page; one connection for all of it. */
export class LiveEvents extends EventTarget {
  readonly #stop = new AbortController();
  readonly #api: DeskSiteApi;
  #isConnected = false;
  #wasConnected = false;

  constructor(api: DeskSiteApi) {
    super();
    this.#api = api;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Listens until the signal aborts. */
  on<Type extends keyof LiveEventMap>(type: Type, listener: (event: LiveEventMap[Type]) => void, signal: AbortSignal): void {
    // The map says what is dispatched under each name, below.
    this.addEventListener(type, listener as EventListener, { signal });
  }

  /** Connects, and stays connected until it is stopped or refused. */
  async start(): Promise<void> {
    const { signal } = this.#stop;
    try {
      for await (const event of this.#api.events({ signal, onConnection: this.#onConnection })) {
        this.dispatchEvent(event.type === "case" ? new CaseNewsEvent(event.reference) : new Event("notification"));
      }
    } catch {
      // Refused: whoever asks for anything else is told why, the sign-in dialog included.
      this.#onConnection(false);
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  #onConnection = (isConnected: boolean): void => {
    this.#isConnected = isConnected;
    this.dispatchEvent(new Event("connection"));
    if (!isConnected) return;
    if (this.#wasConnected) this.dispatchEvent(new Event("reconnected"));
    this.#wasConnected = true;
  };
}
