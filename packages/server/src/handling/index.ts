export { handBackCases, holdOpenCases } from "./hand-back-cases.ts";
export { openCausedCase } from "./open-caused-case.ts";
export { assignOwner } from "./ownership.ts";
export { handlingRoutes } from "./routes.ts";
