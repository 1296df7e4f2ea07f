export { assignOwner } from "./ownership.ts";
export { handlingRoutes } from "./routes.ts";
