import type { TimelineEntry } from "@heed/contract";
import { openPulledStream, type PulledStreamOptions } from "../http/index.ts";

const BATCH = 100;

interface EventStreamOptions extends Pick<PulledStreamOptions, "subscribe" | "signal" | "onEnd" | "heartbeatMs"> {
  /** The last event the reader has seen; 0 for none. */
  afterSeq: number;
  readAfter(seq: number, limit: number): Promise<TimelineEntry[]>;
}

/**
 * A timeline as server-sent events, first what is there, then what comes. A reader that was cut off comes back
 * with the last id it saw.
 */
export async function openEventStream({ afterSeq, readAfter, ...options }: EventStreamOptions): Promise<ReadableStream<Uint8Array>> {
  let seq = afterSeq;
  return openPulledStream({
    ...options,
    async pull() {
      const entries = await readAfter(seq, BATCH);
      seq = Number(entries.at(-1)?.id ?? seq);
      return { text: entries.map(encodeEntry).join(""), hasMore: entries.length === BATCH };
    },
  });
}

function encodeEntry(entry: TimelineEntry): string {
  return `event: timeline\nid: ${entry.id}\ndata: ${JSON.stringify(entry)}\n\n`;
}
