import { createHash } from "node:crypto";
import type { Context } from "hono";

/** Answers with JSON that anybody may keep for a while, and asks again for cheaply: by its ETag (RFC 9110, 13.1.2). */
export function cachedJson(c: Context, answer: unknown, cacheControl: string): Response {
  return cached(c, { body: JSON.stringify(answer), type: "application/json", cacheControl });
}

/** The same with markup. */
export function cachedHtml(c: Context, markup: string, cacheControl: string): Response {
  return cached(c, { body: markup, type: "text/html; charset=utf-8", cacheControl });
}

function cached(c: Context, { body, type, cacheControl }: { body: string; type: string; cacheControl: string }): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", cacheControl);
  if (isUnchanged(c.req.header("If-None-Match"), etag)) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": type });
}

/** If-None-Match compares weakly. */
function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}
