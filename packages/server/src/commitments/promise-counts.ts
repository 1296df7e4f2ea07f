import { FIGURE_DAYS, type CaseKind, type CasePromise } from "@heed/contract";
import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";

const DAY_MS = 86_400_000;

/** A promise that falls due in the period belongs to a case of the year before it, or of the period itself. */
const CASES_DAYS = FIGURE_DAYS + 365;

/** How one promise for one kind of case was kept. */
export interface PromiseCount {
  kind: CaseKind;
  promise: CasePromise["kind"];
  n: number;
  kept: number;
  /** How many of them are done by now, and in how many hours half of those were. */
  done: number;
  medianHours: number | null;
}

/** When the period begins that ends now. */
export function periodStart(now: Date): Date {
  return new Date(now.getTime() - FIGURE_DAYS * DAY_MS);
}

/**
 * All promises whose time was up in the last days: those are kept or broken, and nothing that is still to come flatters
 * or spoils the share. Time that stands still while the customer is asked is not up; who withdrew asked for nothing
 * more, and of a double the other case counts.
 *
 * The cases come from the index by age, which holds all that is asked of them; that the promises of each are looked up
 * by themselves keeps the planner from reading everybody's.
 */
function countStatement({ siteId, now }: { siteId: string; now: Date }): RawBuilder<PromiseCount> {
  const since = new Date(now.getTime() - CASES_DAYS * DAY_MS);
  return sql`select filed.kind, due.kind as promise, count(*)::integer as n,
      count(*) filter (where due.settled_at <= due.due_at)::integer as kept,
      count(due.settled_at)::integer as done,
      percentile_cont(0.5) within group (order by extract(epoch from due.settled_at - filed.created_at) / 3600)
        filter (where due.settled_at is not null) as "medianHours"
    from (
      select cases.reference, cases.kind, cases.created_at from cases
      where cases.site_id = ${siteId} and cases.version > 0 and cases.created_at >= ${since} and cases.created_at <= ${now}
        and cases.status not in ('withdrawn', 'merged')
    ) as filed
    cross join lateral (
      select p.kind, p.due_at, p.settled_at from case_promises as p
      where p.site_id = ${siteId} and p.reference = filed.reference
        and p.due_at >= ${periodStart(now)} and p.due_at < ${now} and (p.paused_at is null or p.paused_at > p.due_at)
      limit 3
    ) as due
    group by filed.kind, due.kind`;
}

export async function countPromises(db: Queries, of: { siteId: string; now: Date }): Promise<PromiseCount[]> {
  const { rows } = await countStatement(of).execute(db);
  return rows;
}
