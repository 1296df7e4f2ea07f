import type { Queries } from "../database/index.ts";
import { purgeTokens } from "./participant-store.ts";
import { purgeProofs } from "./proof-of-work.ts";
import { purgeSignIns } from "./sign-in-store.ts";

/** Forgets tokens, codes and work that are past their time. Whoever took part, and what they did, stays. */
export async function purgeParticipation(db: Queries, now: Date): Promise<void> {
  await purgeTokens(db, now);
  await purgeSignIns(db, now);
  await purgeProofs(db, now);
}
