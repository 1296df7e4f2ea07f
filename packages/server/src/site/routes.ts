import { Hono } from "hono";
import { cachedJson, type AppEnv } from "../http/index.ts";
import { localizeSite } from "./localize-site.ts";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

/** `GET /v1/sites/{siteKey}`: what the widgets need. Mounted where the site is already known. */
export function siteRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/", (c) => cachedJson(c, localizeSite(c.var.site, c.req.query("locale")), CACHE_CONTROL));
}
