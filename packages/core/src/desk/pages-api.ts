import { pageCheckShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { PageCheck } from "./desk-answers.ts";
import { change, type DeskCallOptions } from "./desk-call.ts";

/** The company's own pages, as far as the service can look at them. */
export interface PagesApi {
  /**
   * Has the service look at a page that embeds Heed: whether it allows the page's origin, and whether the tag, the page's
   * Content-Security-Policy and its scheme are as they must be. It looks only at pages of origins that the site allows.
   *
   * @throws {ProblemError} `validation_failed` where the address is no page's; `too_many_attempts`
   */
  check(url: string, options?: DeskCallOptions): Promise<PageCheck>;
}

export function createPagesApi(service: Service): PagesApi {
  return {
    async check(url, { signal } = {}) {
      return change(service, { purpose: "look at the page", path: "/page-checks", body: { url }, shape: pageCheckShape, signal });
    },
  };
}
