import { Hono } from "hono";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { deskFiles } from "./desk-files.ts";
import { PAGE_POLICY } from "./page-policy.ts";
import { findFile, sendFile } from "./static-files.ts";

const YEAR_SECONDS = 31_536_000;

/** Names that say what is in the file, as the widgets' build makes them; or the folder of a release does. */
const HASHED_NAME = /^\/(?:release-[A-Z0-9]{8,}\/.*|.*[-.][A-Z0-9]{8,}\.(?:js|css)(?:\.map)?)$/;

/** The widgets' scripts, for pages anywhere. */
function widgetRoutes(widgetsDir: string): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/*", async (c) => {
    const name = c.req.path.replace(/^\/widgets/, "");
    const file = await findFile(widgetsDir, name);
    if (!file || file.redirectTo !== undefined) throw new ProblemError("route_not_found");
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    c.header(
      "Cache-Control",
      HASHED_NAME.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : "public, max-age=300",
    );
    return sendFile(c, file.path);
  });
}

/** The example company's pages. */
function exampleRoutes(exampleDir: string): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/*", async (c) => {
    const file = await findFile(exampleDir, c.req.path);
    if (file?.redirectTo !== undefined) return c.redirect(file.redirectTo, 308);
    const notFound = file ? null : await findFile(exampleDir, "/404.html");
    const path = file?.path ?? notFound?.path;
    if (path === undefined) throw new ProblemError("route_not_found");
    c.header("Content-Security-Policy", PAGE_POLICY);
    c.header("Referrer-Policy", "strict-origin-when-cross-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Cache-Control", "no-cache");
    return sendFile(c, path, file ? 200 : 404);
  });
}

export interface Assets {
  /** The widgets' built scripts, served at `/widgets/`. */
  widgetsDir?: string;
  /** The staff's desk as built, served at `/desk/`. */
  deskDir?: string;
  /** The example company's site, served at `/`. */
  exampleDir?: string;
}

/** Mounted last: the example takes every address that nothing else has. */
export function mountAssets(app: Hono<AppEnv>, { widgetsDir, deskDir, exampleDir }: Assets): void {
  if (widgetsDir !== undefined) app.route("/widgets", widgetRoutes(widgetsDir));
  if (deskDir !== undefined) {
    app.get("/desk", (c) => c.redirect("/desk/", 308));
    app.route("/desk", deskFiles(deskDir));
  }
  if (exampleDir !== undefined) app.route("/", exampleRoutes(exampleDir));
}
