export { createCaseStreams, type CaseStreams } from "./case-streams.ts";
export { createIdempotency, type Idempotency } from "./idempotency.ts";
export { caseRoutes } from "./routes.ts";
export { actOnCase, type StaffCommand } from "./staff-actions.ts";
