import type { Service } from "../http/index.ts";
import { createMeApi, type MeApi } from "../me/index.ts";
import { createParticipantsApi, type ParticipantsApi } from "../participants/index.ts";
import { createProposalsApi, type ProposalsApi } from "./proposals-api.ts";

/** Who takes part, and what they do so in: their account and proposals send their token. */
export interface ParticipationApis {
  readonly participants: ParticipantsApi;
  readonly me: MeApi;
  readonly proposals: ProposalsApi;
}

export function createProposalsApis(service: Service): ParticipationApis {
  const participants = createParticipantsApi(service);
  return { participants, me: createMeApi(service, participants), proposals: createProposalsApi(service, participants) };
}
