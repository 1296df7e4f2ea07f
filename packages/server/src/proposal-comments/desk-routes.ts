import { commentsQuerySchema, commentStateSchema, proposalCommentsQuerySchema, staffCommentSchema } from "@heed/contract/desk";
import { Hono } from "hono";
import { requireIdempotencyKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { addStaffComment } from "./add-comment.ts";
import { listDeskComments, listProposalComments } from "./list-comments.ts";
import { setCommentState } from "./set-comment-state.ts";

interface CommentDeskRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  idempotency: Idempotency;
}

/** Comments at the desk. Mounted behind its gate, at `/v1/desk/sites/{siteKey}/proposals`, before the proposals. */
export function commentDeskRoutes({ database: { db }, clock, idempotency }: CommentDeskRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/comments", async (c) => {
      const { site, staff } = c.var;
      return c.json(await listDeskComments(db, { siteId: site.id, staffId: staff.id }, parseInput(commentsQuerySchema, c.req.query())));
    })
    .put("/comments/:commentId/state", async (c) => {
      const { state } = parseInput(commentStateSchema, await readJsonBody(c));
      const setting = { siteId: c.var.site.id, staffId: c.var.staff.id, commentId: c.req.param("commentId"), state };
      return c.json(await db.transaction().execute((trx) => setCommentState(trx, setting)));
    })
    .get("/:proposalId/comments", async (c) => {
      const { site, staff } = c.var;
      const query = parseInput(proposalCommentsQuerySchema, c.req.query());
      return c.json(await listProposalComments(db, { siteId: site.id, staffId: staff.id }, { proposalId: c.req.param("proposalId"), ...query }));
    })
    .post("/:proposalId/comments", async (c) => {
      const { site, staff } = c.var;
      const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
      const input = parseInput(staffCommentSchema, await readJsonBody(c));
      const proposalId = c.req.param("proposalId");
      // The key is whoever's who sends it: a colleague's answer is not theirs to read.
      const route = `POST /desk/proposals/${encodeURIComponent(proposalId)}/comments by ${staff.id}`;
      const { body, status } = await idempotency.answerOnce({ siteId: site.id, route, idempotencyKey, body: input }, async (trx) => {
        const comment = await addStaffComment(trx, site, { proposalId, input, staff, now: clock() });
        return { status: 201, body: JSON.stringify(comment) };
      });
      return c.body(body, status, { "Content-Type": "application/json" });
    });
}
