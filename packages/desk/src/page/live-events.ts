import type { DeskEvent, DeskSiteApi } from "@heed/core/desk";

/** Something happened to a case. */
export class CaseNewsEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super("case");
    this.reference = reference;
  }
}

/** Who looks at a case has changed. */
class PresenceNewsEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super("presence");
    this.reference = reference;
  }
}

interface LiveEventMap {
  /** A case that one may see has changed, or is new. */
  case: CaseNewsEvent;
  /** Somebody else came to a case, left it, or began to write. */
  presence: PresenceNewsEvent;
  /** There is something new in one's notifications. */
  notification: Event;
  /** `isConnected` has changed. */
  connection: Event;
  /** The connection was lost and is back, or more happened than is told: read again what is shown. */
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
        this.dispatchEvent(domEventOf(event));
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

function domEventOf(event: DeskEvent): Event {
  switch (event.type) {
    case "case":
      return new CaseNewsEvent(event.reference);
    case "presence":
      return new PresenceNewsEvent(event.reference);
    case "notification":
      return new Event("notification");
    case "refresh":
      return new Event("reconnected");
  }
}
