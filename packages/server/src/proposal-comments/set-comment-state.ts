import type { DeskComment } from "@heed/contract/desk";
import * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { lockProposals, tellOpenDesks } from "../proposals/index.ts";
import { findComment, updateState, type CommentState } from "./comment-store.ts";
import { presentDeskComment } from "./present-comment.ts";

interface Setting {
  siteId: string;
  staffId: string;
  commentId: string;
  state: Exclude<CommentState, "held">;
}

const idSchema = z.uuid();

/**
 * Shows a comment, or removes it from the board; a removed one can be shown again.
 *
 * @throws ProblemError `resource_not_found`
 */
export async function setCommentState(trx: Queries, { siteId, staffId, commentId, state }: Setting): Promise<DeskComment> {
  const key = { siteId, id: commentId };
  const found = idSchema.safeParse(commentId).success ? await findComment(trx, key) : undefined;
  const [proposal] = found ? await lockProposals(trx, siteId, [found.proposal_id]) : [];
  // Read again under the lock: somebody else may have decided meanwhile.
  const comment = proposal && (await findComment(trx, key));
  if (!proposal || !comment) throw new ProblemError("resource_not_found");
  if (comment.state !== state) {
    await updateState(trx, comment, state);
    await tellOpenDesks(trx, { siteId, proposalId: proposal.proposal_id });
  }
  return presentDeskComment({ ...comment, state, title: proposal.title }, staffId);
}
