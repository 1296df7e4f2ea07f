export {
  findParticipant,
  holdParticipant,
  requireConsent,
  requireParticipant,
  type ParticipantRequest,
} from "./find-participant.ts";
export { requireCurrentConsent } from "./join.ts";
export { joinVerified } from "./join-verified.ts";
export { insertParticipant, type StoredParticipant } from "./participant-store.ts";
export { purgeParticipation } from "./purge-participation.ts";
export { participantRoutes } from "./routes.ts";
export { signOut } from "./change-participant.ts";
export { startSession } from "./start-session.ts";
export { findByUsedCode, verifySession } from "./verify-session.ts";
