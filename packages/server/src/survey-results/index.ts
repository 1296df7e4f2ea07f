export { BYTE_ORDER_MARK, csvRows, type Cell } from "./csv-cells.ts";
export { foldResponses, foldWaitingResponses } from "./fold-responses.ts";
export { purgeExpiredResponses } from "./purge-responses.ts";
export { surveyResultsRoutes } from "./routes.ts";
