import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";

/**
 * Refuses what another site's page sends with the cookies of somebody who is signed in here. Browsers say
 * where a request comes from whenever it may change something; who says nothing is refused too. A service
 * that is tried out without https is also reached by other names than its own (127.0.0.1 for localhost):
 * there it is enough that page and service have the same one, because cookies belong to the name.
 */
export function refuseCrossSite(publicUrl: string): MiddlewareHandler<AppEnv> {
  const own = new URL(publicUrl);
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const origin = c.req.header("Origin");
    const site = c.req.header("Sec-Fetch-Site");
    const isOwnOrigin = origin === own.origin || (own.protocol === "http:" && origin === new URL(c.req.url).origin);
    const isOwn = origin === undefined ? site === "same-origin" : isOwnOrigin && (site ?? "same-origin") === "same-origin";
    if (!isOwn) throw new ProblemError("cross_site_request");
    await next();
  };
}
