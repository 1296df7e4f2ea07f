import { newParticipantSchema, newSessionSchema, participantChangeSchema, sessionCodeSchema } from "@heed/contract";
import { Hono, type Context } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { changeParticipant, signOut } from "./change-participant.ts";
import { findParticipant, requireParticipant, type ParticipantRequest } from "./find-participant.ts";
import { joinAnonymously, presentParticipant, type Joining } from "./join.ts";
import { createChallenge } from "./proof-of-work.ts";
import { startSession } from "./start-session.ts";
import { verifySession } from "./verify-session.ts";

interface ParticipantRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Taking part, under `/v1/sites/{siteKey}`. Mounted where the site is already known. */
export function participantRoutes({ database: { db }, clock }: ParticipantRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/participants/challenge", async (c) => c.json(await createChallenge(db, { siteId: c.var.site.id, now: clock() }), 200, uncached));

  app.post("/participants", async (c) => {
    const input = parseInput(newParticipantSchema, await readJsonBody(c));
    return c.json(await joinAnonymously(db, joiningOf(c), input), 201, uncached);
  });

  app.get("/participants/me", async (c) => c.json(presentParticipant(await requireParticipant(db, requestOf(c))), 200, uncached));

  app.patch("/participants/me", async (c) => {
    const request = requestOf(c);
    const participant = await requireParticipant(db, request);
    const change = parseInput(participantChangeSchema, await readJsonBody(c));
    return c.json(presentParticipant(await changeParticipant(db, c.var.site, { participant, change })), 200, uncached);
  });

  app.delete("/participants/me", async (c) => {
    await signOut(db, requestOf(c));
    return c.body(null, 204, uncached);
  });

  app.post("/sessions", async (c) => {
    const input = parseInput(newSessionSchema, await readJsonBody(c));
    return c.json(await startSession(db, joiningOf(c), input), 201, uncached);
  });

  app.post("/sessions/verify", async (c) => {
    const input = parseInput(sessionCodeSchema, await readJsonBody(c));
    const request = requestOf(c);
    const participant = await findParticipant(db, request);
    return c.json(await verifySession(db, { site: c.var.site, participant, now: request.now }, input), 200, uncached);
  });

  return app;

  function requestOf(c: Context<AppEnv>): ParticipantRequest {
    return { siteId: c.var.site.id, authorization: c.req.header("Authorization"), now: clock() };
  }

  function joiningOf({ var: { site, clientAddress: address } }: Context<AppEnv>): Joining {
    return { site, address, now: clock() };
  }
}

const uncached = { "Cache-Control": "private, no-store" };
