import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { requireParticipant, type StoredParticipant } from "../participants/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import { subscribe, unsubscribe } from "./subscribe.ts";

interface SubscriptionRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

const limit: RequestLimit = { scope: "subscriptions", max: 60, minutes: 1 };

/** Following proposals, under `/v1/sites/{siteKey}/proposals`. Mounted where the site is already known. */
export function subscriptionRoutes({ database: { db }, clock }: SubscriptionRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  const admit = async (siteId: string, authorization: string | undefined): Promise<{ participant: StoredParticipant; now: Date }> => {
    const now = clock();
    const participant = await requireParticipant(db, { siteId, authorization, now });
    await countRequest(db, limit, { by: [siteId, participant.id], now });
    return { participant, now };
  };
  const change = <Answer>(work: (trx: Queries) => Promise<Answer>) => db.transaction().execute(work);

  app.put("/:proposalId/subscription", async (c) => {
    const { site } = c.var;
    const whoAndWhen = await admit(site.id, c.req.header("Authorization"));
    const answer = await change((trx) => subscribe(trx, site, { proposalId: c.req.param("proposalId"), ...whoAndWhen }));
    return c.json(answer, 200, { "Cache-Control": "private, no-store" });
  });

  app.delete("/:proposalId/subscription", async (c) => {
    const { site } = c.var;
    const { participant } = await admit(site.id, c.req.header("Authorization"));
    const answer = await change((trx) => unsubscribe(trx, site, { proposalId: c.req.param("proposalId"), participant }));
    return c.json(answer, 200, { "Cache-Control": "private, no-store" });
  });

  return app;
}
