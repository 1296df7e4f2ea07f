import { followUpDoneSchema, followUpsQuerySchema } from "@heed/contract/desk";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { finishFollowUp, listFollowUps } from "./follow-ups.ts";

interface FollowUpRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** What answers call for. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/surveys/follow-ups`, before the surveys. */
export function followUpRoutes({ database: { db }, clock }: FollowUpRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/", async (c) => c.json(await listFollowUps(db, c.var.staff, parseInput(followUpsQuerySchema, c.req.query()))))
    .post("/:followUpId/done", async (c) => {
      const { note } = parseInput(followUpDoneSchema, await readJsonBody(c));
      const target = { id: c.req.param("followUpId"), note, now: clock() };
      return c.json(await db.transaction().execute((queries) => finishFollowUp(queries, c.var.staff, target)));
    });
}
