export { releaseFromEvaluations } from "./evaluate-proposal.ts";
export { proposalHandlingRoutes } from "./routes.ts";
export { tellOverdue } from "./tell-overdue.ts";
