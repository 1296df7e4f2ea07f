import type { FieldProblem } from "@heed/contract";
import type { ProposalStatus, ProposalStep } from "@heed/contract/rules";
import { isProposalStepAllowed } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import {
  appendEvent,
  changeStatus,
  lockProposals,
  type NewProposalEvent,
  type ProposalKey,
  type StoredProposal,
} from "../proposals/index.ts";
import { tellSubscribers } from "../proposal-mails/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";

/** A proposal at which somebody of the staff does something, within a transaction. */
export interface ProposalContext {
  trx: Queries;
  site: StoredSite;
  staff: StaffMember;
  key: ProposalKey;
  now: Date;
}

/** @throws ProblemError `proposal_not_found` */
export async function holdProposal({ trx, key }: Pick<ProposalContext, "trx" | "key">): Promise<StoredProposal> {
  const [proposal] = await lockProposals(trx, key.siteId, [key.proposalId]);
  if (!proposal) throw new ProblemError("proposal_not_found");
  return proposal;
}

/** @throws ProblemError `proposal_changed` where the writer has seen another version. */
export function checkVersion(proposal: StoredProposal, version: number): void {
  if (proposal.version !== version) throw new ProblemError("proposal_changed");
}

/** @throws ProblemError `proposal_step_not_allowed` */
export function checkStep(step: ProposalStep, { status }: StoredProposal): void {
  if (isProposalStepAllowed(step, status, "staff")) return;
  throw stepNotAllowed(`A proposal that is ${status} cannot take the step ${step}.`);
}

export function stepNotAllowed(detail: string): ProblemError {
  return new ProblemError("proposal_step_not_allowed", { detail });
}

export function invalid(...errors: FieldProblem[]): ProblemError {
  return new ProblemError("validation_failed", { errors });
}

interface Change {
  type: NewProposalEvent["type"];
  /** @default none: the staff alone reads it */
  isPublic?: boolean;
  text?: string | null;
  about?: string | null;
  /** @default true: a note changes nothing that somebody could miss */
  raisesVersion?: boolean;
}

/** Notes in a held proposal what this member of staff does to it; gives the event's number. */
export async function note({ trx, staff, key, now }: ProposalContext, proposal: StoredProposal, change: Change): Promise<number> {
  const { type, isPublic = false, text = null, about = null, raisesVersion = true } = change;
  const by = { staff_id: staff.id, by_name: staff.name };
  const event = { type, is_public: isPublic, status: proposal.status, ...by, text, about, at: notBefore(proposal, now) };
  return appendEvent(trx, key, event, { raisesVersion });
}

interface Move {
  status: ProposalStatus;
  answer: string | undefined;
  about?: string;
  mergedInto?: string;
}

/**
 * Moves a held proposal on, in the open and by name, and tells those who follow it. Whoever takes a step has looked at
 * it: only that somebody begins to look leaves it among what is to be reviewed.
 */
export async function moveOn(context: ProposalContext, proposal: StoredProposal, { status, answer, about, mergedInto }: Move): Promise<void> {
  const { trx, key } = context;
  const at = notBefore(proposal, context.now);
  const seq = await note(context, { ...proposal, status }, { type: "step", isPublic: true, text: answer ?? null, about: about ?? null });
  await changeStatus(trx, proposal, {
    status,
    ...(mergedInto !== undefined && { mergedInto }),
    ...(status !== "in_review" && { reviewedAt: at }),
    ...(answer !== undefined && { answeredAt: at }),
  });
  await tellSubscribers(trx, { ...key, seq });
}

/** Two processes' clocks differ; what happens to a proposal never goes back. */
export function notBefore({ updated_at: earliest }: Pick<StoredProposal, "updated_at">, now: Date): Date {
  return now < earliest ? earliest : now;
}
