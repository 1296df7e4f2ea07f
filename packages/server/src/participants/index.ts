export { findParticipant, holdParticipant, requireConsent, requireParticipant, type ParticipantRequest } from "./find-participant.ts";
export type { ParticipantKey, StoredParticipant } from "./participant-store.ts";
