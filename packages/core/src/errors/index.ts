export { ConnectionError, isConnectionError } from "./connection-error.ts";
export { HeedError, isHeedError, type HeedErrorCode, type HeedErrorDetails } from "./heed-error.ts";
export { InvalidInputError, isInvalidInputError, type InvalidInputCode } from "./invalid-input-error.ts";
export { isProblemError, ProblemError, type ProblemErrorDetails } from "./problem-error.ts";
export { isUnexpectedAnswerError, UnexpectedAnswerError } from "./unexpected-answer-error.ts";
