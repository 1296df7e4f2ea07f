export { createCaseStreams } from "./case-streams.ts";
export { createIdempotency } from "./idempotency.ts";
export { caseRoutes } from "./routes.ts";
export { actOnCase, type StaffCommand } from "./staff-actions.ts";
export type { StreamLimits } from "./stream-places.ts";
