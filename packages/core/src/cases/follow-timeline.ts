import type { TimelineEntry } from "@heed/contract";
import { isFinal } from "@heed/contract/rules";
import { isHeedError, isProblemError, UnexpectedAnswerError } from "../errors/index.ts";
import { readEvents } from "../events/index.ts";
import { timelineEntryShape } from "../generated/answer-shapes.ts";
import {
  failureOf,
  isPassing,
  parseAnswer,
  pause,
  withJitter,
  type AbortSignalLike,
  type Service,
} from "../http/index.ts";

/** How patient a watch is. */
export interface WatchTimings {
  /** The service's heartbeat comes every 15 seconds: three missed ones mean a dead connection. */
  readonly silenceMs: number;
  /** The wait before the first reconnection, unless the service sets another with `retry:`. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** The most that `Retry-After` can ask for. */
  readonly longestRetryAfterMs: number;
}

const watchTimings: WatchTimings = {
  silenceMs: 45_000,
  firstDelayMs: 1_000,
  longestDelayMs: 30_000,
  longestRetryAfterMs: 300_000,
};

interface FollowOptions {
  readonly path: string;
  readonly accessCode: string;
  readonly lastEventId?: string | undefined;
  readonly signal: AbortSignalLike;
  readonly onConnection?: ((isConnected: boolean) => void) | undefined;
  /** @default as the service expects of its clients */
  readonly timings?: WatchTimings;
}

const purpose = "watch the case";

/** The timeline as it grows, over as many connections as it takes. Rejects with the signal's reason. */
export async function* followTimeline(
  service: Service,
  { timings = watchTimings, lastEventId, onConnection, ...request }: FollowOptions,
): AsyncGenerator<TimelineEntry, undefined> {
  const { signal } = request;
  const seen = new Set(lastEventId === undefined ? [] : [lastEventId]);
  let latest = lastEventId;
  let { firstDelayMs } = timings;
  let failures = 0;
  let isConnected = false;
  const tell = (isThere: boolean) => {
    if (isConnected === isThere) return;
    isConnected = isThere;
    onConnection?.(isThere);
  };
  for (;;) {
    let retryAfterMs = 0;
    try {
      const events = readEvents(service, {
        ...request,
        purpose,
        lastEventId: latest,
        silenceMs: timings.silenceMs,
        onHeard: () => {
          failures = 0;
          tell(true);
        },
        onRetry: (delayMs) => (firstDelayMs = delayMs),
      });
      for await (const { event, data } of events) {
        if (event !== "timeline") continue;
        const entry = parseEntry(service, data);
        latest = entry.id;
        // A proxy may drop Last-Event-ID, and the service then begins at the beginning.
        if (seen.has(entry.id)) continue;
        seen.add(entry.id);
        yield entry;
        if (isFinal(entry.status)) return;
      }
    } catch (error) {
      if (!isWorthReconnecting(error)) throw error;
      retryAfterMs = Math.min((isProblemError(error) && error.retryAfterMs) || 0, timings.longestRetryAfterMs);
    }
    tell(false);
    const backoffMs = Math.min(firstDelayMs * 2 ** failures++, timings.longestDelayMs);
    await pause(retryAfterMs + withJitter(backoffMs), signal);
  }
}

function parseEntry(service: Service, data: string): TimelineEntry {
  return parseAnswer(
    data,
    timelineEntryShape,
    (found) => new UnexpectedAnswerError(`${failureOf(service, purpose)}: the stream carried ${found}. Check baseUrl.`),
  );
}

/** A connection goes on where a call would give up: nobody is waiting for an answer. */
function isWorthReconnecting(error: unknown): boolean {
  return isPassing(error) || (isHeedError(error) && (error.status ?? 0) >= 500);
}
