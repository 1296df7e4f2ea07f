import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * What an idempotency key opens. The first answer to a filing holds the case's access code, which
 * may be kept only as a hash: so the answer is kept encrypted under a key that is derived from the
 * client's own, and of that only a hash is kept. Whoever has the database alone reads neither.
 */
export interface AnswerSeal {
  keyHash: Buffer;
  /** The same for the same JSON, however it was written (RFC 8785). */
  hashRequest(body: unknown): Buffer;
  seal(text: string): Buffer;
  open(sealed: Uint8Array): string;
}

/** `scope` is the site and the route that the key is used for. */
export function createAnswerSeal(idempotencyKey: string, scope: string): AnswerSeal {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", idempotencyKey, scope, `heed idempotency ${purpose}`, 32));
  return {
    keyHash: createHash("sha256").update(idempotencyKey).digest(),
    hashRequest: (body) => createHmac("sha256", derive("request")).update(canonicalText(body)).digest(),
    seal(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", derive("answer"), iv);
      const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
    },
    open(sealed) {
      const iv = sealed.subarray(0, IV_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", derive("answer"), iv);
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
    },
  };
}

/** Half a character has no canonical form: what holds one is the same when it is written the same. */
function canonicalText(body: unknown): string {
  const text = JSON.stringify(body);
  const hasHalves = /\\u[dD][89a-fA-F]/.test(text);
  return hasHalves ? text : (canonicalize(body) ?? "");
}
