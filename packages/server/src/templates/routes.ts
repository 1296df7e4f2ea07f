import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { addTemplate, changeTemplate, removeTemplate } from "./service.ts";
import { findTemplates } from "./store.ts";

interface TemplateRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Reply templates. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/templates`. */
export function templateRoutes({ database: { db }, clock }: TemplateRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/", async (c) => c.json({ items: await findTemplates(db, c.var.site.id) }))
    .post("/", async (c) => {
      const input = await readJsonBody(c);
      return c.json(await addTemplate(db, { site: c.var.site, input, now: clock() }), 201);
    })
    .put("/:templateId", async (c) => {
      const input = await readJsonBody(c);
      return c.json(await changeTemplate(db, { site: c.var.site, id: c.req.param("templateId"), input, now: clock() }));
    })
    .delete("/:templateId", async (c) => {
      await removeTemplate(db, { site: c.var.site, id: c.req.param("templateId") });
      return c.body(null, 204);
    });
}
