export { createProposalsApis, type ParticipationApis } from "./create-proposals-apis.ts";
export type { BoardOptions, PageOptions, ProposalsApi } from "./proposals-api.ts";
