import type { Queries } from "../database/index.ts";

/** A link for a new password that can still be used, and whose it is. */
export interface OpenPasswordReset {
  userId: string;
  name: string;
  email: string;
}

export async function insertResetRequest(db: Queries, request: { id: string; email: string; now: Date }): Promise<void> {
  const { id, email, now } = request;
  await db.insertInto("password_reset_requests").values({ id, email, requested_at: now }).execute();
}

/** Takes a request out, and says whose address it named; `undefined` where it has been taken before. */
export async function takeResetRequest(db: Queries, id: string): Promise<string | undefined> {
  const row = await db.deleteFrom("password_reset_requests").where("id", "=", id).returning("email").executeTakeFirst();
  return row?.email;
}

export async function insertReset(
  db: Queries,
  reset: { tokenHash: Uint8Array; userId: string; siteId: string | null; expiresAt: Date },
): Promise<void> {
  const { tokenHash, userId, siteId, expiresAt } = reset;
  await db
    .insertInto("password_resets")
    .values({ token_hash: tokenHash, user_id: userId, site_id: siteId, expires_at: expiresAt })
    .execute();
}

/**
 * Whose password a token sets. Whoever works nowhere any more has none to set; and a link that a site's admin made
 * is worth nothing once its owner belongs to another site too.
 */
export async function findOpenReset(db: Queries, tokenHash: Uint8Array, now: Date): Promise<OpenPasswordReset | undefined> {
  return db
    .selectFrom("password_resets")
    .innerJoin("staff_users", "staff_users.id", "password_resets.user_id")
    .select(["staff_users.id as userId", "staff_users.name", "staff_users.email"])
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .where((where) =>
      where.exists(
        where
          .selectFrom("staff_members")
          .select("staff_members.id")
          .whereRef("staff_members.user_id", "=", "staff_users.id")
          .where("staff_members.is_active", "=", true),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("staff_members")
            .select("staff_members.id")
            .whereRef("staff_members.user_id", "=", "staff_users.id")
            .whereRef("staff_members.site_id", "!=", "password_resets.site_id"),
        ),
      ),
    )
    .executeTakeFirst();
}

/** Uses a token up, with all others of its owner; `false` where somebody was faster. */
export async function consumeReset(db: Queries, tokenHash: Uint8Array, now: Date): Promise<boolean> {
  const used = await db
    .deleteFrom("password_resets")
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .returning("user_id")
    .executeTakeFirst();
  if (!used) return false;
  await deleteResetsOf(db, used.user_id);
  return true;
}

export async function deleteResetsOf(db: Queries, userId: string): Promise<void> {
  await db.deleteFrom("password_resets").where("user_id", "=", userId).execute();
}

/** Deletes the links that are over, and the requests that nobody looked into in time. */
export async function purgeResets(db: Queries, { now, askedBefore }: { now: Date; askedBefore: Date }): Promise<void> {
  await db.deleteFrom("password_resets").where("expires_at", "<=", now).execute();
  await db.deleteFrom("password_reset_requests").where("requested_at", "<", askedBefore).execute();
}
