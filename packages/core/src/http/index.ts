export { pause, startDeadline, untilAborted } from "./abort.ts";
export { connect, connectionFailed } from "./connect.ts";
export { idempotencyKeyFrom } from "./idempotency-key.ts";
export { queryText, segment } from "./path.ts";
export {
  platform,
  type AbortSignalLike,
  type BodyReader,
  type Fetch,
  type PlatformRequest,
  type RequestLike,
  type ResponseLike,
} from "./platform.ts";
export { mediaTypeOf, parseAnswer, readRefusal, unexpectedAnswer } from "./read-answer.ts";
export { isPassing, withJitter } from "./retry-policy.ts";
export { failureOf, send, type Change, type Service } from "./service.ts";
export { serviceUrlFrom, siteSegment, siteUrlFrom } from "./site-url.ts";
