import { isConnectionError, isHeedError, isProblemError } from "../errors/index.ts";

/** How often a call is sent again after its first attempt. */
const MAX_RETRIES = 3;

const FIRST_DELAY_MS = 400;

/** A service that asks for more patience than this gets it from the caller, not from a pending call. */
const LONGEST_RETRY_AFTER_MS = 10_000;

const passingStatuses = [408, 429, 502, 503, 504];

/** Whether the same call may fare better in a while. */
export function isPassing(error: unknown): boolean {
  if (isConnectionError(error)) return true;
  if (!isHeedError(error)) return false;
  return error.code === "idempotency_key_in_flight" || passingStatuses.includes(error.status ?? 0);
}

/** How long to wait before attempt number `retry` (from 1), or `null` to give up. */
export function retryDelayMs(error: unknown, retry: number): number | null {
  if (retry > MAX_RETRIES || !isPassing(error)) return null;
  const askedMs = (isProblemError(error) && error.retryAfterMs) || 0;
  if (askedMs > LONGEST_RETRY_AFTER_MS) return null;
  return askedMs + withJitter(FIRST_DELAY_MS * 2 ** (retry - 1));
}

/** Between half of a delay and all of it, so that clients which failed together do not come back together. */
export function withJitter(delayMs: number): number {
  return delayMs * (0.5 + Math.random() / 2);
}
