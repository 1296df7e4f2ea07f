import type { Browser, Page } from "playwright";
import { join } from "./morning-steps.ts";

/** A page of somebody who has become an admin of the example company. */
export async function joinDesk(browser: Browser, { adminLink }: { adminLink: string | null }): Promise<Page> {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await join(page, adminLink ?? "", "Dana Ferris");
  return page;
}

/** Calls the desk's routes of the example company as whoever is signed in on this page. */
export async function callDesk(page: Page, method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<Record<string, unknown>> {
  const { status, text } = await page.evaluate(
    async ({ method, path, body }) => {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(`/v1/desk/sites/demo${path}`, { method, ...(body && { headers, body: JSON.stringify(body) }) });
      return { status: response.status, text: await response.text() };
    },
    { method, path, body },
  );
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text}`);
  // The service's own JSON.
  return JSON.parse(text) as Record<string, unknown>;
}
