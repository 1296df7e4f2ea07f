import { isProblemError } from "@heed/core";
import type { DraftKeeper } from "./draft-keeper.ts";

interface Sending<Sent, Answer> {
  draft: Pick<DraftKeeper<Sent>, "renewKey">;
  /** What was sent before under the draft's key and may have arrived. */
  earlier: readonly Sent[];
  /** Sends it under the key that the draft has then. */
  send: (attempt: Sent) => Promise<Answer>;
}

/**
 * Sends something once. Where the service knows the draft's key with another text, an earlier attempt has arrived after all:
 * sending that one again brings its answer. Where none of them fits, this is something new.
 */
export async function sendUnderKey<Sent, Answer>(sent: Sent, { draft, earlier, send }: Sending<Sent, Answer>): Promise<{ answer: Answer; isForEarlierText: boolean }> {
  for (const attempt of [sent, ...earlier]) {
    try {
      return { answer: await send(attempt), isForEarlierText: attempt !== sent };
    } catch (error) {
      if (!isProblemError(error) || error.code !== "idempotency_key_reused") throw error;
    }
  }
  draft.renewKey();
  return { answer: await send(sent), isForEarlierText: false };
}
