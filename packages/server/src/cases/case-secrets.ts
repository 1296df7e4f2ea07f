import { createHash, timingSafeEqual } from "node:crypto";
import {
  ACCESS_CODE_LENGTH,
  groupByFour,
  parseAccessCode,
  READABLE_ALPHABET,
  REFERENCE_LENGTH,
} from "@heed/contract/rules";
import { customAlphabet } from "nanoid";

const referenceCharacters = customAlphabet(READABLE_ALPHABET, REFERENCE_LENGTH);
const accessCodeCharacters = customAlphabet(READABLE_ALPHABET, ACCESS_CODE_LENGTH);

const NO_HASH = Buffer.alloc(32);

/** A public number for a case, such as `K7MP-4XQ2`. Not a secret, and not a credential. */
export function createReference(): string {
  return groupByFour(referenceCharacters());
}

/** The secret that opens one case: 134 bits, so that a plain hash keeps it as well as a slow one. */
export function createAccessCode(): string {
  return groupByFour(accessCodeCharacters());
}

export function hashAccessCode(accessCode: string): Buffer {
  return createHash("sha256").update(accessCode).digest();
}

/** The hash of what a person typed; of nothing, which no case has, where it cannot be a code. */
export function hashTypedCode(typed: string): Buffer {
  return hashAccessCode(parseAccessCode(typed) ?? "");
}

/** Does the same work whether there is a case, one hash, two or none. */
export function opensCase(typedHash: Buffer, hashes: readonly [filed: Uint8Array | undefined, mailed: Uint8Array | undefined]): boolean {
  const [isFiled, isMailed] = hashes.map((hash) => timingSafeEqual(typedHash, hash ?? NO_HASH));
  return isFiled || isMailed || false;
}
