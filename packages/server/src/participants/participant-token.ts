import { createHash, randomBytes } from "node:crypto";
import { bearerTokenIn } from "../http/index.ts";

const TOKEN_BYTES = 32;
const TOKEN_PATTERN = /^[\w-]{43}$/;
const LIVES_MS = 365 * 86_400_000;

/** A token that stands for a participant on one device, and what is kept of it. */
export interface MintedToken {
  token: string;
  tokenHash: Buffer;
  expiresAt: Date;
}

export function mintParticipantToken(now: Date, livesMs = LIVES_MS): MintedToken {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, tokenHash: hashParticipantToken(token), expiresAt: new Date(now.getTime() + livesMs) };
}

/** The hash of the token in an `Authorization` header; undefined where there can be none. */
export function tokenHashIn(authorization: string | undefined): Buffer | undefined {
  const token = bearerTokenIn(authorization)?.trimEnd();
  return token !== undefined && TOKEN_PATTERN.test(token) ? hashParticipantToken(token) : undefined;
}

/** The token is random and long: a plain hash of it cannot be turned back. */
function hashParticipantToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
