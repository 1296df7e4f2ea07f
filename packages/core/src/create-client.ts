import { createCasesApi, createFilingApi, type CasesApi, type FilingApi } from "./cases/index.ts";
import { siteUrlFrom, type Fetch, type Service } from "./http/index.ts";
import { createSiteApi, type SiteApi } from "./site/index.ts";

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

/**
 * A client for one site of one service.
 *
 * Every call can be aborted, ends within its time limit, and is sent again with growing pauses where a failure may
 * pass and nothing can be done twice: reads, and changes, which all carry an idempotency key. At most three times,
 * when the connection fails, for 408, 429, 502, 503 and 504, and while the same change is still being made; a
 * `Retry-After` of up to ten seconds is honoured, a longer one is left to you.
 */
export interface HeedClient {
  readonly site: SiteApi;
  readonly cases: CasesApi;
}

/**
 * Makes a client for one site. Works unchanged in browsers and in Node; sends nothing by itself.
 *
 * @throws {InvalidInputError} `invalid_options` when `baseUrl` or `siteKey` can lead nowhere
 *
 * @example
 * ```ts
 * import { createClient } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo", locale: "en" });
 * const site = await client.site.get();
 * console.log(site.name);
 * ```
 */
export function createClient(options: ClientOptions): HeedClient {
  const service = serviceFrom(options);
  return { site: createSiteApi(service, options.locale), cases: createCasesApi(service) };
}

/** What of a {@link HeedClient} it takes to file a case. */
export interface FilingClient {
  readonly site: SiteApi;
  readonly cases: FilingApi;
}

/**
 * Makes a client that files and does not follow: two and a half kilobytes lighter, for pages where that counts.
 *
 * @throws {InvalidInputError} `invalid_options` when `baseUrl` or `siteKey` can lead nowhere
 *
 * @example
 * ```ts
 * import { createFilingClient } from "@heed/core";
 *
 * const client = createFilingClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
 * const { consent } = await client.site.get({ locale: "en" });
 * const { reference } = await client.cases.file({
 *   kind: "inquiry",
 *   category: "other",
 *   subject: "Which tea is lowest in caffeine?",
 *   description: "I would like to drink it in the evening.",
 *   locale: "en",
 *   contact: { email: "ada@example.org" },
 *   consent: { version: consent.version, purposes: ["handle_case"] },
 * });
 * console.log(`Filed as ${reference}.`);
 * ```
 */
export function createFilingClient(options: ClientOptions): FilingClient {
  const service = serviceFrom(options);
  return { site: createSiteApi(service, options.locale), cases: createFilingApi(service) };
}

function serviceFrom(options: ClientOptions): Service {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, fetch } = options;
  return { siteUrl: siteUrlFrom(options), timeoutMs, fetch };
}
