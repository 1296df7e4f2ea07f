export { pause, startDeadline } from "./abort.ts";
export { readEvents } from "./event-stream.ts";
export { idempotencyKeyFrom } from "./idempotency-key.ts";
export type { AbortSignalLike, BodyReader, Fetch, PlatformRequest, RequestLike, ResponseLike } from "./platform.ts";
export { parseAnswer } from "./read-answer.ts";
export { isPassing, withJitter } from "./retry-policy.ts";
export { failureOf, send, type Service } from "./service.ts";
export { siteUrlFrom } from "./site-url.ts";
