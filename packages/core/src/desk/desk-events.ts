import type { AnswerShape } from "../answers/answer-shape.ts";
import { isHeedError, isProblemError, UnexpectedAnswerError } from "../errors/index.ts";
import { readEvents } from "../events/index.ts";
import { caseNewsShape, proposalNewsShape } from "../generated/desk-answer-shapes.ts";
import {
  failureOf,
  isPassing,
  parseAnswer,
  pause,
  startDeadline,
  withJitter,
  type AbortSignalLike,
  type Service,
} from "../http/index.ts";

/**
 * Something happened at the desk: to a case, to who looks at one, to a proposal, or for oneself. `refresh` says that
 * more may have happened than is told: read again what is shown.
 */
export type DeskEvent =
  | { type: "case" | "presence"; reference: string }
  | { type: "proposal"; proposalId: string }
  | { type: "notification" | "refresh" };

/** What `events` takes. */
export interface WatchDeskOptions {
  /** Ends it. */
  signal?: AbortSignalLike | undefined;
  /** Called with `true` once the service is listened to, with `false` when the connection is lost until it is back. */
  onConnection?: ((isConnected: boolean) => void) | undefined;
}

const purpose = "watch the desk";
/** The service's heartbeat comes every 15 seconds: three missed ones mean a dead connection. */
const SILENCE_MS = 45_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
const LONGEST_RETRY_AFTER_MS = 300_000;

/** Events over as many connections as it takes. `return()` ends it at once, also while a `next()` is waiting. */
export function watchDesk(service: Service, options: WatchDeskOptions = {}): AsyncIterableIterator<DeskEvent> {
  const stop = startDeadline({});
  const events = eventsUntil(stop.signal, service, options);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => events.next(),
    return() {
      stop.abort();
      return events.return(undefined);
    },
  };
}

async function* eventsUntil(
  stopped: AbortSignalLike,
  service: Service,
  { signal, onConnection }: WatchDeskOptions,
): AsyncGenerator<DeskEvent, undefined> {
  const end = startDeadline({ signals: [signal, stopped] });
  try {
    yield* followDesk(service, end.signal, onConnection);
  } catch (error) {
    if (!end.signal.aborted) throw error;
  } finally {
    end.release();
  }
}

async function* followDesk(
  service: Service,
  signal: AbortSignalLike,
  onConnection: WatchDeskOptions["onConnection"],
): AsyncGenerator<DeskEvent, undefined> {
  let firstDelayMs = FIRST_DELAY_MS;
  let failures = 0;
  let isConnected = false;
  const tell = (isThere: boolean) => {
    if (isConnected === isThere) return;
    isConnected = isThere;
    onConnection?.(isThere);
  };
  const onHeard = () => {
    failures = 0;
    tell(true);
  };
  const onRetry = (delayMs: number) => (firstDelayMs = delayMs);
  for (;;) {
    let retryAfterMs = 0;
    try {
      const stream = { purpose, path: "/events", lastEventId: undefined, signal, silenceMs: SILENCE_MS, onHeard, onRetry };
      for await (const { event, data } of readEvents(service, stream)) {
        if (event === "notification" || event === "refresh") yield { type: event };
        if (event === "case" || event === "presence") yield { type: event, reference: parseNews(service, data, caseNewsShape).reference };
        if (event === "proposal") yield { type: event, proposalId: parseNews(service, data, proposalNewsShape).proposalId };
      }
    } catch (error) {
      if (signal.aborted || !isWorthReconnecting(error)) throw error;
      retryAfterMs = Math.min((isProblemError(error) && error.retryAfterMs) || 0, LONGEST_RETRY_AFTER_MS);
    }
    tell(false);
    const backoffMs = Math.min(firstDelayMs * 2 ** failures++, LONGEST_DELAY_MS);
    await pause(retryAfterMs + withJitter(backoffMs), signal);
  }
}

function parseNews<News>(service: Service, data: string, shape: AnswerShape<News>): News {
  const refuse = (found: string) =>
    new UnexpectedAnswerError(`${failureOf(service, purpose)}: the stream carried ${found}. Check baseUrl.`);
  return parseAnswer(data, shape, refuse);
}

/** A connection goes on where a call would give up: nobody is waiting for an answer. */
function isWorthReconnecting(error: unknown): boolean {
  return isPassing(error) || (isHeedError(error) && (error.status ?? 0) >= 500);
}
