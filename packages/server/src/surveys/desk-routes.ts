import { surveyLimits, surveyTransitions, type SurveyAction } from "@heed/contract/survey-rules";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { addSurvey, changeSurvey, cloneSurvey, deleteSurvey, getDeskSurvey, getSurveyList, previewSurvey } from "./service.ts";
import { takeSurveyStep } from "./survey-steps.ts";

interface SurveyDeskRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Surveys, their drafts and their life. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/surveys`. */
export function surveyDeskRoutes({ database: { db }, clock }: SurveyDeskRoutesOptions): Hono<AppEnv> {
  const readBody = { maxBytes: surveyLimits.definitionBytes };
  const app = new Hono<AppEnv>()
    .get("/", async (c) => c.json({ items: await getSurveyList(db, c.var.site.id) }))
    .post("/", async (c) => {
      const input = await readJsonBody(c, readBody);
      const { site, staff } = c.var;
      return c.json(await addSurvey(db, { site, input, by: staff.name, now: clock() }), 201);
    })
    .post("/preview", async (c) => c.json(previewSurvey(c.var.site, await readJsonBody(c, readBody))))
    .get("/:surveyId", async (c) => c.json(await getDeskSurvey(db, c.var.site.id, c.req.param("surveyId"))))
    .put("/:surveyId", async (c) => {
      const input = await readJsonBody(c, readBody);
      const { site, staff } = c.var;
      return c.json(await changeSurvey(db, { site, id: c.req.param("surveyId"), input, by: staff.name, now: clock() }));
    })
    .delete("/:surveyId", async (c) => {
      await deleteSurvey(db, { site: c.var.site, id: c.req.param("surveyId") });
      return c.body(null, 204);
    })
    .post("/:surveyId/clone", async (c) => {
      const input = await readJsonBody(c);
      const { site, staff } = c.var;
      return c.json(await cloneSurvey(db, { site, id: c.req.param("surveyId"), input, by: staff.name, now: clock() }), 201);
    });

  // The keys of the table are the steps; TypeScript widens keys to text.
  for (const action of Object.keys(surveyTransitions) as SurveyAction[]) {
    app.post(`/:surveyId/${action}`, async (c) => {
      const input = await readJsonBody(c);
      const { site, staff } = c.var;
      return c.json(await takeSurveyStep(db, { site, id: c.req.param("surveyId"), action, input, by: staff.name, now: clock() }));
    });
  }

  return app;
}
