import type { DeskEvent, DeskSiteApi } from "@heed/core/desk";

/** Something happened to a case. */
class CaseNewsEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super("case");
    this.reference = reference;
  }
}

/** Something happened to a proposal. */
class ProposalNewsEvent extends Event {
  readonly proposalId: string;

  constructor(proposalId: string) {
    super("proposal");
    this.proposalId = proposalId;
  }
}

interface LiveEventMap {
  /** A case that one may see has changed, or is new. */
  case: CaseNewsEvent;
  /** A proposal has changed, or is new. */
  proposal: ProposalNewsEvent;
  /** There is something new in one's notifications. */
  notification: Event;
  /** `isConnected` has changed. */
  connection: Event;
  /** The connection was lost and is back: what happened meanwhile was not told, so read again. */
  reconnected: Event;
}

/** What the window that listens tells the others. */
type Word = DeskEvent | { type: "connection"; isConnected: boolean; isAnew: boolean } | { type: "hello" };

/**
 * What happens at one site's desk, live, for all that stands on the page. A browser has few connections to one
 * service: of all windows of the same desk, one listens and tells the others; when it closes, the next one listens.
 */
export class LiveEvents extends EventTarget {
  readonly #stop = new AbortController();
  readonly #api: DeskSiteApi;
  readonly #name: string;
  #channel: BroadcastChannel | undefined;
  #isStarted = false;
  #isListening = false;
  #isConnected = false;
  #wasConnected = false;

  /** `name` tells apart desks of the same service: the site and who is signed in. */
  constructor(api: DeskSiteApi, name: string) {
    super();
    this.#api = api;
    this.#name = `heed desk ${name}`;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Listens until the signal aborts. */
  on<Type extends keyof LiveEventMap>(type: Type, listener: (event: LiveEventMap[Type]) => void, signal: AbortSignal): void {
    // The map says what is dispatched under each name, below.
    this.addEventListener(type, listener as EventListener, { signal });
  }

  /** Connects, and stays connected until it is stopped or refused; then it can be started again. */
  async start(): Promise<void> {
    const { signal } = this.#stop;
    if (this.#isStarted || signal.aborted) return;
    this.#isStarted = true;
    this.#openChannel();
    try {
      // Without https there are no locks, and every window listens for itself.
      if ("locks" in navigator) await navigator.locks.request(this.#name, { signal }, () => this.#listen());
      else await this.#listen();
    } catch {
      // Refused, or stopped: whoever asks for anything else is told why, the sign-in dialog included.
      this.#setConnected(false);
    } finally {
      this.#isStarted = false;
    }
  }

  stop(): void {
    this.#stop.abort();
    this.#channel?.close();
    this.#channel = undefined;
  }

  async #listen(): Promise<void> {
    this.#isListening = true;
    try {
      for await (const event of this.#api.events({ signal: this.#stop.signal, onConnection: this.#onConnection })) {
        this.#channel?.postMessage(event);
        this.#tell(event);
      }
    } finally {
      this.#isListening = false;
    }
  }

  #onConnection = (isConnected: boolean): void => {
    const isAnew = isConnected && this.#wasConnected;
    this.#channel?.postMessage({ type: "connection", isConnected, isAnew: isConnected } satisfies Word);
    this.#setConnected(isConnected);
    if (isAnew) this.dispatchEvent(new Event("reconnected"));
  };

  #openChannel(): void {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel(this.#name);
    // Only our own windows know the channel.
    this.#channel.addEventListener("message", ({ data }) => this.#hear(data as Word));
    this.#channel.postMessage({ type: "hello" } satisfies Word);
  }

  #hear(word: Word): void {
    if (word.type === "hello") {
      if (!this.#isListening) return;
      this.#channel?.postMessage({ type: "connection", isConnected: this.#isConnected, isAnew: false } satisfies Word);
    } else if (word.type === "connection") {
      const mayHaveMissed = word.isAnew && this.#wasConnected;
      this.#setConnected(word.isConnected);
      if (mayHaveMissed) this.dispatchEvent(new Event("reconnected"));
    } else {
      this.#tell(word);
    }
  }

  #tell(event: DeskEvent): void {
    if (event.type === "case") this.dispatchEvent(new CaseNewsEvent(event.reference));
    else if (event.type === "proposal") this.dispatchEvent(new ProposalNewsEvent(event.proposalId));
    else this.dispatchEvent(new Event("notification"));
  }

  #setConnected(isConnected: boolean): void {
    if (isConnected) this.#wasConnected = true;
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.dispatchEvent(new Event("connection"));
  }
}
