export { surveyResponseRoutes } from "./routes.ts";
export { purgeStarts } from "./start-limits.ts";
