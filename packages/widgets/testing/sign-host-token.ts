import { HOST_SECRET } from "./host-identity.ts";

/** What the shop's server would sign for somebody: a token (JWT) that is good for five minutes, or since long no more. */
export async function signHostToken(email: string, { hasExpired = false } = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000) - (hasExpired ? 3_600 : 0);
  const parts = [{ alg: "HS256", kid: "shop" }, { sub: email, aud: "demo", iat: now, exp: now + 300, email }];
  const signed = parts.map((part) => base64url(new TextEncoder().encode(JSON.stringify(part)))).join(".");
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(HOST_SECRET), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
