import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium } from "playwright";
import { measurePage, type Network, type PageMeasures } from "./measure-page.ts";
import type { PageServer } from "./page-server.ts";
import type { ShownPage } from "./shown-page.ts";

/** What the visits to one page took, in the order they were made. */
export interface PageResult {
  readonly name: string;
  readonly visits: readonly PageMeasures[];
}

/** How pages are visited. */
export interface VisitOptions {
  /** How many visits to each page count. */
  rounds: number;
  /** How many times slower the processor is than it is. */
  slowdown: number;
  network?: Network | undefined;
  /** How long after all was painted what a page has put off is counted in. @default 3000 */
  laterMs?: number;
}

/** Visits all pages in one browser, in turns: whatever else the machine does hits all of them. */
export async function visitPages(server: PageServer, pages: readonly ShownPage[], { rounds, ...visit }: VisitOptions): Promise<PageResult[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  try {
    const results = pages.map((page) => ({ page, name: page.name, visits: [] as PageMeasures[] }));
    for (const page of pages) server.show(page);
    // The first visits warm up the browser and the service, and do not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { page, visits } of results) {
        const measures = await measurePage(browser, { server, page, ...visit });
        if (round > 0) visits.push(measures);
      }
    }
    return results.map(({ name, visits }) => ({ name, visits }));
  } finally {
    await browser.close();
  }
}
