import type { AnswerShape } from "../answers/index.ts";
import { idempotencyKeyFrom, queryText, send, type AbortSignalLike, type Change, type Service } from "../http/index.ts";

export { queryText, segment } from "../http/index.ts";

/** What every call to the desk takes. */
export interface DeskCallOptions {
  /** Aborts the call, which then rejects with the signal's own reason. */
  signal?: AbortSignalLike | undefined;
}

/** What a change takes that is done once however often it is sent. */
export interface DeskChangeOptions extends DeskCallOptions {
  /** Names this one change, so that it can be sent again after an error. @default a new random UUID for each call */
  idempotencyKey?: string | undefined;
}

interface Reading<Answer> extends DeskCallOptions {
  readonly purpose: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  readonly shape: AnswerShape<Answer>;
}

/** Reads something of the desk. */
export function read<Answer>(service: Service, { path = "", query, ...call }: Reading<Answer>): Promise<Answer> {
  return send(service, { ...call, path: path + queryText(query), signal: call.signal });
}

interface Changing<Answer> extends DeskCallOptions, Change {
  readonly purpose: string;
  readonly path: string;
  readonly shape?: AnswerShape<Answer>;
}

/** Changes something of the desk; sent once, unless it carries an idempotency key. */
export function change<Answer = void>(service: Service, changing: Changing<Answer>): Promise<Answer> {
  const { method, body, idempotencyKey, signal, ...call } = changing;
  return send(service, { ...call, post: { method: method ?? "POST", body, idempotencyKey }, signal });
}

/** The same with a key: for the routes that keep one. */
export function changeOnce<Answer>(
  service: Service,
  { idempotencyKey, ...changing }: Changing<Answer> & DeskChangeOptions,
): Promise<Answer> {
  return change(service, { ...changing, idempotencyKey: idempotencyKeyFrom(idempotencyKey) });
}
