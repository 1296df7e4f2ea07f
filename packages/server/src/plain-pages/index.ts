import { pageStyles, type PageSheet } from "@heed/widgets/server";
import { Hono } from "hono";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { answerOnPage } from "./error-page.ts";
import { filePages, type FilePagesOptions } from "./file-pages.ts";
import { plainPageStyles } from "./page-styles.ts";
import { surveyPages } from "./survey-pages.ts";
import { trackPages, type TrackPagesOptions } from "./track-pages.ts";
import { votePages } from "./vote-pages.ts";

type PlainPagesOptions = FilePagesOptions & TrackPagesOptions;

const sheets: readonly PageSheet[] = ["case-form", "case-tracker", "survey"];

/** The forms of a site as pages of the service's own, which work without a script. Mounted at the root. */
export function plainPages(options: PlainPagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError(answerOnPage);
  const serve = (name: string, css: () => string): void => {
    app.get(`/file/${name}.css`, (c) => {
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(css(), 200, { "Content-Type": "text/css; charset=utf-8" });
    });
  };
  serve("style", () => plainPageStyles);
  for (const sheet of sheets) serve(sheet, () => pageStyles(sheet));
  return app
    .route("/file", filePages(options))
    .route("/track", trackPages(options))
    .route("/survey", surveyPages(options))
    .route("/proposals", votePages(options))
    .get("/file/*", () => {
      throw new ProblemError("route_not_found");
    });
}

export { answerOnPage } from "./error-page.ts";
export { answerPatiently } from "./answer-patiently.ts";
export { renderFaults, renderNews } from "./page-frame.ts";
export { readerOf } from "./page-reader.ts";
export { isRightToLeft, pageTextsFor } from "./page-texts.ts";
export { isOwnForm, limitForm, readForm } from "./sent-form.ts";
