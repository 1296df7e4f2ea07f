import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";

/** Forgets from whom a case was kept. */
export async function deleteExclusions(db: Queries, { siteId, reference }: CaseKey): Promise<void> {
  await db.deleteFrom("case_excluded_staff").where("site_id", "=", siteId).where("reference", "=", reference).execute();
}
