import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";

const ALLOWED_HEADERS = "content-type, authorization, idempotency-key, last-event-id";
const EXPOSED_HEADERS = "x-request-id, retry-after";
const PREFLIGHT_MAX_AGE_SECONDS = "7200";

/**
 * CORS by the site's own list: an origin that stands in it, letter by letter, or the service's own.
 * Any other origin, `null` too, gets an answer without a word about CORS, which browsers keep from
 * the page. There are no cookies, so credentials are never allowed.
 */
export function siteCors(ownOrigin: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.header("Vary", "Origin");
    const origin = c.req.header("Origin");
    const isAllowed =
      origin !== undefined && (origin === ownOrigin || c.var.site.settings.allowedOrigins.includes(origin));
    if (isAllowed) {
      c.header("Access-Control-Allow-Origin", origin);
      c.header("Access-Control-Expose-Headers", EXPOSED_HEADERS);
    }
    if (c.req.method !== "OPTIONS") return next();
    if (isAllowed) {
      c.header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
      c.header("Access-Control-Allow-Headers", ALLOWED_HEADERS);
      c.header("Access-Control-Max-Age", PREFLIGHT_MAX_AGE_SECONDS);
    }
    return c.body(null, 204);
  };
}
