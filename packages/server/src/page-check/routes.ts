import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { countRequest } from "../request-limits/index.ts";
import { checkPage } from "./check-page.ts";
import type { ResolveHost } from "./public-address.ts";

interface PageCheckRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  resolve: ResolveHost;
}

/** Enough for whoever changes their page and looks again. */
const CHECKS = { scope: "page-check", max: 30, minutes: 10 } as const;

const readBody = { maxBytes: 4_000 };

/** Whether a page of the company's embeds Heed as it should. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}`. */
export function pageCheckRoutes({ database: { db }, publicUrl, clock, resolve }: PageCheckRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>().post("/page-checks", async (c) => {
    const input = await readJsonBody(c, readBody);
    await countRequest(db, CHECKS, { by: [c.var.site.id], now: clock() });
    return c.json(await checkPage({ site: c.var.site, input, publicUrl, resolve }));
  });
}
