import { HeedError, isHeedError, type HeedErrorDetails } from "./heed-error.ts";

/**
 * No whole answer came: the connection failed or broke (`connection_failed`), or time ran out (`timed_out`).
 *
 * The service may have done what was asked. What carries an idempotency key can be sent again with the same key:
 * it is then done once.
 *
 * @example
 * ```ts
 * import { createClient, isConnectionError } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:1", siteKey: "demo" });
 * const site = await client.site.get().catch((error: unknown) => {
 *   if (isConnectionError(error)) return null;
 *   throw error;
 * });
 * console.log(site ? site.name : "You seem to be offline.");
 * ```
 */
export class ConnectionError extends HeedError {
  override readonly name = "ConnectionError";
  declare readonly code: "connection_failed" | "timed_out";

  constructor(code: "connection_failed" | "timed_out", message: string, details?: HeedErrorDetails) {
    super(code, message, details);
  }
}

/** Whether something thrown says that no whole answer came. */
export function isConnectionError(thrown: unknown): thrown is ConnectionError {
  return isHeedError(thrown) && thrown.name === "ConnectionError";
}
