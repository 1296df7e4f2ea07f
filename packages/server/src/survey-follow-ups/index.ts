export { openFollowUp } from "./open-follow-up.ts";
export { followUpRoutes } from "./routes.ts";
