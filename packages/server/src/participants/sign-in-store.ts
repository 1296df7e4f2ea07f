import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { StoredParticipant } from "./participant-store.ts";
import type { MintedSignIn } from "./sign-in-code.ts";

/** A sign-in that has begun: what somebody said who asked for a code. */
export interface StoredSignIn extends Pick<StoredParticipant, "locale" | "consent"> {
  id: string;
  email: string;
}

const MOST_TRIES = 10;

export async function insertSignIn(
  trx: Queries,
  siteId: string,
  signIn: StoredSignIn & Pick<MintedSignIn, "secretHash" | "codeHash"> & { expiresAt: Date },
): Promise<void> {
  const { id, email, locale, consent, secretHash, codeHash, expiresAt } = signIn;
  await trx
    .insertInto("participant_sign_ins")
    .values({
      site_id: siteId,
      id,
      email,
      locale,
      consent: JSON.stringify(consent),
      secret_hash: secretHash,
      code_hash: codeHash,
      expires_at: expiresAt,
    })
    .execute();
}

/**
 * Takes one of the tries that a sign-in has, and gives what the code is compared with. Undefined where nothing is to be
 * tried: it is unknown, from another browser, used (or not, where that is asked for), too old, or tried too often.
 */
export async function takeTry(
  db: Queries,
  { siteId, id, secretHash, isUsed = false, now }: { siteId: string; id: string; secretHash: Buffer; isUsed?: boolean; now: Date },
): Promise<Uint8Array | undefined> {
  const row = await db
    .updateTable("participant_sign_ins")
    .set({ tries: sql`tries + 1` })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("secret_hash", "=", secretHash)
    .where("used_at", isUsed ? "is not" : "is", null)
    .where("expires_at", ">", now)
    .where("tries", "<", MOST_TRIES)
    .returning("code_hash")
    .executeTakeFirst();
  return row?.code_hash;
}

/** Uses a sign-in up; undefined where somebody else just has. */
export async function takeSignIn(trx: Queries, { siteId, id, now }: { siteId: string; id: string; now: Date }): Promise<StoredSignIn | undefined> {
  return trx
    .updateTable("participant_sign_ins")
    .set({ used_at: now })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("used_at", "is", null)
    .returning(["id", "email", "locale", "consent"])
    .executeTakeFirst();
}

export async function purgeSignIns(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("participant_sign_ins").where("expires_at", "<=", now).execute();
}
