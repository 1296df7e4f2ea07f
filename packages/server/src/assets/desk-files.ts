import { Hono } from "hono";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { findFile, sendFile } from "./static-files.ts";

const YEAR_SECONDS = 31_536_000;

/** The desk shows what strangers wrote to people who may do much: nothing runs there but its own files. */
const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/**
 * The desk's built pages. It is one document, whatever the address below `/desk/` says: which page that is, it
 * finds out itself. Only the names of its files say what is in them, so only those are kept.
 */
export function deskFiles(deskDir: string): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      c.header("Content-Security-Policy", DESK_POLICY);
      c.header("Referrer-Policy", "no-referrer");
      c.header("Cross-Origin-Resource-Policy", "same-origin");
      c.header("Cross-Origin-Opener-Policy", "same-origin");
      c.header("X-Frame-Options", "DENY");
      await next();
    })
    .get("/assets/*", async (c) => {
      const file = await findFile(deskDir, c.req.path.replace(/^\/desk/, ""));
      if (!file || file.redirectTo !== undefined) throw new ProblemError("route_not_found");
      c.header("Cache-Control", `public, max-age=${YEAR_SECONDS}, immutable`);
      return sendFile(c, file.path);
    })
    .get("/icon.svg", async (c) => {
      const file = await findFile(deskDir, "/icon.svg");
      if (!file) throw new ProblemError("route_not_found");
      c.header("Cache-Control", "public, max-age=3600");
      return sendFile(c, file.path);
    })
    .get("/*", async (c) => {
      const file = await findFile(deskDir, "/index.html");
      if (!file) throw new ProblemError("route_not_found");
      c.header("Cache-Control", "no-store");
      return sendFile(c, file.path);
    });
}
