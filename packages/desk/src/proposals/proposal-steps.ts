import type { DeskProposal } from "@heed/core/desk";
import { isProposalStepAllowed, proposalSteps, type ProposalStep } from "@heed/core/rules";
import type { Desk } from "../page/desk-context.ts";

/** The proposal on view, and how its parts hand on what became of it. */
export interface ProposalHolder {
  readonly desk: Desk;
  readonly found: DeskProposal;
  /** Shows the proposal after a step. */
  settle(proposal: DeskProposal): void;
  /** Reads the proposal anew. */
  refresh(): Promise<void>;
}

/** Whose steps are whose: adopting and carrying out is decided, all else looked after. */
function mayTake(step: ProposalStep, desk: Desk): boolean {
  return desk.may(step === "plan" || step === "start" || step === "finish" ? "proposals.decide" : "proposals.review");
}

/** The steps that this reader can take now. */
export function stepsOpenTo({ status }: Pick<DeskProposal, "status">, desk: Desk): ProposalStep[] {
  return proposalSteps.filter((step) => isProposalStepAllowed(step, status, "staff") && mayTake(step, desk));
}

/** What comes next for this reader; null where it is not theirs to do. */
export type NextAction = ProposalStep | "confirm" | "scores" | "reward";

export function nextAction(found: DeskProposal, desk: Desk): NextAction | null {
  const { status, needsReview, evaluation, hasRewardDue } = found;
  const open = stepsOpenTo(found, desk);
  if (needsReview && status === "published") return desk.may("proposals.review") ? "confirm" : null;
  if (status === "evaluating" && evaluation?.isOwn) return "scores";
  if (hasRewardDue) return desk.may("proposals.decide") ? "reward" : null;
  // Whoever weighs has not decided yet.
  if (status === "evaluating" && evaluation && evaluation.scored < evaluation.of) return null;
  return open.find((step) => step !== "decline" && step !== "merge") ?? null;
}
