import type { Browser, Page } from "playwright";

interface OwnPage {
  locale: string;
  /** Where what goes wrong on the page is noted. */
  errors: string[];
  /** @default true */
  javaScriptEnabled?: boolean;
}

/** A page of somebody with a browser of their own: no cookie is shared. */
export async function openOwnPage(browser: Browser, { locale, errors, javaScriptEnabled = true }: OwnPage): Promise<Page> {
  const context = await browser.newContext({ locale, javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", ({ message }) => errors.push(message));
  return page;
}
