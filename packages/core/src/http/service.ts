import type { AnswerShape } from "../answers/index.ts";
import { ConnectionError } from "../errors/index.ts";
import { pause, startDeadline, untilAborted, type Deadline } from "./abort.ts";
import { connect } from "./connect.ts";
import { type AbortSignalLike, type Fetch, type RequestOptions } from "./platform.ts";
import { readAnswer } from "./read-answer.ts";
import { retryDelayMs } from "./retry-policy.ts";

/** One site of one service, and how to reach it. */
export interface Service {
  /** The site's address, `…/v1/sites/{siteKey}`. */
  readonly siteUrl: string;
  readonly timeoutMs: number;
  readonly fetch: Fetch | undefined;
}

/** One call: a GET, or a change. */
export interface Call<Answer> {
  /** For messages: `file the case`. */
  readonly purpose: string;
  /** Below the site's address. */
  readonly path: string;
  /** None where nothing is answered. */
  readonly shape?: AnswerShape<Answer>;
  /** What opens it, as bearer: a case's access code, an invitation's or a response's token. */
  readonly accessCode?: string | undefined;
  readonly post?: Change;
  readonly signal: AbortSignalLike | undefined;
}

/** What is not only read. It may be sent twice where it carries an idempotency key, or is `repeatable`; else it is sent once. */
export interface Change {
  /** @default "POST" */
  readonly method?: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: object | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Whether doing it twice is the same as doing it once, by what it is. */
  readonly repeatable?: boolean;
}

/** Sends a call, again where the failure may pass, until it is answered, refused, aborted or out of time. */
export async function send<Answer>(service: Service, call: Call<Answer>): Promise<Answer> {
  const failure = failureOf(service, call.purpose);
  const { timeoutMs } = service;
  const deadline = startDeadline({
    signals: [call.signal],
    timeoutMs,
    onTimeout: () => new ConnectionError("timed_out", `${failure}: no answer within ${timeoutMs} ms. Try again.`),
  });
  try {
    return await untilAborted(deadline.signal, () => sendUntilAnswered(service, call, deadline));
  } finally {
    deadline.release();
  }
}

/** How every message begins: what failed, and where. A reference is not named: it belongs to a customer. */
export function failureOf({ siteUrl }: Service, purpose: string): string {
  return `Could not ${purpose} at ${siteUrl}`;
}

async function sendUntilAnswered<Answer>(service: Service, call: Call<Answer>, deadline: Deadline): Promise<Answer> {
  const { purpose, shape, post } = call;
  const failure = failureOf(service, purpose);
  for (let retry = 1; ; retry++) {
    try {
      const response = await connect(service, call.path, optionsFor(call, deadline.signal), failure);
      // Read in here, so that a connection which breaks half-way through the body counts as a failed attempt.
      return await readAnswer(response, { failure, shape });
    } catch (error) {
      const delayMs = post && !post.idempotencyKey && !post.repeatable ? null : retryDelayMs(error, retry);
      // The last failure says more than that time ran out while waiting.
      if (delayMs === null || delayMs >= deadline.timeLeftMs()) throw error;
      await pause(delayMs, deadline.signal);
    }
  }
}

function optionsFor({ accessCode, post }: Call<unknown>, signal: AbortSignalLike): RequestOptions {
  const body = post?.body && JSON.stringify(post.body);
  const headers = {
    accept: "application/json",
    ...(accessCode && { authorization: `Bearer ${accessCode}` }),
    ...(body && { "content-type": "application/json" }),
    ...(post?.idempotencyKey && { "idempotency-key": post.idempotencyKey }),
  };
  return { method: post ? (post.method ?? "POST") : "GET", headers, signal, ...(body && { body }) };
}
