import { randomUUID } from "node:crypto";
import type { NewComment, ProposalComment } from "@heed/contract";
import type { DeskComment, StaffComment } from "@heed/contract/desk";
import { takesVotes } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { holdParticipant, requireConsent, type StoredParticipant } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import { getVisibleProposal, lockProposals, requireBoard, tellOpenDesks, type StoredProposal } from "../proposals/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findComment, insertComment, type StoredComment } from "./comment-store.ts";
import { presentComment, presentDeskComment } from "./present-comment.ts";

/** More than anybody writes; whole companies have one address. */
const limits = {
  burst: { scope: "comments_a_minute", max: 5, minutes: 1 },
  participant: { scope: "comments_a_day", max: 60, minutes: 24 * 60 },
  network: { scope: "comments_of_network", max: 120, minutes: 60 },
} as const satisfies Record<string, RequestLimit>;

interface Commenting {
  proposalId: string;
  newComment: NewComment;
  participant: StoredParticipant;
  /** From where. */
  address: string;
  now: Date;
}

/**
 * Adds a comment of a participant. Where the site looks at them first, nobody else sees it till then. Visitors without
 * an address may comment where they may vote.
 *
 * @throws ProblemError `proposals_not_offered`, `proposal_not_found`, `consent_needed`, `verification_needed`, `proposal_closed`,
 * `participant_needed`, `too_many_attempts` or `validation_failed`
 */
export async function addComment(trx: Queries, site: StoredSite, { proposalId, newComment, participant, address, now }: Commenting): Promise<ProposalComment> {
  const { allowsAnonymousVotes, moderation } = requireBoard(site);
  await countRequest(trx, limits.burst, { by: [site.id, participant.id], now });
  await countRequest(trx, limits.participant, { by: [site.id, participant.id], now });
  await countRequest(trx, limits.network, { by: [site.id, address], now });
  await getVisibleProposal(trx, site, { proposalId, participantId: participant.id });
  requireConsent(site, participant);
  if (!participant.isVerified && !allowsAnonymousVotes) throw new ProblemError("verification_needed");
  const proposal = await lockOpen(trx, site, proposalId);
  await holdParticipant(trx, { siteId: site.id, participantId: participant.id });
  const { text, locale, name = participant.name, parentId } = newComment;
  const comment = await insertAt(trx, proposal, {
    parent: await findParent(trx, proposal, parentId),
    comment: { participant_id: participant.id, staff_id: null, author_name: name, text, locale, state: moderation === "before" ? "held" : "shown" },
    now,
  });
  return presentComment(comment, participant.id);
}

interface StaffCommenting {
  proposalId: string;
  input: StaffComment;
  staff: { id: string; name: string };
  now: Date;
}

/**
 * Adds a comment that is marked as the company's, by name. It is in the language of what it answers.
 *
 * @throws ProblemError `proposal_not_found`, `proposal_closed` or `validation_failed`
 */
export async function addStaffComment(trx: Queries, site: StoredSite, { proposalId, input, staff, now }: StaffCommenting): Promise<DeskComment> {
  const proposal = await lockOpen(trx, site, proposalId);
  const parent = await findParent(trx, proposal, input.parentId);
  const locale = parent?.locale ?? proposal.locale;
  const comment = await insertAt(trx, proposal, {
    parent,
    comment: { participant_id: null, staff_id: staff.id, author_name: staff.name, text: input.text, locale, state: "shown" },
    now,
  });
  return presentDeskComment({ ...comment, title: proposal.title }, staff.id);
}

async function lockOpen(trx: Queries, { id: siteId, settings }: StoredSite, proposalId: string): Promise<StoredProposal> {
  const [proposal] = await lockProposals(trx, siteId, [proposalId]);
  if (!proposal) throw new ProblemError("proposal_not_found");
  const { proposals } = settings;
  const isOffered = proposals?.visibility === "public" && proposals.allowsComments;
  if (!isOffered || !takesVotes(proposal.status)) throw new ProblemError("proposal_closed");
  return proposal;
}

/** Threads have one level: what is answered answers nothing, and everybody sees it. */
async function findParent(trx: Queries, { site_id: siteId, proposal_id: proposalId }: StoredProposal, id: string | undefined): Promise<StoredComment | null> {
  if (id === undefined) return null;
  const parent = await findComment(trx, { siteId, id });
  if (parent?.proposal_id === proposalId && parent.parent_id === null && parent.state === "shown") return parent;
  throw new ProblemError("validation_failed", { errors: [{ path: "/parentId", code: "not_an_option" }] });
}

type Said = Pick<StoredComment, "participant_id" | "staff_id" | "author_name" | "text" | "locale" | "state">;

async function insertAt(
  trx: Queries,
  { site_id: siteId, proposal_id: proposalId }: StoredProposal,
  { parent, comment, now }: { parent: StoredComment | null; comment: Said; now: Date },
): Promise<StoredComment> {
  const id = randomUUID();
  // Two processes' clocks differ; an answer never stands before what it answers.
  const at = parent && parent.created_at >= now ? new Date(parent.created_at.getTime() + 1) : now;
  const kept = await insertComment(trx, {
    ...{ site_id: siteId, id, proposal_id: proposalId, created_at: at, ...comment },
    ...{ parent_id: parent?.id ?? null, thread_id: parent?.thread_id ?? id, thread_at: parent?.thread_at ?? at },
  });
  await tellOpenDesks(trx, { siteId, proposalId });
  return kept;
}
