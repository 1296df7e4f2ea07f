import type { Proposal, ProposalSummary } from "@heed/contract";
import { takesVotes } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { findTarget, isOnBoard, type StoredProposal } from "./proposal-store.ts";

type OwnPart = ProposalSummary["own"];

/** What a summary is made of. */
export type SummarizedProposal = Pick<
  StoredProposal,
  | "proposal_id"
  | "title"
  | "text"
  | "locale"
  | "category"
  | "status"
  | "author_name"
  | "verified_votes"
  | "anonymous_votes"
  | "comment_count"
  | "created_at"
  | "answered_at"
>;

export const strangersPart: OwnPart = { isAuthor: false, hasVoted: false, isSubscribed: false };

const EXCERPT_LENGTH = 200;

/** A proposal as a board shows it. */
export function summarizeProposal(proposal: SummarizedProposal, own: OwnPart = strangersPart): ProposalSummary {
  return {
    id: proposal.proposal_id,
    title: proposal.title,
    excerpt: excerptOf(proposal.text),
    locale: proposal.locale,
    category: proposal.category,
    status: proposal.status,
    author: proposal.author_name,
    votes: { verified: proposal.verified_votes, anonymous: proposal.anonymous_votes },
    commentCount: proposal.comment_count,
    createdAt: proposal.created_at.toISOString(),
    answeredAt: proposal.answered_at?.toISOString() ?? null,
    own,
  };
}

/** How a text begins, on one line, no character cut in two. */
function excerptOf(text: string): string {
  const line = text.slice(0, 4 * EXCERPT_LENGTH).replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= EXCERPT_LENGTH ? line.toWellFormed() : `${characters.slice(0, EXCERPT_LENGTH - 1).join("").trimEnd()}…`;
}

/** A proposal with what was said to it, for a reader who may see it. */
export async function presentProposal(
  db: Queries,
  proposal: StoredProposal,
  { own, allowsComments }: { own: OwnPart; allowsComments: boolean },
): Promise<Proposal> {
  const isOpen = takesVotes(proposal.status);
  return {
    ...summarizeProposal(proposal, own),
    text: proposal.text,
    answers: await readAnswers(db, proposal),
    mergedInto: await readTarget(db, proposal),
    takesVotes: isOpen,
    takesComments: isOpen && allowsComments,
    reviewBy: own.isAuthor && isUnseen(proposal) ? proposal.review_by.toISOString() : null,
    reward: own.isAuthor && proposal.reward ? presentReward(proposal.reward) : null,
  };
}

function isUnseen({ status, reviewed_at: reviewedAt }: StoredProposal): boolean {
  return reviewedAt === null && status !== "declined" && status !== "merged";
}

function presentReward({ type, text, amount, currency, givenAt }: NonNullable<StoredProposal["reward"]>): Proposal["reward"] {
  return { type, text, amount, currency, givenAt };
}

/** What the company said in public, the oldest first. That a site published it by itself is no answer. */
async function readAnswers(db: Queries, { site_id: siteId, proposal_id: proposalId }: StoredProposal): Promise<Proposal["answers"]> {
  const rows = await db
    .selectFrom("proposal_events")
    .select(["status", "by_name", "text", "at"])
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("is_public", "=", true)
    .where((event) => event.or([event("text", "is not", null), event("staff_id", "is not", null)]))
    .orderBy("seq")
    .execute();
  return rows.map(({ status, by_name: by, text, at }) => ({ status, by, text, at: at.toISOString() }));
}

/** Where the votes of a double are now; null where its readers could not see that one. */
async function readTarget(db: Queries, proposal: StoredProposal): Promise<Proposal["mergedInto"]> {
  const target = await findTarget(db, proposal);
  return target && isOnBoard(target) ? { id: target.proposal_id, title: target.title } : null;
}
