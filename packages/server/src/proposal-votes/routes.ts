import { Hono, type Context } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { requireParticipant } from "../participants/index.ts";
import { giveVote, takeVoteBack, type Voting } from "./vote.ts";

interface VoteRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Voting, under `/v1/sites/{siteKey}/proposals`. Mounted where the site is already known. */
export function voteRoutes({ database: { db }, clock }: VoteRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.put("/:proposalId/vote", async (c) => c.json(await giveVote(db, await votingOf(c)), 200, uncached));
  app.delete("/:proposalId/vote", async (c) => c.json(await takeVoteBack(db, await votingOf(c)), 200, uncached));
  return app;

  async function votingOf(c: Context<AppEnv, "/:proposalId/vote">): Promise<Voting> {
    const { site, clientAddress: address } = c.var;
    const now = clock();
    const participant = await requireParticipant(db, { siteId: site.id, authorization: c.req.header("Authorization"), now });
    return { site, proposalId: c.req.param("proposalId"), participant, address, now };
  }
}

const uncached = { "Cache-Control": "private, no-store" };
