import type { Context } from "hono";
import { html } from "hono/html";
import type { AppEnv } from "../http/index.ts";
import { resolveLocale, textIn, type StoredSite } from "../site/index.ts";
import { PAGE_POLICY } from "./page-policy.ts";

const needsScript: Readonly<Record<string, string>> = {
  en: "This page needs JavaScript.",
  "zh-Hans": "此页面需要启用 JavaScript。",
};

/** The styles of such a page. */
export const widgetPageStyles = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; }
main { max-inline-size: 42rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.25rem; margin-block: 0 1.5rem; }
`;

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
        <link rel="stylesheet" href="/track/style.css" />
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
