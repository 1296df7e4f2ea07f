import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";

/**
 * Headers for answers that are data: never a page, never framed, never sniffed. They may be read
 * across origins, as far as CORS allows: that is what the service is for.
 */
export const apiHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
  await next();
};
