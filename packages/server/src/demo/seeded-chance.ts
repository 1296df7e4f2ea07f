import { createHash } from "node:crypto";

/** Numbers from 0 up to 1, the same ones in the same order each time. */
export type Chance = () => number;

/** A linear congruential generator with the constants of Numerical Recipes: enough for examples. */
export function seededChance(seed: string): Chance {
  let state = createHash("sha256").update(seed).digest().readUInt32BE();
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
