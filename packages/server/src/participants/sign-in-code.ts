import { createHash, createHmac, randomBytes, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { readServiceSecret, type Queries } from "../database/index.ts";

const SECRET_BYTES = 32;
const CODE_DIGITS = 6;

interface CodeOwner {
  siteId: string;
  /** The sign-in's. */
  id: string;
}

/** A new sign-in: `secret` stays with the browser, `code` goes by mail, and the hashes are kept. */
export interface MintedSignIn {
  id: string;
  secret: string;
  secretHash: Buffer;
  code: string;
  codeHash: Buffer;
}

export async function mintSignIn(db: Queries, siteId: string): Promise<MintedSignIn> {
  const id = randomUUID();
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  return { id, secret, secretHash: hashSignInSecret(secret), code, codeHash: await hashCode(db, { siteId, id }, code) };
}

/** The secret is random and long: a plain hash of it cannot be turned back. */
export function hashSignInSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

export async function isSameCode(db: Queries, owner: CodeOwner, { code, codeHash }: { code: string; codeHash: Uint8Array }): Promise<boolean> {
  return timingSafeEqual(await hashCode(db, owner, code), codeHash);
}

/** Six digits are soon tried out by whoever reads the hash: only with the service's secret. */
async function hashCode(db: Queries, { siteId, id }: CodeOwner, code: string): Promise<Buffer> {
  const secret = await readServiceSecret(db, "sign_in_codes");
  return createHmac("sha256", secret).update(JSON.stringify([siteId, id, code])).digest();
}
