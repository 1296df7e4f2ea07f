import type { Context } from "hono";
import { html } from "hono/html";
import { PAGE_POLICY } from "../assets/index.ts";
import type { AppEnv } from "../http/index.ts";
import { textIn, type StoredSite } from "../site/index.ts";
import type { PageReader } from "./page-reader.ts";
import { isRightToLeft } from "./page-texts.ts";

export type Markup = ReturnType<typeof html>;

interface Page {
  title: string;
  /** Where what is within has a heading of its own: above it stands whose page this is. */
  hasOwnHeading?: boolean;
  body: Markup;
  /** Whether an element is to take over once it can. */
  hasScript?: boolean;
  /** What the markup within is dressed in. */
  sheet: "case-form" | "case-tracker" | "survey";
  status?: 200 | 201 | 404 | 409 | 422 | 429;
}

/**
 * A page that is whole without a script. It is made for one reader, and may show what is theirs alone: nothing keeps it. Its
 * own addresses are all that a link on it tells of: without any, a browser would not say that a form is our own either.
 */
export function sendPlainPage(c: Context<AppEnv>, { settings }: StoredSite, { locale }: PageReader, page: Page): Response | Promise<Response> {
  const { title, body, hasOwnHeading = false, hasScript = false, sheet, status = 200 } = page;
  const name = textIn(locale, settings.locales)(settings.name);
  return c.html(
    renderDocument(c, {
      locale,
      title: `${title} · ${name}`,
      head: html`<link rel="stylesheet" href="/file/${sheet}.css" />
    ${hasScript ? html`<script type="module" src="/widgets/after-paint.js"></script>` : ""}`,
      main: html`${hasOwnHeading ? html`<h1 class="site"><bdi>${name}</bdi></h1>` : html`<p class="site"><bdi>${name}</bdi></p><h1>${title}</h1>`}
      ${body}`,
    }),
    status,
  );
}

interface PlainDocument {
  locale: string;
  title: string;
  head?: Markup;
  main: Markup;
}

/** All around what a page says, and how its answer may be used. */
export function renderDocument(c: Context<AppEnv>, { locale, title, head, main }: PlainDocument): Markup {
  c.header("Content-Security-Policy", PAGE_POLICY);
  c.header("Referrer-Policy", "same-origin");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  c.header("Vary", "Accept-Language", { append: true });
  return html`<!doctype html>
<html lang="${locale}" dir="${isRightToLeft(locale) ? "rtl" : "ltr"}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/file/style.css" />
    ${head ?? ""}
  </head>
  <body>
    <main>
      ${main}
    </main>
  </body>
</html>`;
}

export interface PageFault {
  /** Of the control that it is about. */
  id: string | null;
  label: string | null;
  text: string;
}

/** What is wrong, with the focus, and the way to each field. */
export function renderFaults(heading: string, faults: readonly PageFault[]): Markup {
  const say = ({ label, text }: PageFault): Markup => html`${label === null ? "" : html`<bdi>${label}</bdi>${/\p{P}$/u.test(label) ? " " : ": "}`}<bdi>${text}</bdi>`;
  return html`<section class="faults" role="alert" tabindex="-1" autofocus>
    <h2>${heading}</h2>
    <ul>
      ${faults.map((fault) => html`<li>${fault.id === null ? say(fault) : html`<a href="#${fault.id}">${say(fault)}</a>`}</li>`)}
    </ul>
  </section>`;
}

/** Something to be told, with the focus. */
export function renderNews(text: string): Markup {
  return html`<p class="news" role="status" tabindex="-1" autofocus>${text}</p>`;
}
