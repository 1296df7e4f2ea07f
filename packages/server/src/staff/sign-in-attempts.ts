import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";

/** Who tries, and for whom. */
export interface Attempt {
  /** @default sign_in */
  purpose?: "sign_in" | "reset";
  /** `null` where the attempt names no account. */
  email: string | null;
  address: string;
  now: Date;
}

/**
 * How many failures are borne. The second keeps one address from trying many accounts; the third holds an
 * account that is tried from many addresses below what NIST SP 800-63B allows, and does not shut its owner
 * out for long. Those who ask for a new password are counted apart, each time, because each may be a mail: who has
 * failed to sign in can ask, and whoever asks for somebody else keeps nobody from signing in.
 */
const limits = {
  account_and_address: { max: 10, minutes: 15 },
  address: { max: 100, minutes: 15 },
  account: { max: 100, minutes: 60 },
  reset_account_and_address: { max: 5, minutes: 60 },
  reset_address: { max: 50, minutes: 60 },
  reset_account: { max: 10, minutes: 60 },
} as const;

type Scope = keyof typeof limits;

/**
 * Counts an attempt before it is made, so that many at once cannot slip through. The counts stand in the
 * database: they hold for all processes on it. What one count refuses is not counted by the next: otherwise
 * whoever goes on would shut out the owner of the account, and fill the table with names that they make up.
 *
 * @throws ProblemError `too_many_attempts`, the same whether there is such an account or not.
 */
export async function countAttempt(db: Queries, attempt: Attempt): Promise<void> {
  for (const scope of scopesOf(attempt)) await countIn(db, scope, attempt);
}

async function countIn(db: Queries, scope: Scope, attempt: Attempt): Promise<void> {
  const { max, minutes } = limits[scope];
  const isOver = sql<boolean>`sign_in_attempts.ends_at <= ${attempt.now}`;
  const { count, ends_at } = await db
    .insertInto("sign_in_attempts")
    .values({ key_hash: keyOf(scope, attempt), count: 1, ends_at: new Date(attempt.now.getTime() + minutes * 60_000) })
    .onConflict((conflict) =>
      conflict.column("key_hash").doUpdateSet({
        count: sql`case when ${isOver} then 1 else sign_in_attempts.count + 1 end`,
        ends_at: sql`case when ${isOver} then excluded.ends_at else sign_in_attempts.ends_at end`,
      }),
    )
    .returning(["count", "ends_at"])
    .executeTakeFirstOrThrow();
  if (count <= max) return;
  const seconds = Math.max(1, Math.ceil((ends_at.getTime() - attempt.now.getTime()) / 1_000));
  throw new ProblemError("too_many_attempts", { headers: { "Retry-After": String(seconds) } });
}

/** Somebody has signed in: what failed before is forgiven, and this was no failure of the address. */
export async function forgiveAttempts(db: Queries, attempt: Attempt): Promise<void> {
  const ofAccount = scopesOf(attempt).filter((scope) => scope !== "address").map((scope) => keyOf(scope, attempt));
  if (ofAccount.length > 0) await db.deleteFrom("sign_in_attempts").where("key_hash", "in", ofAccount).execute();
  await db
    .updateTable("sign_in_attempts")
    .set({ count: sql`count - 1` })
    .where("key_hash", "=", keyOf("address", attempt))
    .where("count", ">", 1)
    .execute();
}

/** Deletes the counts that are over. */
export async function purgeAttempts(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("ends_at", "<=", now).execute();
}

/** That of the address comes first: it bounds what the others hold. */
function scopesOf({ email, purpose = "sign_in" }: Attempt): Scope[] {
  if (purpose === "reset") return ["reset_address", "reset_account_and_address", "reset_account"];
  return email === null ? ["address"] : ["address", "account_and_address", "account"];
}

/** What people type may be anything, passwords in the wrong field too: it is not kept. */
function keyOf(scope: Scope, { email, address }: Attempt): Uint8Array {
  const parts = scope.endsWith("account_and_address") ? [email, address] : scope.endsWith("address") ? [address] : [email];
  return createHash("sha256").update(JSON.stringify([scope, ...parts])).digest();
}
