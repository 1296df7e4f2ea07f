import type { ProposalItem } from "@heed/contract/desk";
import type { ItemRow } from "./item-store.ts";

/** A proposal as the staff's lists show it. */
export function presentItem(row: ItemRow, now: Date): ProposalItem {
  const needsReview = row.reviewed_at === null;
  const { scored, asked: of, is_own_missing: isOwn } = row;
  return {
    id: row.proposal_id,
    title: row.title,
    locale: row.locale,
    category: row.category,
    status: row.status,
    author: row.author_name,
    votes: { verified: row.verified_votes, anonymous: row.anonymous_votes },
    weightedVotes: row.weighted_votes,
    commentCount: row.comment_count,
    heldComments: row.held_comments,
    needsReview,
    reviewBy: row.review_by.toISOString(),
    isOverdue: needsReview && row.review_by < now,
    evaluation: row.is_evaluated ? { scored, of, isOwn, score: row.evaluated_at ? row.score : null } : null,
    hasRewardDue: row.has_reward_due,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
