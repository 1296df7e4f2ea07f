export { foldResponses, foldWaitingResponses } from "./fold-responses.ts";
export { purgeExpiredResponses } from "./purge-responses.ts";
export { surveyResultsRoutes } from "./routes.ts";
