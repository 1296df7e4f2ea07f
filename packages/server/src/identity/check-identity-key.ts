import { createPublicKey, type KeyObject } from "node:crypto";
import type { NewIdentityKey } from "@heed/contract/desk";
import { ProblemError } from "../problems/index.ts";

const RSA_MIN_BITS = 2_048;

/**
 * A key as it is kept: a secret as it is, a public key in the one form it is read in. What is private is refused, and
 * so is a public key as a secret: everybody who has it could sign.
 *
 * @throws ProblemError `validation_failed`
 */
export function checkIdentityKey({ algorithm, key }: NewIdentityKey): string {
  if (algorithm === "HS256") {
    if (key.trim() === "" || isPublicKey(key)) refuse();
    return key;
  }
  if (key.includes("PRIVATE")) refuse();
  const publicKey = parsePublicKey(key);
  if (!isFor[algorithm](publicKey)) refuse();
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}

const isFor = {
  ES256: ({ asymmetricKeyType: type, asymmetricKeyDetails: details }) => type === "ec" && details?.namedCurve === "prime256v1",
  RS256: ({ asymmetricKeyType: type, asymmetricKeyDetails: details }) => type === "rsa" && (details?.modulusLength ?? 0) >= RSA_MIN_BITS,
  EdDSA: ({ asymmetricKeyType: type }) => type === "ed25519",
} as const satisfies Record<Exclude<NewIdentityKey["algorithm"], "HS256">, (key: KeyObject) => boolean>;

/** Whether everybody may have it: a key in PEM, in JSON (JWK), or the bare middle of the former. */
function isPublicKey(text: string): boolean {
  if (text.includes("-----BEGIN") || text.includes('"kty"')) return true;
  const key = Buffer.from(text, "base64");
  return (["spki", "pkcs1"] as const).some((type) => {
    try {
      createPublicKey({ key, format: "der", type });
      return true;
    } catch {
      return false;
    }
  });
}

function parsePublicKey(pem: string): KeyObject {
  try {
    return createPublicKey({ key: pem, format: "pem" });
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new ProblemError("validation_failed", { errors: [{ path: "/key", code: "not_an_option" }] });
}
