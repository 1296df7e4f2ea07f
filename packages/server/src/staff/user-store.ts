import { randomUUID } from "node:crypto";
import type { Queries } from "../database/index.ts";

/** Somebody's account, which may belong to the staff of several sites. */
export interface StoredUser {
  id: string;
  name: string;
  /** `null` where they have no password. */
  passwordHash: string | null;
}

/** How the sign-in library calls accounts that have a password. */
const PASSWORD_PROVIDER = "credential";

export async function findUserByEmail(db: Queries, email: string): Promise<StoredUser | undefined> {
  return db
    .selectFrom("staff_users")
    .leftJoin("staff_accounts", (join) =>
      join.onRef("staff_accounts.user_id", "=", "staff_users.id").on("staff_accounts.provider_id", "=", PASSWORD_PROVIDER),
    )
    .select(["staff_users.id", "staff_users.name", "staff_accounts.password as passwordHash"])
    .where("staff_users.email", "=", email)
    .executeTakeFirst();
}

/** Gives an account its password, or another one. */
export async function setPasswordHash(
  db: Queries,
  { userId, passwordHash, now }: { userId: string; passwordHash: string; now: Date },
): Promise<void> {
  const account = { user_id: userId, provider_id: PASSWORD_PROVIDER, account_id: userId };
  await db
    .insertInto("staff_accounts")
    .values({ id: randomUUID(), ...account, password: passwordHash, created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(["provider_id", "account_id"]).doUpdateSet({ password: passwordHash, updated_at: now }),
    )
    .execute();
}

/**
 * Adds an account as the sign-in library keeps them, in the transaction that lets somebody in; `null` where
 * there is one for this address. The address counts as verified: whoever invited it vouches for it.
 */
export async function insertUser(
  db: Queries,
  { name, email, passwordHash, now }: { name: string; email: string; passwordHash: string | null; now: Date },
): Promise<string | null> {
  const id = randomUUID();
  const times = { created_at: now, updated_at: now };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("staff_users")
    .values({ id, name, email, email_verified: true, image: null, ...times })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return null;
  await db
    .insertInto("staff_accounts")
    .values({ id: randomUUID(), user_id: id, provider_id: PASSWORD_PROVIDER, account_id: id, password: passwordHash, ...times })
    .execute();
  return id;
}
