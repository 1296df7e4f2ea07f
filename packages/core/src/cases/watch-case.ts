import type { TimelineEntry } from "@heed/contract";
import { startDeadline, type AbortSignalLike, type Service } from "../http/index.ts";
import { followTimeline } from "./follow-timeline.ts";

/** What to watch, and from where on. */
export interface WatchRequest {
  readonly path: string;
  readonly accessCode: string;
  readonly lastEventId?: string | undefined;
  readonly signal?: AbortSignalLike | undefined;
  readonly onConnection?: ((isConnected: boolean) => void) | undefined;
}

/**
 * The timeline as it grows. Nothing is sent before the first `next()`. `return()` ends it at once, also while a
 * `next()` is waiting; a bare generator would first wait for that.
 */
export function watchCase(service: Service, openRequest: () => WatchRequest): AsyncIterableIterator<TimelineEntry> {
  const stop = startDeadline({});
  const entries = entriesUntil(stop.signal, service, openRequest);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => entries.next(),
    return() {
      stop.abort();
      return entries.return();
    },
  };
}

async function* entriesUntil(
  stopped: AbortSignalLike,
  service: Service,
  openRequest: () => WatchRequest,
): AsyncGenerator<TimelineEntry, void> {
  const request = openRequest();
  const end = startDeadline({ signals: [request.signal, stopped] });
  try {
    yield* followTimeline(service, { ...request, signal: end.signal });
  } catch (error) {
    if (!end.signal.aborted) throw error;
  } finally {
    end.release();
  }
}
