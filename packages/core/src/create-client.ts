import { createCasesApi, type CasesApi } from "./cases/index.ts";
import { serviceFrom, type ClientOptions } from "./client-options.ts";
import { createProposalsApis, type ParticipationApis } from "./proposals/index.ts";
import { createSiteApis, type SiteApis } from "./site/index.ts";
import { createSurveysApi, type SurveysApi } from "./surveys/index.ts";

/**
 * A client for one site of one service.
 *
 * Every call can be aborted, ends within its time limit, and is sent again with growing pauses where a failure may
 * pass and nothing can be done twice: reads, and changes, which all carry an idempotency key. At most three times,
 * when the connection fails, for 408, 429, 502, 503 and 504, and while the same change is still being made; a
 * `Retry-After` of up to ten seconds is honoured, a longer one is left to you.
 */
export interface HeedClient extends SiteApis, ParticipationApis {
  readonly cases: CasesApi;
  readonly surveys: SurveysApi;
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
  return {
    ...createSiteApis(service, options.locale),
    cases: createCasesApi(service),
    surveys: createSurveysApi(service, options.locale),
    ...createProposalsApis(service),
  };
}
