import type { Queries } from "../database/index.ts";
import { deleteSettledBefore, dropQueuedBefore } from "./mail-store.ts";

const DAY_MS = 86_400_000;
/** As long as the jobs themselves are kept. */
const WAITS_MS = 14 * DAY_MS;
const KEPT_MS = 180 * DAY_MS;

/** Gives up mails that nobody sent in two weeks, and forgets what became of those of half a year ago. */
export async function purgeMail(db: Queries, now: Date): Promise<void> {
  await dropQueuedBefore(db, new Date(now.getTime() - WAITS_MS), now);
  await deleteSettledBefore(db, new Date(now.getTime() - KEPT_MS));
}
