export { fileProposal, type FiledProposal, type ProposalFiling } from "./file-proposal.ts";
export { boardQuerySchema, listProposals } from "./list-proposals.ts";
export { presentProposal, strangersPart, summarizeProposal, type SummarizedProposal } from "./present-proposal.ts";
export { mintProposalId } from "./proposal-id.ts";
export {
  appendEvent,
  changeStatus,
  findProposal,
  insertProposal,
  isOnBoard,
  lockProposals,
  tellOpenDesks,
  type NewProposalEvent,
  type ProposalKey,
  type ProposalToInsert,
  type StoredProposal,
} from "./proposal-store.ts";
export { proposalRoutes } from "./routes.ts";
export { submitFromPage } from "./submit-proposal.ts";
export { getVisibleProposal, requireBoard, type ProposalReader } from "./visible-proposal.ts";
