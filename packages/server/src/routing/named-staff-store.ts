import type { Queries } from "../database/index.ts";
import { findNamed } from "./named-staff.ts";

interface NamedIn {
  siteId: string;
  reference: string;
}

/** Of everybody who is or was on the staff of a site, those who are named in the texts. */
export async function findNamedStaff(db: Queries, siteId: string, texts: readonly string[]): Promise<string[]> {
  const people = await db.selectFrom("staff_members").select(["id", "name", "email"]).where("site_id", "=", siteId).execute();
  return findNamed(people, texts);
}

/** Keeps a case from those who are named in its texts, and says who they are. */
export async function excludeNamedStaff(db: Queries, caseKey: NamedIn, texts: readonly string[]): Promise<string[]> {
  const staffIds = await findNamedStaff(db, caseKey.siteId, texts);
  await excludeStaff(db, caseKey, { staffIds, source: "named_in_text" });
  return staffIds;
}

/** Keeps a case from these, beside those from whom it is kept already. */
export async function excludeStaff(
  db: Queries,
  { siteId, reference }: NamedIn,
  { staffIds, source }: { staffIds: readonly string[]; source: "named_in_text" | "recorded" },
): Promise<void> {
  if (staffIds.length === 0) return;
  await db
    .insertInto("case_excluded_staff")
    .values(staffIds.map((id) => ({ site_id: siteId, reference, staff_id: id, source })))
    .onConflict((conflict) => conflict.columns(["site_id", "reference", "staff_id"]).doNothing())
    .execute();
}
