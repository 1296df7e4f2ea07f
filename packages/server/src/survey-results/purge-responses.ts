import type { Queries } from "../database/index.ts";
import { countKeys, type Counts } from "./count-keys.ts";
import { addToCounts, type SurveyKey } from "./count-store.ts";
import { deleteExpired, findSurveysWithExpired, type UnfinishedResponse } from "./response-store.ts";

const BATCH = 500;

/**
 * Forgets responses that were not finished in time. That they were begun, and where they ended, stays in the counts; what
 * had been answered goes.
 */
export async function purgeExpiredResponses(db: Queries, now: Date): Promise<void> {
  for (const survey of await findSurveysWithExpired(db, now)) {
    let count = BATCH;
    while (count === BATCH) count = await db.transaction().execute((queries) => purgeBatch(queries, survey, now));
  }
}

async function purgeBatch(queries: Queries, survey: SurveyKey, now: Date): Promise<number> {
  const expired = await deleteExpired(queries, survey, now, BATCH);
  if (expired.length > 0) {
    await addToCounts(
      queries,
      survey,
      expired.map((response) => ({ ...response, splits: response, counts: countUnfinished(response) })),
    );
  }
  return expired.length;
}

/** One that told of no question ended before the first. */
function countUnfinished({ reached }: Pick<UnfinishedResponse, "reached">): Counts {
  return new Map([[countKeys.unfinished, 1], ...(reached ? [[countKeys.left(reached), 1] as const] : [])]);
}
