import type { Queries } from "../database/index.ts";
import { countPromises, type PromiseCount } from "./promise-counts.ts";

/** How long figures are good for: of ninety days, an hour says nothing. */
const GOOD_FOR_MS = 3_600_000;

/** For how many sites they are kept; the one that has been kept longest goes first. */
const MAX_SITES = 1_000;

/** What was counted of a site, and when. */
export interface SiteFigures {
  countedAt: Date;
  counts: readonly PromiseCount[];
}

/** Counts once an hour for each site, however many ask, and once for all who ask meanwhile. */
export function createFigureCache(db: Queries): (siteId: string, now: Date) => Promise<SiteFigures> {
  const kept = new Map<string, { countedAt: Date; counting: Promise<SiteFigures> }>();
  return (siteId, now) => {
    const known = kept.get(siteId);
    if (known && Math.abs(now.getTime() - known.countedAt.getTime()) < GOOD_FOR_MS) return known.counting;
    const counting = countPromises(db, { siteId, now }).then((counts) => ({ countedAt: now, counts }));
    kept.delete(siteId);
    kept.set(siteId, { countedAt: now, counting });
    const [oldest] = kept.keys();
    if (kept.size > MAX_SITES && oldest !== undefined) kept.delete(oldest);
    // A count that failed is not kept for an hour.
    counting.catch(() => kept.get(siteId)?.counting === counting && kept.delete(siteId));
    return counting;
  };
}
