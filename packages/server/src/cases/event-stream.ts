import type { TimelineEntry } from "@heed/contract";

const HEARTBEAT_MS = 15_000;
const RECONNECT_AFTER_MS = 3_000;
const BATCH = 100;

interface EventStreamOptions {
  /** The last event the reader has seen; 0 for none. */
  afterSeq: number;
  readAfter(seq: number, limit: number): Promise<TimelineEntry[]>;
  subscribe(wake: () => void): Promise<() => void>;
  signal: AbortSignal;
  onEnd: () => void;
  heartbeatMs?: number;
}

/**
 * A timeline as server-sent events, first what is there, then what comes. It is pulled: nothing is
 * read from the database before the reader has taken what came before, so a slow reader holds one
 * batch and no queue.
 */
export async function openEventStream(options: EventStreamOptions): Promise<ReadableStream<Uint8Array>> {
  const { readAfter, signal, onEnd, heartbeatMs = HEARTBEAT_MS } = options;
  const encoder = new TextEncoder();
  let seq = options.afterSeq;
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

  /** `null` at the end. */
  async function nextChunk(): Promise<string | null> {
    while (!isEnded) {
      if (!hasNews) {
        const isQuiet = await waitForNews();
        if (isQuiet && !isEnded) return ":\n\n";
        continue;
      }
      hasNews = false;
      const entries = await readAfter(seq, BATCH);
      if (entries.length === BATCH) hasNews = true;
      const last = entries.at(-1);
      if (!last) continue;
      seq = Number(last.id);
      return entries.map(encodeEntry).join("");
    }
    return null;
  }

  /** Whether the time for a heartbeat came first. */
  async function waitForNews(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const heartbeat = setTimeout(() => resolve(true), heartbeatMs);
    proceed = () => resolve(false);
    const isQuiet = await promise;
    clearTimeout(heartbeat);
    return isQuiet;
  }

  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${RECONNECT_AFTER_MS}\n\n`));
    },
    async pull(controller) {
      // A stream whose database is away ends: the reader comes back with the last id it saw.
      const chunk = await nextChunk().catch(() => null);
      if (chunk !== null) return controller.enqueue(encoder.encode(chunk));
      end();
      controller.close();
    },
    cancel: end,
  });
}

function encodeEntry(entry: TimelineEntry): string {
  return `event: timeline\nid: ${entry.id}\ndata: ${JSON.stringify(entry)}\n\n`;
}
