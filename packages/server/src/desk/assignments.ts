import type { BulkAssign, bulkResultSchema } from "@heed/contract/desk";
import type * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { assignOwner } from "../handling/index.ts";
import { isProblemError, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";

type BulkResult = z.infer<typeof bulkResultSchema>;

interface BulkAssignContext {
  site: StoredSite;
  staff: StaffMember;
  now: Date;
}

/**
 * Gives each of the cases to somebody or to a team, each in a transaction of its own: what cannot be done with one
 * is told of that one, and the others are done.
 *
 * @throws ProblemError `validation_failed` where nobody is named.
 */
export async function assignCases(
  db: Queries,
  { site, staff, now }: BulkAssignContext,
  { cases, owner, team, reason }: BulkAssign,
): Promise<BulkResult> {
  if (owner === undefined && team === undefined) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/owner", code: "required" }] });
  }
  const items: BulkResult["items"] = [];
  // One after the other: a team that gives out its work by who has least counts what it has just given.
  for (const { reference, version } of cases) {
    const target = { site, staff, now, caseKey: { siteId: site.id, reference } };
    try {
      const assigned = await db
        .transaction()
        .execute((queries) => assignOwner(queries, target, { version, to: owner, team, reason }));
      items.push({ reference, isDone: true, code: null, version: assigned.version });
    } catch (error) {
      if (!isProblemError(error)) throw error;
      items.push({ reference, isDone: false, code: error.code, version: null });
    }
  }
  return { items };
}
