import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { NewSite } from "@heed/contract";
import { Hono } from "hono";
import type { Logger } from "pino";
import { actOnCase, type StaffCommand } from "../cases/index.ts";
import type { HeedDatabase } from "../database/index.ts";
import { isProblemError } from "../problems/index.ts";
import { createSite, getOnlySiteKey, getSite, SiteKeyTakenError } from "../site/index.ts";
import {
  inviteAsOperator,
  listStaff,
  removeAsOperator,
  resetAsOperator,
  type StaffInvitationCommand,
  type StaffRemovalCommand,
} from "../staff/index.ts";

export interface Control {
  address: string;
  token: string;
  close(): Promise<void>;
}

export interface ControlOptions {
  database: HeedDatabase;
  /** Where links of invitations lead. */
  publicUrl: string;
  logger: Logger;
}

/**
 * Takes commands from the command line on this machine, because the embedded database can be open
 * in one process only. It listens where no browser can reach, in a folder that only this user can
 * enter, and asks for a token besides: Windows' named pipes have no folder.
 */
export async function startControl({ database, publicUrl, logger }: ControlOptions): Promise<Control> {
  const token = randomBytes(32).toString("base64url");
  const app = controlApp({ database, publicUrl, logger }, token);
  const answer = getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const folder = process.platform === "win32" ? null : await mkdtemp(join(tmpdir(), "heed-"));
  const address = folder === null ? `\\\\.\\pipe\\heed-${randomBytes(16).toString("hex")}` : join(folder, "control.sock");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, resolve);
  });
  return {
    address,
    token,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Speaks to the same version of Heed only, so what arrives is checked where it is used. */
function controlApp({ database, publicUrl, logger }: ControlOptions, token: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const [given, expected] = [Buffer.from(c.req.header("Authorization") ?? ""), Buffer.from(`Bearer ${token}`)];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return c.body(null, 401);
    c.header("Connection", "close");
    await next();
  });
  app.get("/only-site-key", async (c) => c.json({ key: await getOnlySiteKey(database) }));
  app.post("/sites", async (c) => {
    await createSite(database, await c.req.json<NewSite>());
    return c.body(null, 204);
  });
  app.post("/origin-list", async (c) => {
    const { settings } = await getSite(database, (await c.req.json<{ siteKey: string }>()).siteKey);
    return c.json(settings.allowedOrigins);
  });
  app.post("/case-actions", async (c) => c.json(await actOnCase({ database }, await c.req.json<StaffCommand>())));
  const staff = { database, publicUrl };
  app.post("/staff-invitations", async (c) => c.json(await inviteAsOperator(staff, await c.req.json<StaffInvitationCommand>())));
  app.post("/staff-list", async (c) => c.json(await listStaff(staff, (await c.req.json<{ siteKey: string }>()).siteKey)));
  app.post("/staff-removals", async (c) => c.json(await removeAsOperator(staff, await c.req.json<StaffRemovalCommand>())));
  app.post("/staff-password-resets", async (c) => c.json(await resetAsOperator(staff, (await c.req.json<{ email: string }>()).email)));
  app.onError((error, c) => {
    if (isProblemError(error)) {
      const { code, detail, errors } = error;
      return c.json({ problem: { code, detail, errors } }, 422);
    }
    if (error instanceof SiteKeyTakenError) return c.json({ takenKey: error.key }, 409);
    logger.error({ err: error }, "a command failed");
    return c.json({}, 500);
  });
  return app;
}
