import type { Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import type { AskedCase } from "./asked-case-store.ts";

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

interface InvitationKey {
  siteId: string;
  invitationId: string;
}

function selectInvitation(db: Queries, { siteId, invitationId }: InvitationKey) {
  return db.selectFrom("survey_invitations").select(columns).where("site_id", "=", siteId).where("id", "=", invitationId);
}

export async function findInvitation(db: Queries, key: InvitationKey): Promise<StoredInvitation | undefined> {
  return selectInvitation(db, key).executeTakeFirst();
}

/** The same, and nobody else changes it until the transaction ends. */
export async function holdInvitation(db: Queries, key: InvitationKey): Promise<StoredInvitation | undefined> {
  return selectInvitation(db, key).forNoKeyUpdate().executeTakeFirst();
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

/** The newest invitation of a case that was neither used nor declined and has not expired. */
export async function findOpenInvitation(
  db: Queries,
  { siteId, reference, now }: { siteId: string; reference: string; now: Date },
): Promise<StoredInvitation | undefined> {
  return db
    .selectFrom("survey_invitations")
    .select(columns)
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("is_used", "=", false)
    .where("declined_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Whether a survey has asked the customer about this case, whatever they said to it. */
export async function wasAskedAbout(db: Queries, { siteId, reference }: { siteId: string; reference: string }): Promise<boolean> {
  const row = await db
    .selectFrom("survey_invitations")
    .select("id")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface InvitationToInsert {
  siteId: string;
  id: string;
  surveyId: string;
  reason: StoredInvitation["reason"];
  asked: AskedCase;
  at: Date;
  /** On the site's calendar. */
  day: string;
  expiresAt: Date;
}

/** `false` where the survey has asked about this case for this reason before. */
export async function insertInvitation(db: Queries, invitation: InvitationToInsert): Promise<boolean> {
  const { siteId, id, surveyId, reason, asked, at, day, expiresAt } = invitation;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("survey_invitations")
    .values({
      site_id: siteId,
      id,
      survey_id: surveyId,
      reason,
      reference: asked.reference,
      customer_id: asked.customerId,
      locale: asked.locale,
      category: asked.category,
      region: asked.region,
      team: asked.team,
      tier: asked.tier,
      created_at: at,
      created_on: day,
      expires_at: expiresAt,
      mailed_at: null,
      used_at: null,
      declined_at: null,
    })
    .onConflict((conflict) => conflict.columns(["site_id", "survey_id", "reference", "reason"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function markMailed(
  db: Queries,
  { siteId, invitationId, at }: { siteId: string; invitationId: string; at: Date },
): Promise<void> {
  await db
    .updateTable("survey_invitations")
    .set({ mailed_at: at })
    .where("site_id", "=", siteId)
    .where("id", "=", invitationId)
    .execute();
}

/** Declines one invitation, or all that its customer has not answered yet. */
export async function markDeclined(
  db: Queries,
  { siteId, at, column, id }: { siteId: string; at: Date; column: "id" | "customer_id"; id: string },
): Promise<void> {
  await db
    .updateTable("survey_invitations")
    .set({ declined_at: at })
    .where("site_id", "=", siteId)
    .where(column, "=", id)
    .where("is_used", "=", false)
    .where("declined_at", "is", null)
    .execute();
}
