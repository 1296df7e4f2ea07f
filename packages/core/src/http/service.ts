import ky, { type Options } from "ky";
import type { AnswerShape } from "../answers/index.ts";
import { ConnectionError } from "../errors/index.ts";
import { startDeadline, untilAborted, type Deadline } from "./abort.ts";
import { connect, connectionFailed } from "./connect.ts";
import type { AbortSignalLike, Fetch, PlatformRequest } from "./platform.ts";
import { readAnswer } from "./read-answer.ts";
import { MAX_RETRIES, retryDelayMs } from "./retry-policy.ts";

/** One site of one service, and how to reach it. */
export interface Service {
  /** The site's address, `…/v1/sites/{siteKey}`. */
  readonly siteUrl: string;
  readonly timeoutMs: number;
  readonly fetch: Fetch | undefined;
}

/** One call: a GET, or a POST that may be sent twice because it carries an idempotency key. */
export interface Call<Answer> {
  /** For messages: `file the case`. */
  readonly purpose: string;
  /** Below the site's address. */
  readonly path: string;
  readonly shape: AnswerShape<Answer>;
  readonly accessCode?: string;
  readonly post?: { readonly body: object; readonly idempotencyKey: string };
  readonly signal: AbortSignalLike | undefined;
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

async function sendUntilAnswered<Answer>(
  service: Service,
  { purpose, path, shape, accessCode, post }: Call<Answer>,
  deadline: Deadline,
): Promise<Answer> {
  const failure = failureOf(service, purpose);
  let answered: { answer: Answer } | undefined;
  let delayMs = 0;
  const options = {
    method: post ? "post" : "get",
    headers: {
      accept: "application/json",
      ...(accessCode && { authorization: `Bearer ${accessCode}` }),
      ...(post && { "idempotency-key": post.idempotencyKey }),
    },
    ...(post && { json: post.body }),
    signal: deadline.signal,
    timeout: false,
    throwHttpErrors: false,
    // The body is read in here, so that a connection which breaks half-way through it counts as a failed attempt.
    async fetch(request: PlatformRequest) {
      const response = await connect(service, request, failure);
      answered = { answer: await readAnswer(response, { failure, shape }) };
      return response;
    },
    retry: {
      limit: MAX_RETRIES,
      methods: ["get", "post"],
      shouldRetry({ error, retryCount }: { error: Error; retryCount: number }) {
        // The last failure says more than that time ran out while waiting.
        delayMs = retryDelayMs(error, retryCount) ?? Infinity;
        return delayMs < deadline.timeLeftMs();
      },
      delay: () => delayMs,
    },
  };
  // ky's types are lib.dom's, which are not to be had here: see platform.ts.
  await ky(service.siteUrl + path, options as unknown as Options);
  if (!answered) throw connectionFailed(failure);
  return answered.answer;
}
