import { HeedError, isHeedError, type HeedErrorDetails } from "./heed-error.ts";

/**
 * Something answered that does not speak Heed's contract: a login page, a proxy's own error, another service.
 *
 * @example
 * ```ts
 * import { createClient, isUnexpectedAnswerError } from "@heed/core";
 *
 * const client = createClient({
 *   baseUrl: "http://localhost:8080",
 *   siteKey: "demo",
 *   fetch: async () => new Response("<h1>Please sign in</h1>", { headers: { "content-type": "text/html" } }),
 * });
 * try {
 *   await client.site.get();
 * } catch (error) {
 *   if (!isUnexpectedAnswerError(error)) throw error;
 *   console.log(error.message);
 * }
 * ```
 */
export class UnexpectedAnswerError extends HeedError {
  override readonly name = "UnexpectedAnswerError";
  declare readonly code: "unexpected_answer";

  constructor(message: string, details?: HeedErrorDetails) {
    super("unexpected_answer", message, details);
  }
}

/** Whether something thrown says that the answer was none of Heed's. */
export function isUnexpectedAnswerError(thrown: unknown): thrown is UnexpectedAnswerError {
  return isHeedError(thrown) && thrown.name === "UnexpectedAnswerError";
}
