import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { cachedJson, type AppEnv } from "../http/index.ts";
import { createFigureCache } from "./figure-cache.ts";
import { publishCommitments } from "./publish-commitments.ts";

const CACHE_CONTROL = "public, max-age=300, stale-while-revalidate=3600";

/** `GET /v1/sites/{siteKey}/commitments`: what is promised, as the settings say it now, and how it is kept. */
export function commitmentRoutes({ database: { db }, clock }: { database: Pick<HeedDatabase, "db">; clock: Clock }): Hono<AppEnv> {
  const figuresOf = createFigureCache(db);
  return new Hono<AppEnv>().get("/commitments", async (c) => {
    const { site } = c.var;
    const now = clock();
    return cachedJson(c, publishCommitments(site.settings, await figuresOf(site.id, now)), CACHE_CONTROL);
  });
}
