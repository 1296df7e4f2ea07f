import { caseKinds } from "@heed/contract/rules";
import { Hono } from "hono";
import { cachedHtml, cachedJson, type AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { createFirstFrames } from "./first-frames.ts";
import { localizeNotice } from "./localize-notice.ts";
import { localizeSite } from "./localize-site.ts";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

/** What is told in a crisis is on every page within seconds; a cache in front answers a crowd that asks meanwhile. */
const NOTICE_CACHE_CONTROL = "public, max-age=5";

/** `GET /v1/sites/{siteKey}`: what the widgets need; and forms and the notice below it. Mounted where the site is already known. */
export function siteRoutes(): Hono<AppEnv> {
  const firstFrame = createFirstFrames();
  return new Hono<AppEnv>()
    .get("/", (c) => cachedJson(c, localizeSite(c.var.site, c.req.query("locale")), CACHE_CONTROL))
    .get("/forms/:form", (c) => {
      // As in the element's tag: the one tag has no room for more.
      const kind = caseKinds.find((each) => each.replace("_", "-") === c.req.param("form"));
      if (!kind) throw new ProblemError("resource_not_found");
      const asked = c.req.query("locale");
      const site = localizeSite(c.var.site, asked);
      return cachedHtml(c, firstFrame(kind, site, asked ?? site.locale), CACHE_CONTROL);
    })
    .get("/notice", (c) => {
      const { notice, settings } = c.var.site;
      return cachedJson(c, { notice: localizeNotice(notice, { settings, asked: c.req.query("locale") }) }, NOTICE_CACHE_CONTROL);
    });
}
