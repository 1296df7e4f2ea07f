import {
  connect,
  connectionFailed,
  failureOf,
  mediaTypeOf,
  platform,
  readRefusal,
  startDeadline,
  unexpectedAnswer,
  untilAborted,
  type AbortSignalLike,
  type BodyReader,
  type Service,
} from "../http/index.ts";
import { createEventParser, type ServerSentEvent } from "./event-parser.ts";

/** One connection to a stream of server-sent events. */
export interface EventStreamRequest {
  readonly purpose: string;
  readonly path: string;
  /** None where a cookie says who one is. */
  readonly accessCode?: string | undefined;
  readonly lastEventId: string | undefined;
  readonly signal: AbortSignalLike;
  /** How long the stream may say nothing, heartbeats included, before it counts as broken. */
  readonly silenceMs: number;
  /** Called for every piece that arrives. */
  readonly onHeard: () => void;
  /** Called when the service sets the wait before a new connection. */
  readonly onRetry: (delayMs: number) => void;
}

/**
 * The events of one connection, in order. `EventSource` cannot send an `Authorization` header, so this is fetch.
 * Ends when the service ends the stream; throws when the connection is refused, breaks or falls silent.
 * However it is left, the connection is closed.
 */
export async function* readEvents(
  service: Service,
  request: EventStreamRequest,
): AsyncGenerator<ServerSentEvent, void> {
  const failure = failureOf(service, request.purpose);
  const connection = startDeadline({ signals: [request.signal] });
  const silence = watchForSilence(request.silenceMs, () => connection.abort(connectionFailed(failure)));
  let reader: BodyReader | undefined;
  try {
    reader = await untilAborted(connection.signal, () => openStream(service, request, connection.signal));
    const pieces = reader;
    const decoder = new platform.TextDecoder();
    const parse = createEventParser(request.onRetry);
    for (;;) {
      const { done, value } = await untilAborted(connection.signal, () => readPiece(pieces, failure));
      if (done) return;
      silence.reset();
      request.onHeard();
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    silence.stop();
    connection.release();
    connection.abort();
    // A `fetch` that does not heed its signal still hears that nobody reads on.
    reader?.cancel().catch(() => undefined);
  }
}

async function openStream(
  service: Service,
  { purpose, path, accessCode, lastEventId }: EventStreamRequest,
  signal: AbortSignalLike,
): Promise<BodyReader> {
  const failure = failureOf(service, purpose);
  const headers = {
    accept: "text/event-stream",
    ...(accessCode && { authorization: `Bearer ${accessCode}` }),
    ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
  };
  const response = await connect(service, path, { method: "GET", headers, signal }, failure);
  if (response.status !== 200) throw await readRefusal(response, failure);
  const reader = response.body?.getReader();
  if (reader && !signal.aborted && mediaTypeOf(response) === "text/event-stream") return reader;
  reader?.cancel().catch(() => undefined);
  throw unexpectedAnswer(response, failure, "something that is no event stream");
}

async function readPiece(reader: BodyReader, failure: string): ReturnType<BodyReader["read"]> {
  try {
    return await reader.read();
  } catch (cause) {
    throw connectionFailed(failure, cause);
  }
}

/**
 * Calls back once when nothing was heard for too long. It looks at the clock every now and then instead of
 * setting one long timer, because timers stand still while a machine sleeps.
 */
function watchForSilence(silenceMs: number, onSilence: () => void): { reset(): void; stop(): void } {
  let heardAtMs = Date.now();
  const stop = () => platform.clearInterval(timer);
  const timer = platform.setInterval(() => {
    if (Date.now() - heardAtMs < silenceMs) return;
    stop();
    onSilence();
  }, silenceMs / 9);
  return { reset: () => void (heardAtMs = Date.now()), stop };
}
