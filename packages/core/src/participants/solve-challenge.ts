import type { Challenge, Proof } from "@heed/contract";
import { UnexpectedAnswerError } from "../errors/index.ts";
import { pause, type AbortSignalLike } from "../http/index.ts";
import { sha256 } from "./sha256.ts";

/** How long the page waits at most while work is done: below what makes typing stutter. */
const SLICE_MS = 8;

/** Hashes between two looks at the clock. */
const HASHES_AT_ONCE = 256;

/**
 * Finds the number whose hash the challenge is, a few milliseconds at a time so that the page stays smooth; `failure`
 * begins the message where there is none.
 */
export async function solveChallenge(
  { algorithm, challenge, salt, maxNumber, signature }: Challenge,
  { signal, failure }: { signal: AbortSignalLike; failure: string },
): Promise<Proof> {
  const numbers = algorithm === "SHA-256" ? maxNumber : -1;
  let pauseAtMs = Date.now() + SLICE_MS;
  for (let number = 0; number <= numbers; number++) {
    if (sha256(salt + number) === challenge) return { algorithm, challenge, salt, signature, number };
    if (number % HASHES_AT_ONCE === 0 && Date.now() >= pauseAtMs) {
      await pause(0, signal);
      pauseAtMs = Date.now() + SLICE_MS;
    }
  }
  throw new UnexpectedAnswerError(`${failure}: no number solves the challenge. Check that the service is not older than this SDK.`);
}
