import type { ProposalComment } from "@heed/contract";
import type { DeskComment } from "@heed/contract/desk";
import type { StoredComment, TitledComment } from "./comment-store.ts";

/** A comment as visitors read it. Of a removed one nothing is left but its place. */
export function presentComment(comment: StoredComment, participantId: string | null): ProposalComment {
  const isOwn = participantId !== null && comment.participant_id === participantId;
  const presented = present(comment, isOwn);
  return presented.isRemoved ? { ...presented, author: null, text: "" } : presented;
}

/** A comment as the staff reads it, removed ones included. */
export function presentDeskComment(comment: TitledComment, staffId: string): DeskComment {
  const { proposal_id: proposalId, title: proposalTitle, state } = comment;
  return { ...present(comment, comment.staff_id === staffId), proposalId, proposalTitle, state };
}

function present(comment: StoredComment, isOwn: boolean): ProposalComment {
  return {
    id: comment.id,
    parentId: comment.parent_id,
    author: comment.author_name,
    isStaff: comment.staff_id !== null,
    text: comment.text,
    locale: comment.locale,
    createdAt: comment.created_at.toISOString(),
    isOwn,
    isHeld: comment.state === "held",
    isRemoved: comment.state === "removed",
  };
}
