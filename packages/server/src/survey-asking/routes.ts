import { declineSchema } from "@heed/contract";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { bearerToken, readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { findSurvey } from "../surveys/index.ts";
import { declineInvitation } from "./invitations.ts";

interface DeclineRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** How customers say no to being asked. Mounted where the site is already known, at `/v1/sites/{siteKey}/surveys`. */
export function declineRoutes({ database: { db }, clock }: DeclineRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>().post("/:surveyId/decline", async (c) => {
    c.header("Cache-Control", "no-store");
    const { site } = c.var;
    const surveyId = c.req.param("surveyId");
    const survey = await findSurvey(db, site.id, surveyId);
    if (!survey || survey.publishedVersion === null) throw new ProblemError("survey_not_found");
    const token = bearerToken(c);
    if (token === undefined) throw new ProblemError("invitation_needed", { headers: { "WWW-Authenticate": "Bearer" } });
    const { scope } = parseInput(declineSchema, await readJsonBody(c));
    await db.transaction().execute((queries) => declineInvitation(queries, site, { surveyId, token, scope, now: clock() }));
    return c.body(null, 204);
  });
}
