import type { Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";

/** The day is for counting, and drivers make different things of it. */
export type StoredInvitation = Omit<Selectable<Database["survey_invitations"]>, "created_on">;

const columns = [
  "site_id",
  "id",
  "survey_id",
  "reason",
  "reference",
  "customer_id",
  "locale",
  "category",
  "region",
  "team",
  "tier",
  "created_at",
  "expires_at",
  "mailed_at",
  "is_used",
  "used_at",
  "declined_at",
] as const;

export async function findInvitation(
  db: Queries,
  { siteId, invitationId }: { siteId: string; invitationId: string },
): Promise<StoredInvitation | undefined> {
  return db
    .selectFrom("survey_invitations")
    .select(columns)
    .where("site_id", "=", siteId)
    .where("id", "=", invitationId)
    .executeTakeFirst();
}

/** `false` where it has been used before. Whoever comes at the same time waits, and is told so then. */
export async function markUsed(
  db: Queries,
  { siteId, invitationId, usedAt }: { siteId: string; invitationId: string; usedAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_invitations")
    .set({ is_used: true, used_at: usedAt })
    .where("site_id", "=", siteId)
    .where("id", "=", invitationId)
    .where("is_used", "=", false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
