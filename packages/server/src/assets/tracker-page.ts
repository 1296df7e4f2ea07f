import { Hono } from "hono";
import { html } from "hono/html";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { getSite, resolveLocale, textIn } from "../site/index.ts";
import { PAGE_POLICY } from "./page-policy.ts";

const STYLES = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; }
main { max-inline-size: 42rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.25rem; margin-block: 0 1.5rem; }
`;

const needsScript: Readonly<Record<string, string>> = {
  en: "This page needs JavaScript.",
  "zh-Hans": "此页面需要启用 JavaScript。",
};

/** Where a company has the service's own page for its tracker, in a language: what mails lead to. */
export function trackerPageUrl(publicUrl: string, { siteKey, locale }: { siteKey: string; locale: string }): string {
  return new URL(`/track/${siteKey}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}

/** A page with the case tracker and nothing else, for companies that have none of their own. */
export function trackerPages(database: Pick<HeedDatabase, "db">): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/style.css", (c) => {
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(STYLES, 200, { "Content-Type": "text/css; charset=utf-8" });
    })
    .get("/:siteKey", async (c) => {
      const { key, settings } = await getSite(database, c.req.param("siteKey"));
      const locale = resolveLocale(c.req.query("lang"), settings.locales);
      const name = textIn(locale, settings.locales)(settings.name);
      c.header("Content-Security-Policy", PAGE_POLICY);
      // The address holds the secret of a case, though only in its fragment.
      c.header("Referrer-Policy", "no-referrer");
      c.header("Cross-Origin-Resource-Policy", "same-origin");
      c.header("Cache-Control", "no-cache");
      return c.html(html`<!doctype html>
        <html lang="${locale}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>${name}</title>
            <link rel="stylesheet" href="/track/style.css" />
            <link rel="stylesheet" href="/widgets/heed.css" />
            <script type="module" src="/widgets/case-tracker.js"></script>
          </head>
          <body>
            <main>
              <h1>${name}</h1>
              <heed-case-tracker site-key="${key}" base-url="/"></heed-case-tracker>
              <noscript><p>${needsScript[locale] ?? needsScript.en}</p></noscript>
            </main>
          </body>
        </html>`);
    });
}
