import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../http/index.ts";

/** What the desk answers is for nobody to keep, and no other site's page may even embed it. */
export const deskHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.header("Cache-Control", "no-store");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Vary", "Cookie");
  await next();
};
