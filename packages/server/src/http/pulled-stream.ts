const HEARTBEAT_MS = 15_000;
const RECONNECT_AFTER_MS = 3_000;

export interface PulledStreamOptions {
  /** What there is to send now, empty where that is nothing; with `hasMore` it is asked again at once. */
  pull(): Promise<{ text: string; hasMore: boolean }>;
  /** Resolves once nothing can be missed any more. The returned function ends it. */
  subscribe(wake: () => void): Promise<() => void>;
  signal: AbortSignal;
  onEnd: () => void;
  /** What is sent first. @default when to come back after a lost connection */
  greeting?: string;
  heartbeatMs?: number | undefined;
}

/**
 * Server-sent events, first what is there, then what comes. They are pulled: nothing is read from the
 * database before the reader has taken what came before, so a slow reader holds one batch and no queue.
 */
export async function openPulledStream(options: PulledStreamOptions): Promise<ReadableStream<Uint8Array>> {
  const { pull, signal, onEnd, heartbeatMs = HEARTBEAT_MS } = options;
  const encoder = new TextEncoder();
  let hasNews = true;
  let isEnded = false;
  let proceed = () => {};
  const wake = () => {
    hasNews = true;
    proceed();
  };
  const unsubscribe = await options.subscribe(wake);
  const end = () => {
    if (isEnded) return;
    isEnded = true;
    signal.removeEventListener("abort", end);
    unsubscribe();
    proceed();
    onEnd();
  };
  signal.addEventListener("abort", end);
  // The reader may have gone while this one subscribed; an event that has passed is not heard.
  if (signal.aborted) end();

  /** `null` at the end. News of which nothing is to be sent put no heartbeat off: nobody would hear one at a busy site. */
  async function nextChunk(): Promise<string | null> {
    const quietUntil = performance.now() + heartbeatMs;
    while (!isEnded) {
      if (!hasNews) await waitForNews(quietUntil - performance.now());
      else {
        hasNews = false;
        const { text, hasMore } = await pull();
        if (hasMore) hasNews = true;
        if (text !== "") return text;
      }
      if (performance.now() >= quietUntil && !isEnded) return ":\n\n";
    }
    return null;
  }

  async function waitForNews(longestMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const heartbeat = setTimeout(resolve, Math.ceil(longestMs));
    proceed = resolve;
    await promise;
    clearTimeout(heartbeat);
  }

  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${RECONNECT_AFTER_MS}\n${options.greeting ?? ""}\n`));
    },
    async pull(controller) {
      // A stream whose database is away ends: the reader comes back.
      const chunk = await nextChunk().catch(() => null);
      if (chunk !== null) return controller.enqueue(encoder.encode(chunk));
      end();
      controller.close();
    },
    cancel: end,
  });
}
