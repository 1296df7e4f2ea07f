export type { AppEnv } from "./app-env.ts";
export { knowClient } from "./client-address.ts";
export { readJsonBody } from "./json-body.ts";
export { refuseOtherMethods } from "./method-not-allowed.ts";
export { createLogger, logLevels } from "./logger.ts";
export { answerError, answerNotFound } from "./problem-answer.ts";
export { requestLog } from "./request-log.ts";
export { apiHeaders } from "./security-headers.ts";
export { siteCors } from "./site-cors.ts";
