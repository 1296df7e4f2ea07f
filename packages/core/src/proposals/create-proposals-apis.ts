import type { Service } from "../http/index.ts";
import { createParticipantsApi, type ParticipantsApi } from "../participants/index.ts";
import { createProposalsApi, type ProposalsApi } from "./proposals-api.ts";

/** Proposals, and who takes part in them: the one sends the other's token. */
export function createProposalsApis(service: Service): { participants: ParticipantsApi; proposals: ProposalsApi } {
  const participants = createParticipantsApi(service);
  return { participants, proposals: createProposalsApi(service, participants) };
}
