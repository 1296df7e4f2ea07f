import { requestLimits } from "@heed/contract/rules";
import { Hono } from "hono";
import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { getDeskSite } from "./desk-site.ts";
import { publishNotice, takeNoticeDown } from "./notice-service.ts";
import { readDeskNotice } from "./notice-store.ts";
import { changeSettings, previewSettings } from "./settings-service.ts";
import { listConsentVersions, readSettings } from "./settings-store.ts";

interface DeskSiteRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
}

const querySchema = z.strictObject({ locale: z.optional(z.string().check(z.maxLength(35))) });

/** The site and its settings, for its staff. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}`. */
export function deskSiteRoutes({ database: { db }, publicUrl, clock }: DeskSiteRoutesOptions): Hono<AppEnv> {
  const ownOrigin = new URL(publicUrl).origin;
  const readBody = { maxBytes: requestLimits.settingsBytes };
  return new Hono<AppEnv>()
    .get("/", async (c) => {
      const { locale } = parseInput(querySchema, c.req.query());
      return c.json(await getDeskSite(db, { stored: c.var.site, visitor: c.var.staff, asked: locale, publicUrl }));
    })
    .get("/settings", async (c) => c.json(await readSettings(db, c.var.site.id)))
    .put("/settings", async (c) => {
      const input = await readJsonBody(c, readBody);
      const { site, staff } = c.var;
      return c.json(await changeSettings(db, { site, input, by: staff.name, ownOrigin, now: clock() }));
    })
    .post("/settings/preview", async (c) => c.json(previewSettings(c.var.site, await readJsonBody(c, readBody))))
    .get("/notice", async (c) => c.json(await readDeskNotice(db, c.var.site.id)))
    .put("/notice", async (c) => {
      const input = await readJsonBody(c, readBody);
      return c.json(await publishNotice(db, { site: c.var.site, input, by: c.var.staff.name, now: clock() }));
    })
    .delete("/notice", async (c) => c.json(await takeNoticeDown(db, { site: c.var.site, by: c.var.staff.name, now: clock() })))
    .get("/consents", async (c) => c.json({ items: await listConsentVersions(db, c.var.site.id) }));
}
