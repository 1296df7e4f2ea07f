export { findParticipant, holdParticipant, requireConsent, requireParticipant } from "./find-participant.ts";
export { insertParticipant, type StoredParticipant } from "./participant-store.ts";
export { purgeParticipation } from "./purge-participation.ts";
export { participantRoutes } from "./routes.ts";
