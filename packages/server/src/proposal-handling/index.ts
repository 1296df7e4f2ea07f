export { evaluateProposal, releaseFromEvaluations, scoreProposal } from "./evaluate-proposal.ts";
export type { ProposalContext } from "./held-proposal.ts";
export { mergeProposal } from "./merge-proposals.ts";
export { setReward } from "./reward-author.ts";
export { proposalHandlingRoutes } from "./routes.ts";
export { takeStep } from "./take-step.ts";
export { tellOverdue } from "./tell-overdue.ts";
