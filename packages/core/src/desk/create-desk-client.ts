import { siteSegment, serviceUrlFrom, type Fetch, type Service } from "../http/index.ts";
import { createDeskSite, type DeskSiteApi } from "./desk-site-api.ts";
import { createInvitedApi, type InvitedApi } from "./invited-api.ts";
import { createSessionApi, type SessionApi } from "./session-api.ts";

/** How long a call may take, its retries included, unless the client is told otherwise. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** What a client of the desk is made of. */
export interface DeskClientOptions {
  /** Where the service is: `https://heed.example`, or with a path in front as in `https://shop.example/heed`. */
  baseUrl: string;
  /** How long one call may take, its retries included, in milliseconds; `events` has no end. @default 30_000 */
  timeoutMs?: number | undefined;
  /**
   * What sends the requests. A script outside a browser gives one that keeps the session's cookie and names the
   * service as `Origin`. @default the platform's `fetch`, which sends the cookies of a page's own origin
   */
  fetch?: Fetch | undefined;
}

/**
 * A client for the staff's side of one service.
 *
 * Reads, and changes that carry an idempotency key, are sent again as the public client does it; all other
 * changes are sent once. Without a session every call but signing in rejects with `sign_in_required`.
 */
export interface DeskClient {
  readonly session: SessionApi;
  readonly invitations: InvitedApi;
  /** The desk of one site that one works at; nothing is sent yet. */
  site(siteKey: string): DeskSiteApi;
}

/**
 * Makes a client for the staff of a service; sends nothing by itself.
 *
 * @throws {InvalidInputError} `invalid_options` when `baseUrl` can lead nowhere
 *
 * @example
 * ```ts
 * import { createDeskClient } from "@heed/core/desk";
 *
 * const desk = createDeskClient({ baseUrl: location.origin });
 * await desk.session.signIn({ email: "mei@example.org", password: "a long one that she chose" });
 * const { items } = await desk.site("demo").cases.list({ owner: "me", sort: "urgency" });
 * console.log(items.map(({ reference, subject }) => `${reference} ${subject}`));
 * ```
 */
export function createDeskClient({ baseUrl, timeoutMs = DEFAULT_TIMEOUT_MS, fetch }: DeskClientOptions): DeskClient {
  const at = (path: string): Service => ({ siteUrl: `${serviceUrlFrom(baseUrl)}/v1/desk${path}`, timeoutMs, fetch });
  const service = at("");
  return {
    session: createSessionApi(service),
    invitations: createInvitedApi(service),
    site: (siteKey) => createDeskSite(at(`/sites/${siteSegment(siteKey)}`)),
  };
}
