import { Hono } from "hono";
import { html } from "hono/html";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { getSite } from "../site/index.ts";
import { sendWidgetPage, widgetPageStyles } from "./widget-page.ts";

/** Where a company has the service's own page for its tracker, in a language: what mails lead to. */
export function trackerPageUrl(publicUrl: string, { siteKey, locale }: { siteKey: string; locale: string }): string {
  return new URL(`/track/${siteKey}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}

/** A page with the case tracker and nothing else, for companies that have none of their own. */
export function trackerPages(database: Pick<HeedDatabase, "db">): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/style.css", (c) => {
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(widgetPageStyles, 200, { "Content-Type": "text/css; charset=utf-8" });
    })
    .get("/:siteKey", async (c) => {
      const site = await getSite(database, c.req.param("siteKey"));
      const element = html`<heed-case-tracker site-key="${site.key}" base-url="/"></heed-case-tracker>`;
      return sendWidgetPage(c, site, { script: "case-tracker.js", element });
    });
}
