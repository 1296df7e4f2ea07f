import type { Context } from "hono";
import { ProblemError } from "../problems/index.ts";

/** What opens something, as `Authorization: Bearer` brings it (RFC 6750). */
export function bearerToken(c: Context): string | undefined {
  return bearerTokenIn(c.req.header("Authorization"));
}

/** The token in an `Authorization` header. */
export function bearerTokenIn(header = ""): string | undefined {
  return /^Bearer +(.+)$/i.exec(header)?.[1];
}

/** @throws ProblemError `credentials_missing` */
export function requireBearerToken(c: Context): string {
  const token = bearerToken(c);
  if (token === undefined) throw new ProblemError("credentials_missing", { headers: { "WWW-Authenticate": "Bearer" } });
  return token;
}
