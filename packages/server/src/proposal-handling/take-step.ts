import type { ProposalStepInput } from "@heed/contract/desk";
import { proposalTransitions, type ProposalStep } from "@heed/contract/rules";
import { endEvaluation } from "./evaluate-proposal.ts";
import { checkStep, checkVersion, holdProposal, moveOn, type ProposalContext } from "./held-proposal.ts";

/** A step that moves a proposal on and does nothing else. */
export type PlainStep = Exclude<ProposalStep, "evaluate" | "merge">;

/**
 * Takes one step of the life of a proposal, if its table allows it from where the proposal stands.
 *
 * @throws ProblemError `proposal_not_found`, `proposal_changed`, `proposal_step_not_allowed`
 */
export async function takeStep(context: ProposalContext, step: PlainStep, { version, answer }: ProposalStepInput<PlainStep>): Promise<void> {
  const proposal = await holdProposal(context);
  checkVersion(proposal, version);
  checkStep(step, proposal);
  await endEvaluation(context, proposal);
  await moveOn(context, proposal, { status: proposalTransitions[step].to, answer });
}
