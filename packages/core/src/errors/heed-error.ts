import type { ProblemCode } from "@heed/contract";

/** Every code an error of this package can carry. Codes keep their meaning; new ones may come. */
export type HeedErrorCode =
  | ProblemCode
  | "connection_failed"
  | "timed_out"
  | "unexpected_answer"
  | "invalid_options"
  | "invalid_reference"
  | "invalid_access_code"
  | "invalid_idempotency_key";

/** What is known of a failure besides its code and message. */
export interface HeedErrorDetails {
  cause?: unknown;
  /** The status of the HTTP answer, where there was one. */
  status?: number | undefined;
  /** The answer's `X-Request-Id`: what to quote to whoever runs the service. */
  requestId?: string | undefined;
}

/** Registered, not unique: a page may hold two copies of this package, one of them inside a widget. */
const brand = Symbol.for("@heed/core error");

/**
 * The base of every error this package makes.
 *
 * Its message says what failed, where, and what to do; it names no customer, no access code and no part of a
 * body, so that it can be logged. An aborted call is no failure of Heed's: it rejects with its signal's reason.
 *
 * @example
 * ```ts
 * import { createClient, isHeedError } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "no-such-site" });
 * try {
 *   await client.site.get();
 * } catch (error) {
 *   if (!isHeedError(error)) throw error;
 *   console.log(error.code, error.message, error.requestId);
 * }
 * ```
 */
export class HeedError extends Error {
  override readonly name: string = "HeedError";
  readonly [brand] = true;
  /** What went wrong, for programs: stable across versions and languages. */
  readonly code: HeedErrorCode;
  /** The status of the HTTP answer, where there was one. */
  readonly status: number | undefined;
  /** The answer's `X-Request-Id`: what to quote to whoever runs the service. */
  readonly requestId: string | undefined;

  constructor(code: HeedErrorCode, message: string, { cause, status, requestId }: HeedErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/** Whether something thrown is an error of Heed's, whichever copy of this package on the page made it. */
export function isHeedError(thrown: unknown): thrown is HeedError {
  return thrown instanceof Error && brand in thrown;
}
