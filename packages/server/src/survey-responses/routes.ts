import { newResponseSchema } from "@heed/contract";
import { surveyLimits } from "@heed/contract/survey-rules";
import { Hono, type Context } from "hono";
import { checkIdempotencyKey, requireIdempotencyKey, type Answer, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { bearerToken, cachedJson, readJsonBody, requireBearerToken, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { getPublishedSurvey, isTakingResponses, presentSurvey } from "../surveys/index.ts";
import { responseRoute } from "./response-secrets.ts";
import { openResponse, parseResponseChange, saveResponse } from "./save-response.ts";
import { admit, startResponse } from "./start-response.ts";

interface SurveyResponseRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  idempotency: Idempotency;
}

/** Whether a survey takes answers may change at any moment: nobody is to be asked for long after it does not. */
const CACHE_CONTROL = "public, max-age=60";

/** The public routes for reading and answering surveys, under `/v1/sites/{siteKey}`. Mounted where the site is already known. */
export function surveyResponseRoutes({ database: { db }, clock, idempotency }: SurveyResponseRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/surveys/:surveyId", async (c) => {
    const { site } = c.var;
    const token = bearerToken(c);
    const asked = c.req.query("version");
    const version = asked === undefined ? undefined : Number(asked);
    const { survey, published } = await getPublishedSurvey(db, site.id, { surveyId: c.req.param("surveyId"), version });
    await admit(db, site, { survey, token, now: clock() });
    const isOpen = await isTakingResponses(survey, site, clock(), db);
    const answer = presentSurvey(survey, published, { locale: c.req.query("locale"), isOpen });
    c.header("Vary", "Authorization", { append: true });
    if (token === undefined) return cachedJson(c, answer, CACHE_CONTROL);
    return c.json(answer, 200, { "Cache-Control": "private, no-store" });
  });

  app.post("/surveys/:surveyId/responses", async (c) => {
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const input = parseInput(newResponseSchema, await readJsonBody(c));
    const { site, clientAddress: address } = c.var;
    const surveyId = c.req.param("surveyId");
    const token = bearerToken(c);
    const once = {
      siteId: site.id,
      route: `POST /surveys/${encodeURIComponent(surveyId)}/responses`,
      idempotencyKey,
      body: { input, token: token ?? null },
    };
    const answer = await idempotency.answerOnce(once, async (queries) => {
      const started = await startResponse(queries, { site, surveyId, input, token, address, now: clock() });
      return { status: 201, body: JSON.stringify(started) };
    });
    return send(c, answer);
  });

  app.patch("/responses/:responseId", async (c) => {
    const { site } = c.var;
    const token = requireBearerToken(c);
    const key = await openResponse(db, site, { responseId: c.req.param("responseId"), token, now: clock() });
    const idempotencyKey = c.req.header("Idempotency-Key");
    if (idempotencyKey !== undefined) checkIdempotencyKey(idempotencyKey);
    const body = await readJsonBody(c, { maxBytes: surveyLimits.answersBytes });
    const change = parseResponseChange(body);
    const work: Parameters<Idempotency["answerOnce"]>[1] = async (queries) => {
      const saved = await saveResponse(queries, { site, key, now: clock() }, change);
      return { status: 200, body: JSON.stringify(saved) };
    };
    if (idempotencyKey === undefined) return send(c, await db.transaction().execute(work));
    return send(c, await idempotency.answerOnce({ siteId: site.id, route: responseRoute(token), idempotencyKey, body }, work));
  });

  return app;
}

function send(c: Context<AppEnv>, { status, body }: Answer): Response {
  return c.body(body, status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
}
