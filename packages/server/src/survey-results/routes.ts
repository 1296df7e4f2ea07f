import { surveyExportQuerySchema, surveyResultsQuerySchema, surveyTextsQuerySchema } from "@heed/contract/desk";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { byteStream, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { exportResponses } from "./export-responses.ts";
import { getSurveyResults } from "./results.ts";
import { listSurveyTexts } from "./texts.ts";

interface SurveyResultsRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** What surveys say. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/surveys`. */
export function surveyResultsRoutes({ database: { db }, clock }: SurveyResultsRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/:surveyId/results", async (c) => {
      const query = parseInput(surveyResultsQuerySchema, c.req.query());
      return c.json(await getSurveyResults(db, { site: c.var.site, surveyId: c.req.param("surveyId"), now: clock() }, query));
    })
    .get("/:surveyId/texts", async (c) => {
      const { site, staff } = c.var;
      const query = parseInput(surveyTextsQuerySchema, c.req.query());
      return c.json(await listSurveyTexts(db, { site, surveyId: c.req.param("surveyId"), now: clock(), reader: staff }, query));
    })
    .get("/:surveyId/export", async (c) => {
      const { site, staff } = c.var;
      const query = parseInput(surveyExportQuerySchema, c.req.query());
      const file = await exportResponses(db, { site, surveyId: c.req.param("surveyId"), now: clock(), reader: staff }, query);
      const headers = { "Content-Type": file.contentType, "Content-Disposition": file.contentDisposition };
      return c.body(byteStream(file.parts), 200, headers);
    });
}
