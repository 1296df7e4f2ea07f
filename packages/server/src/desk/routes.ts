import { bulkAssignSchema, presenceSchema, queueQuerySchema, readNotificationsSchema } from "@heed/contract/desk";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { assignCases } from "./assignments.ts";
import type { DeskStreams } from "./desk-streams.ts";
import { listNotifications, markNotificationsRead } from "./notifications.ts";
import { notePresence } from "./presence.ts";
import { countQueue, listQueue } from "./queue.ts";
import { changeView, listViews, removeView, saveView } from "./saved-views.ts";

interface QueueRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  streams: DeskStreams;
}

/** The queue and what stands beside it. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}`. */
export function queueRoutes({ database: { db }, clock, streams }: QueueRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/cases", async (c) => {
      const { staff, site } = c.var;
      const query = parseInput(queueQuerySchema, c.req.query());
      return c.json(await listQueue(db, { reader: staff, settings: site.settings, now: clock() }, query));
    })
    .get("/counts", async (c) => c.json(await countQueue(db, c.var.staff, clock())))
    .post("/assignments", async (c) => {
      const { staff, site } = c.var;
      const input = parseInput(bulkAssignSchema, await readJsonBody(c));
      return c.json(await assignCases(db, { site, staff, now: clock() }, input));
    })
    .post("/cases/:reference/presence", async (c) => {
      const { doing } = parseInput(presenceSchema, await readJsonBody(c));
      return c.json(await notePresence(db, c.var.staff, { typed: c.req.param("reference"), doing, now: clock() }));
    })
    .get("/events", async (c) => {
      const { staff, isStillStaff } = c.var;
      const headers = { "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" };
      // Nobody would ever read, or end, what is opened for a HEAD.
      if (c.req.method === "HEAD") return c.body(null, 200, headers);
      const isBack = c.req.header("Last-Event-ID") !== undefined;
      return c.body(await streams.open({ staff, isStillStaff, isBack, signal: c.req.raw.signal }), 200, headers);
    })
    .get("/views", async (c) => c.json(await listViews(db, c.var.staff)))
    .post("/views", async (c) => {
      const input = await readJsonBody(c);
      return c.json(await saveView(db, c.var.staff, { input, now: clock() }), 201);
    })
    .put("/views/:viewId", async (c) => {
      const view = { viewId: c.req.param("viewId"), input: await readJsonBody(c) };
      return c.json(await db.transaction().execute((queries) => changeView(queries, c.var.staff, view)));
    })
    .delete("/views/:viewId", async (c) => {
      await removeView(db, c.var.staff, c.req.param("viewId"));
      return c.body(null, 204);
    })
    .get("/notifications", async (c) => c.json(await listNotifications(db, c.var.staff)))
    .post("/notifications/read", async (c) => {
      const { upTo } = parseInput(readNotificationsSchema, await readJsonBody(c));
      return c.json(await markNotificationsRead(db, c.var.staff, { upTo, now: clock() }));
    });
}
