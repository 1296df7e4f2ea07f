export { assignOwner, type Assignment } from "./ownership.ts";
export { handlingRoutes } from "./routes.ts";
