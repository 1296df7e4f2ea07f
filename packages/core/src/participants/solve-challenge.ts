import type { Challenge, Proof } from "@heed/contract";
import { sha256 } from "./sha256.ts";

/** How long the page waits at most while work is done: below what makes typing stutter. */
const SLICE_MS = 8;

/** Hashes between two looks at the clock. */
const HASHES_AT_ONCE = 256;

/**
 * Finds the number whose hash the challenge is; null where there is none, or the work is of a kind not known here. Rests
 * every few milliseconds, so that the page stays smooth: `rest` may also reject, which ends it.
 */
export async function solveChallenge(
  { algorithm, challenge, salt, maxNumber, signature }: Challenge,
  rest: () => Promise<void>,
): Promise<Proof | null> {
  if (algorithm !== "SHA-256") return null;
  let restAtMs = Date.now() + SLICE_MS;
  for (let number = 0; number <= maxNumber; number++) {
    if (sha256(salt + number) === challenge) return { algorithm, challenge, salt, signature, number };
    if (number % HASHES_AT_ONCE === 0 && Date.now() >= restAtMs) {
      await rest();
      restAtMs = Date.now() + SLICE_MS;
    }
  }
  return null;
}
