export { fileProposal, type ProposalFiling } from "./file-proposal.ts";
export { boardQuerySchema, listProposals } from "./list-proposals.ts";
export { presentProposal, strangersPart } from "./present-proposal.ts";
export {
  appendEvent,
  changeStatus,
  findProposal,
  findTarget,
  isOnBoard,
  lockProposals,
  tellOpenDesks,
  type NewProposalEvent,
  type ProposalKey,
  type StoredProposal,
} from "./proposal-store.ts";
export { proposalRoutes } from "./routes.ts";
export { submitFromPage } from "./submit-proposal.ts";
export { getVisibleProposal, requireBoard } from "./visible-proposal.ts";
