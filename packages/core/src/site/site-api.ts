import type { Site } from "@heed/contract";
import { siteShape } from "../generated/answer-shapes.ts";
import { send, type AbortSignalLike, type Service } from "../http/index.ts";

/** What `site.get` takes. */
export interface SiteOptions {
  /** A language tag (BCP 47); the nearest of the site's languages is used. @default the client's `locale` */
  locale?: string | undefined;
  /** Aborts the call, which then rejects with the signal's own reason. */
  signal?: AbortSignalLike | undefined;
}

/** What a company offers at its front desk. */
export interface SiteApi {
  /**
   * Reads the site in one language: categories, forms, consent text, commitments.
   *
   * @throws {ProblemError} `site_not_found` when there is no site with this key
   * @throws {ConnectionError} when no whole answer came
   * @throws {UnexpectedAnswerError} when something else than the service answered
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const site = await client.site.get({ locale: "zh-Hans" });
   * console.log(site.name, site.categories.map(({ label }) => label));
   * ```
   */
  get(options?: SiteOptions): Promise<Site>;
}

export function createSiteApi(service: Service, clientLocale: string | undefined): SiteApi {
  return {
    async get({ locale = clientLocale, signal } = {}) {
      const path = locale === undefined ? "" : `?locale=${encodeURIComponent(locale)}`;
      return send(service, { purpose: "read the site", path, shape: siteShape, signal });
    },
  };
}
