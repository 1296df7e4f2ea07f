import type { ProposalStepInput } from "@heed/contract/desk";
import { takesVotes, type ProposalStatus } from "@heed/contract/rules";
import { ProblemError } from "../problems/index.ts";
import { lockProposals, type StoredProposal } from "../proposals/index.ts";
import { copySubscriptions } from "../proposal-subscriptions/index.ts";
import { recountVotes } from "../proposal-votes/index.ts";
import { endEvaluation } from "./evaluate-proposal.ts";
import { checkStep, checkVersion, invalid, moveOn, note, type ProposalContext } from "./held-proposal.ts";
import { moveVotes } from "./merge-store.ts";

const unseen: readonly ProposalStatus[] = ["submitted", "in_review"];

/**
 * Ends a double: its votes go over to the proposal that goes on, none twice, and whoever follows it follows that one. Its
 * comments stay where they were written. What is merged already, declined or done takes up nothing, so that no circle
 * can come of it; a row of doubles leads to its end.
 *
 * @throws ProblemError `proposal_not_found`, `proposal_changed`, `proposal_step_not_allowed`, `validation_failed`
 */
export async function mergeProposal(context: ProposalContext, { version, answer, into }: ProposalStepInput<"merge">): Promise<void> {
  const { trx, key } = context;
  const { siteId, proposalId } = key;
  const locked = await lockProposals(trx, siteId, [proposalId, into]);
  const proposal = locked.find((candidate) => candidate.proposal_id === proposalId);
  if (!proposal) throw new ProblemError("proposal_not_found");
  checkVersion(proposal, version);
  checkStep("merge", proposal);
  const target = locked.find((candidate) => candidate.proposal_id === into && into !== proposalId);
  if (!target || !takesUp(target, proposal)) throw invalid({ path: "/into", code: "not_an_option" });
  await endEvaluation(context, proposal);
  await moveVotes(trx, { siteId, from: proposalId, into });
  for (const id of [proposalId, into]) await recountVotes(trx, { siteId, proposalId: id });
  await copySubscriptions(trx, { siteId, from: proposalId, into });
  await note({ ...context, key: { siteId, proposalId: into } }, target, { type: "absorbed", about: proposalId });
  await moveOn(context, proposal, { status: "merged", answer, about: into, mergedInto: into });
}

/** What the public votes for goes on in what it can vote for; what nobody has seen yet, in that, too. */
function takesUp(target: StoredProposal, double: StoredProposal): boolean {
  return takesVotes(target.status) || (unseen.includes(double.status) && unseen.includes(target.status));
}
