import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { AppEnv } from "../http/index.ts";
import { localizeSite } from "./localize-site.ts";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

/** `GET /v1/sites/{siteKey}`: what the widgets need. Mounted where the site is already known. */
export function siteRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/", (c) => {
    const body = JSON.stringify(localizeSite(c.var.site, c.req.query("locale")));
    const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", CACHE_CONTROL);
    if (isUnchanged(c.req.header("If-None-Match"), etag)) return c.body(null, 304);
    return c.body(body, 200, { "Content-Type": "application/json" });
  });
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}
