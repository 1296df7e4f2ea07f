import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { Challenge, Proof } from "@heed/contract";
import { readServiceSecret, type Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";

interface WorkContext {
  siteId: string;
  now: Date;
}

const ALGORITHM = "SHA-256";
/** About a second for a slow phone, which tries half of them on average. */
const MAX_NUMBER = 50_000;
const SALT_BYTES = 12;
const VALID_MS = 10 * 60_000;

/**
 * Work to do before taking part without an address: find the number that, after the salt, has this hash. Nothing is
 * kept of it until it is done: all that must not be forged is signed, for this site alone.
 */
export async function createChallenge(db: Queries, { siteId, now }: WorkContext): Promise<Challenge> {
  const expiresAt = new Date(now.getTime() + VALID_MS);
  const salt = `${randomBytes(SALT_BYTES).toString("base64url")}.${expiresAt.getTime()}.`;
  const challenge = hashOf(salt, randomInt(MAX_NUMBER + 1)).toString("hex");
  const signature = (await sign(db, { siteId, salt, challenge })).toString("hex");
  return { algorithm: ALGORITHM, challenge, salt, maxNumber: MAX_NUMBER, signature, expiresAt: expiresAt.toISOString() };
}

/**
 * Checks that the work was done, and uses it up in the transaction of what it was done for.
 *
 * @throws ProblemError `proof_not_valid`
 */
export async function useProof(trx: Queries, { siteId, now }: WorkContext, proof: Proof): Promise<void> {
  const { algorithm, challenge, salt, number, signature } = proof;
  const signed = await sign(trx, { siteId, salt, challenge });
  const given = Buffer.from(signature, "hex");
  if (given.length !== signed.length || !timingSafeEqual(given, signed)) refuse();
  // What is signed was made here: the time stands where it was put.
  const expiresAt = new Date(Number(salt.split(".")[1]));
  const challengeHash = hashOf(salt, number);
  if (algorithm !== ALGORITHM || expiresAt <= now || challengeHash.toString("hex") !== challenge) refuse();
  const used = await trx
    .insertInto("used_proofs")
    .values({ challenge_hash: challengeHash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning("expires_at")
    .executeTakeFirst();
  if (!used) refuse();
}

/** Forgets work that would be refused by its age. */
export async function purgeProofs(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("used_proofs").where("expires_at", "<=", now).execute();
}

function hashOf(salt: string, number: number): Buffer {
  return createHash("sha256").update(`${salt}${number}`).digest();
}

async function sign(db: Queries, { siteId, salt, challenge }: { siteId: string; salt: string; challenge: string }): Promise<Buffer> {
  const secret = await readServiceSecret(db, "proofs");
  return createHmac("sha256", secret).update(JSON.stringify([siteId, salt, challenge])).digest();
}

function refuse(): never {
  throw new ProblemError("proof_not_valid");
}
