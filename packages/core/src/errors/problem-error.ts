import type { FieldProblem, ProblemCode } from "@heed/contract";
import { HeedError, isHeedError, type HeedErrorDetails } from "./heed-error.ts";

/** What the service said when it refused. */
export interface ProblemErrorDetails extends HeedErrorDetails {
  status: number;
  errors?: readonly FieldProblem[] | undefined;
  retryAfterMs?: number | undefined;
}

/**
 * The service understood the call and refused it, in problem details (RFC 9457).
 *
 * `code` is the contract's; a newer service may send one that this version does not list.
 *
 * @example
 * ```ts
 * import { createClient, isProblemError } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
 * try {
 *   await client.cases.file({
 *     kind: "complaint",
 *     category: "no-such-category",
 *     subject: "The lid arrived broken",
 *     description: "I found it in two pieces.",
 *     locale: "en",
 *     anonymous: true,
 *     consent: { version: "0", purposes: [] },
 *   });
 * } catch (error) {
 *   if (!isProblemError(error) || error.code !== "validation_failed") throw error;
 *   for (const { path, code } of error.errors) console.log(path, code);
 * }
 * ```
 */
export class ProblemError extends HeedError {
  override readonly name = "ProblemError";
  declare readonly code: ProblemCode;
  declare readonly status: number;
  /** The fields at fault, each by its path in what was sent (JSON Pointer, RFC 6901); often empty. */
  readonly errors: readonly FieldProblem[];
  /** How long the service asked to be left alone (`Retry-After`). */
  readonly retryAfterMs: number | undefined;

  constructor(code: ProblemCode, message: string, { errors = [], retryAfterMs, ...details }: ProblemErrorDetails) {
    super(code, message, details);
    this.errors = errors;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether something thrown is a refusal by the service. */
export function isProblemError(thrown: unknown): thrown is ProblemError {
  return isHeedError(thrown) && thrown.name === "ProblemError";
}
