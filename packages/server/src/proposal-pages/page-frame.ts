import type { Context } from "hono";
import { html } from "hono/html";
import { PAGE_POLICY } from "../assets/index.ts";
import type { AppEnv } from "../http/index.ts";
import { isRightToLeft, readerOf as readerOfPage } from "../plain-pages/index.ts";
import { localizeSite, textIn, type StoredSite } from "../site/index.ts";

/** The elements' own styles stand in their trees; these are the page's around them. */
export const proposalPageStyles = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; }
main { max-inline-size: 56rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
.site { margin: 0 0 1.5rem; font-weight: 600; }
.faults, .news { margin: 0 0 1.5rem; padding: 1rem 1.25rem; border: 1px solid; border-inline-start-width: 4px; border-radius: .5rem; }
.faults { border-color: light-dark(#b02a1d, #ffa297); }
.news { border-color: light-dark(#0c6555, #6fd0bd); }
.faults:focus, .news:focus { outline: none; }
.faults h2, .receipt h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
.faults ul { margin: 0; padding-inline-start: 1.25rem; }
a { color: light-dark(#0c6555, #6fd0bd); }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;

/** Whom a page speaks to. */
export interface PageReader {
  locale: string;
  /** The address of the board, with what its links keep: a language that was asked for by the address. */
  linkBase: string;
}

export function readerOf(c: Context<AppEnv>, site: StoredSite): PageReader {
  const { locale, query } = readerOfPage(c, site);
  const base = `/proposals/${site.key}`;
  return { locale, linkBase: query === "" ? base : `${base}?lang=${encodeURIComponent(locale)}` };
}

/** What the elements for proposals need of a site: its other forms would make the page three times as large. */
export function siteForProposals(site: StoredSite, locale: string): ReturnType<typeof localizeSite> {
  return { ...localizeSite(site, locale), categories: [], regions: [], forms: {}, commitments: [] };
}

export type Markup = ReturnType<typeof html>;

interface Page {
  title: string;
  /** What search engines show below it. */
  description?: string | undefined;
  /** Its address without what does not change what it shows; null for pages that no engine is to list. */
  canonical: string | null;
  /** Whether its elements are to take over once they can. */
  hasScript: boolean;
  body: Markup;
  status?: 200 | 404 | 422;
}

/** A page of the site's proposals: whole without a script, and the elements' own once that has arrived. */
export function sendProposalPage(
  c: Context<AppEnv>,
  { settings }: StoredSite,
  { locale, linkBase }: PageReader,
  { title, description, canonical, hasScript, body, status = 200 }: Page,
): Response | Promise<Response> {
  const name = textIn(locale, settings.locales)(settings.name);
  c.header("Content-Security-Policy", PAGE_POLICY);
  c.header("Referrer-Policy", "strict-origin-when-cross-origin");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Content-Language", locale);
  c.header("Vary", "Accept-Language", { append: true });
  return c.html(
    html`<!doctype html>
<html lang="${locale}"${isRightToLeft(locale) ? html` dir="rtl"` : ""}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title === name ? name : `${title} · ${name}`}</title>
    ${description === undefined ? "" : html`<meta name="description" content="${description}" />`}
    ${canonical === null ? html`<meta name="robots" content="noindex" />` : html`<link rel="canonical" href="${canonical}" />`}
    <link rel="stylesheet" href="/proposals/style.css" />
    ${hasScript ? html`<script type="module" src="/widgets/after-paint.js"></script>` : ""}
  </head>
  <body>
    <main>
      <p class="site"><a href="${linkBase}">${name}</a></p>
      ${body}
    </main>
  </body>
</html>`,
    status,
  );
}
