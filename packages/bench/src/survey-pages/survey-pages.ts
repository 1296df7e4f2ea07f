import { builtFiles } from "../pages/built-files.ts";
import { startPageServer } from "../pages/page-server.ts";
import type { ShownPage } from "../pages/shown-page.ts";
import { type PageResult, visitPages, type VisitOptions } from "../pages/visit-pages.ts";
import { barePage } from "./bare-page.ts";
import { dressedPage, heedPage, heedServerPage, startSurveyService } from "./heed-page.ts";
import { surveyJsPage } from "./surveyjs-page.ts";

export interface SurveyPagesOptions extends VisitOptions {
  /** The files of the element's bundle. @default those that were built */
  heedFiles?: ShownPage["files"];
}

/** To whom the others are compared. */
export const surveyBaselines = { title: "ten questions", bare: "bare HTML", dressed: "bare HTML, dressed alike", peer: "SurveyJS" } as const;

/**
 * Shows the same ten questions in bare HTML, Heed and SurveyJS. Heed rendered by the page's server, its sheet linked or in the
 * page; by the browser, with the questions in the page as the others have them; and with the questions fetched from its service.
 */
export async function benchSurveyPages({ heedFiles = builtFiles(), ...options }: SurveyPagesOptions): Promise<PageResult[]> {
  const server = await startPageServer();
  const service = await startSurveyService({ origin: server.origin });
  try {
    const { url: serviceUrl, definition } = service;
    const heed = { serviceUrl, files: heedFiles };
    const known = { ...heed, definition };
    const pages = [barePage(), dressedPage(known), heedServerPage(known), heedServerPage({ ...known, isInline: true }), heedPage(known), heedPage(heed), await surveyJsPage()];
    return await visitPages(server, pages, options);
  } finally {
    await service.close();
    await server.close();
  }
}
