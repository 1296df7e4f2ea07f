import { parseReference, requestLimits } from "@heed/contract";
import { deskActions, deskCaseQuerySchema, routingTrialSchema } from "@heed/contract/desk";
import { Hono, type Context } from "hono";
import { checkIdempotencyKey, fileCase, requireIdempotencyKey, type Answer, type FilingNews, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { parseDeskAction } from "./desk-actions.ts";
import { getDeskCase } from "./desk-case.ts";
import { parseStaffFiling } from "./parse-staff-filing.ts";
import { tryRouting } from "./try-routing.ts";

interface HandlingRoutesOptions {
  database: HeedDatabase;
  clock: Clock;
  idempotency: Idempotency;
  filingNews: FilingNews;
}

/** One case and what staff does with it. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}`. */
export function handlingRoutes({ database: { db }, clock, idempotency, filingNews }: HandlingRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post("/routing/try", async (c) => {
    const body = await readJsonBody(c, { maxBytes: requestLimits.settingsBytes });
    return c.json(tryRouting(c.var.site, parseInput(routingTrialSchema, body)));
  });

  app.post("/cases", async (c) => {
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const body = await readJsonBody(c);
    const { site, staff } = c.var;
    const { newCase, channel, isTaken } = parseStaffFiling(body, site);
    let reference: string | undefined;
    const once = { siteId: site.id, route: `POST /desk/cases by ${staff.id}`, idempotencyKey, body };
    const answer = await idempotency.answerOnce(once, async (queries) => {
      const filed = await fileCase(queries, site, { newCase, now: clock(), byStaff: { staff, channel, isTaken } });
      reference = filed.reference;
      return { status: 201, body: JSON.stringify(filed) };
    });
    if (reference !== undefined) filingNews.tell({ siteId: site.id, reference });
    return send(c, answer);
  });

  app.get("/cases/:reference", async (c) => {
    const { before } = parseInput(deskCaseQuerySchema, c.req.query());
    const { site, staff } = c.var;
    return c.json(await getDeskCase(db, { site, staff, now: clock() }, { reference: c.req.param("reference"), before }));
  });

  for (const action of deskActions) {
    app.post(`/cases/:reference/actions/${action}`, async (c) => {
      const { site, staff } = c.var;
      // What no case can have opens none: nothing of how it was typed goes further.
      const reference = parseReference(c.req.param("reference")) ?? "";
      const idempotencyKey = keyOf(c);
      const body = await readJsonBody(c);
      const work = parseDeskAction(action, body);
      const target = { site, staff, reference, now: clock() };
      if (idempotencyKey === undefined) {
        return c.json(await db.transaction().execute((queries) => work(queries, target)));
      }
      // The key is whoever's who sends it: a colleague's answer is not theirs to read.
      const route = `POST /desk/cases/${reference}/actions/${action} by ${staff.id}`;
      const once = { siteId: site.id, route, idempotencyKey, body };
      return send(c, await idempotency.answerOnce(once, async (queries) => answerWith(await work(queries, target))));
    });
  }

  return app;
}

/** @throws ProblemError `idempotency_key_invalid` */
function keyOf(c: Context<AppEnv>): string | undefined {
  const key = c.req.header("Idempotency-Key");
  if (key !== undefined) checkIdempotencyKey(key);
  return key;
}

function answerWith(result: object): Answer {
  return { status: 200, body: JSON.stringify(result) };
}

function send(c: Context<AppEnv>, { status, body }: Answer): Response {
  return c.body(body, status, { "Content-Type": "application/json" });
}
