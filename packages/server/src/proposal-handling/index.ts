export { releaseFromEvaluations } from "./evaluate-proposal.ts";
export { proposalHandlingRoutes } from "./routes.ts";
