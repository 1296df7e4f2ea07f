import { siteUrlFrom, type Fetch, type Service } from "./http/index.ts";

/** How long a call may take, its retries included, unless the client is told otherwise. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** What a client is made of. */
export interface ClientOptions {
  /** Where the service is: `https://heed.example`, or with a path in front as in `https://shop.example/heed`. */
  baseUrl: string;
  /** The site's publishable key. */
  siteKey: string;
  /** The language of what the service says, a language tag (BCP 47). @default the site's first */
  locale?: string | undefined;
  /** How long one call may take, its retries included, in milliseconds; `watch` has no end. @default 30_000 */
  timeoutMs?: number | undefined;
  /** What sends the requests: called with a `Request`, answers with a `Response`. @default the platform's `fetch` */
  fetch?: Fetch | undefined;
}

export function serviceFrom(options: ClientOptions): Service {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, fetch } = options;
  return { siteUrl: siteUrlFrom(options), timeoutMs, fetch };
}
