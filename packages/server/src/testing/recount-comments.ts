import type { HeedDatabase } from "../database/index.ts";

interface CommentCounts {
  shown: number;
  held: number;
}

/** What stands beside a proposal, and what its rows come to, in one snapshot. */
export async function recountComments({ db }: Pick<HeedDatabase, "db">, proposalId: string): Promise<{ counted: CommentCounts; recounted: CommentCounts }> {
  const countOf = (state: "shown" | "held") => db
    .selectFrom("proposal_comments")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("proposal_id", "=", proposalId)
    .where("state", "=", state);
  const row = await db
    .selectFrom("proposals")
    .select(["comment_count", "held_comments", countOf("shown").as("shown"), countOf("held").as("held")])
    .where("proposal_id", "=", proposalId)
    .executeTakeFirstOrThrow();
  return {
    counted: { shown: row.comment_count, held: row.held_comments },
    recounted: { shown: Number(row.shown), held: Number(row.held) },
  };
}
