import { newCommentSchema } from "@heed/contract";
import { proposalCommentsQuerySchema } from "@heed/contract/desk";
import { Hono } from "hono";
import { requireIdempotencyKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { cachedJson, readJsonBody, type AppEnv } from "../http/index.ts";
import { findParticipant, requireParticipant } from "../participants/index.ts";
import { parseInput } from "../problems/index.ts";
import { requireBoard } from "../proposals/index.ts";
import { addComment } from "./add-comment.ts";
import { listComments } from "./list-comments.ts";

interface CommentRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  idempotency: Idempotency;
}

/** As long as the proposal itself. */
const CACHE_CONTROL = "public, max-age=30";

/** Comments on proposals, under `/v1/sites/{siteKey}/proposals`. Mounted where the site is already known. */
export function commentRoutes({ database: { db }, clock, idempotency }: CommentRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/:proposalId/comments", async (c) => {
    const { site } = c.var;
    const authorization = c.req.header("Authorization");
    const participant = await findParticipant(db, { siteId: site.id, authorization, now: clock() });
    const reading = { proposalId: c.req.param("proposalId"), participantId: participant?.id ?? null };
    const page = await listComments(db, site, { ...reading, ...parseInput(proposalCommentsQuerySchema, c.req.query()) });
    c.header("Vary", "Authorization", { append: true });
    if (authorization === undefined) return cachedJson(c, page, CACHE_CONTROL);
    return c.json(page, 200, { "Cache-Control": "private, no-store" });
  });

  app.post("/:proposalId/comments", async (c) => {
    const { site, clientAddress: address } = c.var;
    requireBoard(site);
    const participant = await requireParticipant(db, { siteId: site.id, authorization: c.req.header("Authorization"), now: clock() });
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const newComment = parseInput(newCommentSchema, await readJsonBody(c));
    const proposalId = c.req.param("proposalId");
    const route = `POST /proposals/${encodeURIComponent(proposalId)}/comments ${participant.id}`;
    const { body, status } = await idempotency.answerOnce({ siteId: site.id, route, idempotencyKey, body: newComment }, async (trx) => {
      const comment = await addComment(trx, site, { proposalId, newComment, participant, address, now: clock() });
      return { status: 201, body: JSON.stringify(comment) };
    });
    return c.body(body, status, { "Content-Type": "application/json", "Cache-Control": "private, no-store" });
  });

  return app;
}
