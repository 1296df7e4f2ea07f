export { createParticipantsApi, type ParticipantsApi } from "./participants-api.ts";
