import type { Page } from "playwright";

/** A page of a company that the example shop has none like: in a language it does not speak, or with an element it does not show. */
interface CompanyPage {
  /** Its address: the service has nothing there. */
  readonly path: string;
  readonly locale: string;
  /** Its heading. @default none: the element has one */
  readonly title?: string;
  /** Elements whose scripts it loads. */
  readonly elements: readonly string[];
  /** One of Heed's themes. @default Heed's own looks */
  readonly theme?: string;
  readonly body: string;
}

/** Answers an address with a page in the example shop's own styles. */
export async function serveCompanyPage(page: Page, { path, locale, title, elements, theme, body }: CompanyPage): Promise<void> {
  const scripts = elements.map((element) => `<script type="module" src="/widgets/${element}.js"></script>`);
  const themes = theme === undefined ? [] : [`<link rel="stylesheet" href="/widgets/themes/${theme}.css" />`, themedPage];
  const html = `<!doctype html>
<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/style.css" />
    <link rel="stylesheet" href="/widgets/heed.css" />
    ${[...themes, ...scripts].join("\n    ")}
  </head>
  <body>
    <main class="wrap">${title === undefined ? "" : `<h1>${title}</h1>`}${body}</main>
  </body>
</html>`;
  await page.route(`**${path}`, (route) => route.fulfill({ contentType: "text/html", body: html }));
}

/** A page that goes with its theme, as the theme's buyer's would. */
const themedPage = `<style>
      body { color: var(--heed-sys-color-text); background: var(--heed-sys-color-surface); font-family: system-ui, sans-serif; }
      h1 { font: 600 1.75rem/1.25 system-ui, sans-serif; }
    </style>`;
