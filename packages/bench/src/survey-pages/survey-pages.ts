import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { rootFolder } from "@heed/tooling/workspace";
import { chromium } from "playwright";
import { barePage } from "./bare-page.ts";
import { dressedPage, heedPage, heedServerPage, startSurveyService } from "./heed-page.ts";
import { measurePage, type PageMeasures } from "./measure-page.ts";
import { startPageServer } from "./page-server.ts";
import type { SurveyPage } from "./survey-page.ts";
import { surveyJsPage } from "./surveyjs-page.ts";

/** What the visits to one page took, in the order they were made. */
export interface PageResult {
  readonly name: string;
  readonly visits: readonly PageMeasures[];
}

export interface SurveyPagesOptions {
  rounds: number;
  /** How many times slower the processor is than it is. */
  slowdown: number;
  /** The files of the element's bundle. @default those that were built */
  heedFiles?: SurveyPage["files"];
}

/**
 * Shows the same ten questions in bare HTML, Heed and SurveyJS, in one browser, in turns: whatever else the machine does
 * hits all of them. Heed rendered by the page's server, its sheet linked or in the page; by the browser, with the questions in
 * the page as the others have them; and with the questions fetched from its service.
 */
export async function benchSurveyPages({ rounds, slowdown, heedFiles = builtFiles() }: SurveyPagesOptions): Promise<PageResult[]> {
  const server = await startPageServer();
  const service = await startSurveyService({ origin: server.origin });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  try {
    const { url: serviceUrl, definition } = service;
    const heed = { serviceUrl, files: heedFiles };
    const known = { ...heed, definition };
    const pages = [barePage(), dressedPage(known), heedServerPage(known), heedServerPage({ ...known, isInline: true }), heedPage(known), heedPage(heed), await surveyJsPage()];
    const results = pages.map((page) => ({ page, name: page.name, visits: [] as PageMeasures[] }));
    for (const page of pages) server.show(page);
    // The first visits warm up the browser and the service, and do not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { page, visits } of results) {
        const measures = await measurePage(browser, { server, page, slowdown });
        if (round > 0) visits.push(measures);
      }
    }
    return results.map(({ name, visits }) => ({ name, visits }));
  } finally {
    await browser.close();
    await service.close();
    await server.close();
  }
}

/** What `build` has written, with the chunks that are loaded later. */
function builtFiles(): SurveyPage["files"] {
  const folder = join(rootFolder, "packages/widgets/dist/browser");
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
