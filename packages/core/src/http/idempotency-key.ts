import { InvalidInputError } from "../errors/index.ts";
import { platform } from "./platform.ts";

/** What a header can carry; whether it is long enough for a key, the service says. */
const VISIBLE_ASCII = /^[!-~]+$/;

/** The caller's key, checked, or a new one. */
export function idempotencyKeyFrom(given: string | undefined): string {
  if (given === undefined) return randomUuid();
  if (VISIBLE_ASCII.test(given)) return given;
  throw new InvalidInputError(
    "invalid_idempotency_key",
    "Nothing was sent. idempotencyKey must be visible ASCII, such as a UUID.",
  );
}

/** A random UUID (RFC 9562, version 4), two of its 122 bits left as they are. `crypto.randomUUID` is missing on pages without https; this is not. */
export function randomUuid(): string {
  const bytes = platform.crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}
