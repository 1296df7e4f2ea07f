import type { StaffRole } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";

export interface StoredInvitation {
  siteId: string;
  id: string;
  email: string;
  name: string | null;
  role: StaffRole;
  teams: string[];
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Nobody else invites somebody to the site until the transaction ends. */
export async function holdInvitations(db: Queries, siteId: string): Promise<void> {
  await db.selectFrom("sites").select("id").where("id", "=", siteId).forNoKeyUpdate().execute();
}

export async function insertInvitation(db: Queries, invitation: StoredInvitation & { tokenHash: Uint8Array }): Promise<void> {
  await db
    .insertInto("staff_invitations")
    .values({
      site_id: invitation.siteId,
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      role: invitation.role,
      teams: JSON.stringify(invitation.teams),
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute();
}

/** The invitations of a site that can still be accepted, the newest first. */
export async function findOpenInvitations(db: Queries, siteId: string, now: Date): Promise<StoredInvitation[]> {
  return openInvitations(db, now).where("site_id", "=", siteId).orderBy("created_at", "desc").orderBy("id").execute();
}

export async function findOpenInvitation(db: Queries, tokenHash: Uint8Array, now: Date): Promise<StoredInvitation | undefined> {
  return openInvitations(db, now).where("token_hash", "=", tokenHash).executeTakeFirst();
}

/** Marks an invitation as accepted; `false` where somebody was faster, or it is not open any more. */
export async function consumeInvitation(db: Queries, { siteId, id }: StoredInvitation, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("staff_invitations")
    .set({ accepted_at: now })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes open invitations back, by id or by address, and says how many there were. */
export async function withdrawInvitations(
  db: Queries,
  siteId: string,
  { now, ...which }: { now: Date } & ({ id: string } | { email: string }),
): Promise<number> {
  const open = await findOpenInvitations(db, siteId, now);
  const ids = open.filter((one) => ("id" in which ? one.id === which.id : one.email === which.email)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable("staff_invitations")
    .set({ withdrawn_at: now })
    .where("site_id", "=", siteId)
    .where("id", "in", ids)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Deletes those that ended before. */
export async function deleteInvitationsBefore(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom("staff_invitations").where("expires_at", "<", before).execute();
}

function openInvitations(db: Queries, now: Date) {
  return db
    .selectFrom("staff_invitations")
    .select([
      "site_id as siteId",
      "id",
      "email",
      "name",
      "role",
      "teams",
      "invited_by as invitedBy",
      "created_at as createdAt",
      "expires_at as expiresAt",
    ])
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now);
}
