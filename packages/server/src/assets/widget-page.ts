import type { Context } from "hono";
import { html } from "hono/html";
import type { AppEnv } from "../http/index.ts";
import { resolveLocale, textIn, type StoredSite } from "../site/index.ts";
import { PAGE_POLICY } from "./page-policy.ts";

const needsScript: Readonly<Record<string, string>> = {
  en: "This page needs JavaScript.",
  "zh-Hans": "此页面需要启用 JavaScript。",
};

/** A page with one widget and nothing else, in the site's language that is nearest to the one asked for. */
export function sendWidgetPage(
  c: Context<AppEnv>,
  { settings }: StoredSite,
  { script, element }: { script: string; element: ReturnType<typeof html> },
): Response | Promise<Response> {
  const locale = resolveLocale(c.req.query("lang"), settings.locales);
  const name = textIn(locale, settings.locales)(settings.name);
  c.header("Content-Security-Policy", PAGE_POLICY);
  // The address holds a secret, though only in its fragment.
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
        <link rel="stylesheet" href="/file/style.css" />
        <link rel="stylesheet" href="/widgets/heed.css" />
        <script type="module" src="/widgets/${script}"></script>
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          ${element}
          <noscript><p>${needsScript[locale] ?? needsScript.en}</p></noscript>
        </main>
      </body>
    </html>`);
}
