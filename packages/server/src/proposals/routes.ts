import { newProposalSchema } from "@heed/contract";
import { Hono, type Context } from "hono";
import { requireIdempotencyKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { cachedJson, readJsonBody, type AppEnv } from "../http/index.ts";
import { findParticipant, requireParticipant } from "../participants/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { ownPartOf } from "../proposal-votes/index.ts";
import { boardQuerySchema, listProposals, listSimilar, similarQuerySchema } from "./list-proposals.ts";
import { presentProposal, strangersPart } from "./present-proposal.ts";
import { submitProposal } from "./submit-proposal.ts";
import { getVisibleProposal } from "./visible-proposal.ts";

interface ProposalRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  idempotency: Idempotency;
}

/** Short enough that a visitor who comes back sees what has become of a vote. */
const CACHE_CONTROL = "public, max-age=30";

/** The public routes for submitting and reading proposals, under `/v1/sites/{siteKey}/proposals`. Mounted where the site is already known. */
export function proposalRoutes({ database: { db }, clock, idempotency }: ProposalRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/", async (c) => {
    const reader = await readerOf(c);
    return answer(c, await listProposals(db, reader, parseInput(boardQuerySchema, c.req.query())));
  });

  app.get("/similar", async (c) => {
    const reader = await readerOf(c);
    return answer(c, await listSimilar(db, reader, parseInput(similarQuerySchema, c.req.query())));
  });

  app.get("/:proposalId", async (c) => {
    const { site, participantId } = await readerOf(c);
    const proposal = await getVisibleProposal(db, site, { proposalId: c.req.param("proposalId"), participantId });
    const parts = await ownPartOf(db, site.id, participantId, [proposal.proposal_id]);
    const own = parts.get(proposal.proposal_id) ?? strangersPart;
    return answer(c, await presentProposal(db, proposal, { own, allowsComments: allowsComments(c) }));
  });

  app.post("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const { site, clientAddress: address } = c.var;
    if (!site.settings.proposals) throw new ProblemError("proposals_not_offered");
    const participant = await requireParticipant(db, requestOf(c));
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const newProposal = parseInput(newProposalSchema, await readJsonBody(c));
    const once = { siteId: site.id, route: `POST /proposals ${participant.id}`, idempotencyKey, body: newProposal };
    const { body, status } = await idempotency.answerOnce(once, async (trx) => {
      const submitted = await submitProposal(trx, site, { newProposal, participant, address, now: clock() });
      return { status: 201, body: JSON.stringify(submitted) };
    });
    return c.body(body, status, { "Content-Type": "application/json" });
  });

  function requestOf(c: Context<AppEnv>) {
    return { siteId: c.var.site.id, authorization: c.req.header("Authorization"), now: clock() };
  }

  async function readerOf(c: Context<AppEnv>) {
    const participant = await findParticipant(db, requestOf(c));
    return { site: c.var.site, participantId: participant?.id ?? null };
  }

  return app;
}

/** Comments of a private board would be seen by nobody. */
function allowsComments(c: Context<AppEnv>): boolean {
  const { proposals } = c.var.site.settings;
  return proposals?.allowsComments === true && proposals.visibility === "public";
}

/** To everybody without a token the same, and so anybody may keep it for a while. */
function answer(c: Context<AppEnv>, body: object): Response {
  c.header("Vary", "Authorization", { append: true });
  if (c.req.header("Authorization") === undefined) return cachedJson(c, body, CACHE_CONTROL);
  return c.json(body, 200, { "Cache-Control": "private, no-store" });
}
