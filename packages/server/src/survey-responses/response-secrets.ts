import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const TOKEN_BYTES = 32;

/** Opens one response, for as long as it can be finished. */
export function createResponseToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Only this is kept. The token is random and long: a plain hash of it cannot be turned back. */
export function hashResponseToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Takes as long for a response that is not there. */
export function opensResponse(given: Buffer, kept: Uint8Array | undefined): boolean {
  return timingSafeEqual(given, kept ?? Buffer.alloc(given.length)) && kept !== undefined;
}

/**
 * What names a response where keys for repeating are kept. Those rows tell the moment, and the name cannot be found
 * from what is kept of the response: an anonymous one must not be dated by them.
 */
export function responseRoute(token: string): string {
  return `PATCH /responses/${createHash("sha256").update(`route ${token}`).digest("base64url")}`;
}
