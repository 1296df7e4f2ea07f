import { HeedError, isHeedError } from "./heed-error.ts";

/** What of a caller's own input cannot be right. */
export type InvalidInputCode =
  | "invalid_options"
  | "invalid_reference"
  | "invalid_access_code"
  | "invalid_idempotency_key";

/**
 * The input cannot be right whatever the service says, so nothing was sent.
 *
 * @example
 * ```ts
 * import { createClient, isInvalidInputError } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
 * try {
 *   await client.cases.open("not a reference", "not a code").get();
 * } catch (error) {
 *   if (!isInvalidInputError(error)) throw error;
 *   console.log(error.code); // "invalid_reference"
 * }
 * ```
 */
export class InvalidInputError extends HeedError {
  override readonly name = "InvalidInputError";
  declare readonly code: InvalidInputCode;

  constructor(code: InvalidInputCode, message: string) {
    super(code, message);
  }
}

/** Whether something thrown says that the caller's own input cannot be right. */
export function isInvalidInputError(thrown: unknown): thrown is InvalidInputError {
  return isHeedError(thrown) && thrown.name === "InvalidInputError";
}
