export { mintProposalId } from "./proposal-id.ts";
export {
  appendEvent,
  changeStatus,
  findProposal,
  insertProposal,
  lockProposals,
  type NewProposalEvent,
  type ProposalKey,
  type ProposalToInsert,
  type StoredProposal,
} from "./proposal-store.ts";
