export { createVote, type OptimisticVote, type VotedFor, type VoteOptions, type VoteState } from "./create-vote.ts";
export { createProposalsApi, type BoardOptions, type PageOptions, type ProposalsApi } from "./proposals-api.ts";
