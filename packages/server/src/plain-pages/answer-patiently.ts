import { setTimeout } from "node:timers/promises";
import type { Answer, Idempotency } from "../cases/index.ts";
import { isProblemError } from "../problems/index.ts";

const TRIES = 40;
const WAIT_MS = 250;

/**
 * The same as `answerOnce`, for whoever presses a button twice: a browser shows what the second press is answered, and that
 * is to be what the first one did. So the second waits for the first.
 */
export async function answerPatiently(idempotency: Idempotency, ...[once, work]: Parameters<Idempotency["answerOnce"]>): Promise<Answer> {
  for (let left = TRIES; ; left--) {
    try {
      return await idempotency.answerOnce(once, work);
    } catch (error) {
      if (left === 0 || !isProblemError(error) || error.code !== "idempotency_key_in_flight") throw error;
      await setTimeout(WAIT_MS);
    }
  }
}
