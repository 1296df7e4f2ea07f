import { hostClaimsSchema } from "@heed/contract";
import { decodeProtectedHeader, errors, importSPKI, jwtVerify, type JWTPayload } from "jose";
import * as z from "zod/mini";
import { ProblemError } from "../problems/index.ts";
import type { StoredIdentityKey } from "./identity-key-store.ts";

/** Whom the company's own site says a visitor to be. */
export interface HostIdentity {
  /** In lower case. */
  email: string;
  name: string | null;
}

const LEEWAY_SECONDS = 60;
const MOST_SECONDS = 10 * 60;

/**
 * Whom a token signed by the company's own site (a JWT, RFC 7519) stands for. The algorithm is the key's: what the
 * token says of it only chooses among the keys. It must be for this site, and live for ten minutes at most, so that
 * one which is found later opens nothing.
 *
 * @throws ProblemError `identity_not_valid`, `identity_expired`
 */
export async function readIdentityToken(
  token: string,
  { keys, audience, now }: { keys: readonly StoredIdentityKey[]; audience: string; now: Date },
): Promise<HostIdentity> {
  const { kid, alg } = headerOf(token);
  for (const key of keys) {
    if (key.algorithm !== alg || (kid !== undefined && key.id !== kid)) continue;
    const payload = await verify(token, key, { audience, now });
    if (payload) return identityOf(payload, now);
  }
  throw new ProblemError("identity_not_valid");
}

function headerOf(token: string): { kid?: unknown; alg?: unknown } {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new ProblemError("identity_not_valid");
  }
}

/** The claims; null where this is not the key that signed. */
async function verify(token: string, { algorithm, key }: StoredIdentityKey, { audience, now }: { audience: string; now: Date }): Promise<JWTPayload | null> {
  const secretOrKey = algorithm === "HS256" ? new TextEncoder().encode(key) : await importSPKI(key, algorithm);
  try {
    const { payload } = await jwtVerify(token, secretOrKey, {
      algorithms: [algorithm],
      audience,
      clockTolerance: LEEWAY_SECONDS,
      currentDate: now,
      requiredClaims: ["sub", "email", "iat", "exp"],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return null;
    // The signature is looked at first: this token was the company's once.
    if (error instanceof errors.JWTExpired) throw new ProblemError("identity_expired");
    if (error instanceof errors.JOSEError) throw new ProblemError("identity_not_valid");
    throw error;
  }
}

function identityOf(payload: JWTPayload, now: Date): HostIdentity {
  const claims = z.safeParse(hostClaimsSchema, payload);
  if (!claims.success) throw new ProblemError("identity_not_valid", { detail: `The claim ${String(claims.error.issues[0]?.path[0])} is not what it must be.` });
  const { email, name, iat, exp } = claims.data;
  const seconds = now.getTime() / 1_000;
  if (exp - iat > MOST_SECONDS) throw new ProblemError("identity_not_valid", { detail: "It is valid for more than ten minutes." });
  if (iat > seconds + LEEWAY_SECONDS) throw new ProblemError("identity_not_valid", { detail: "It was made in the future: compare the clocks." });
  return { email: email.toLowerCase(), name: name ?? null };
}
