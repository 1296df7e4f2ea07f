import type { Context } from "hono";
import type { HeedDatabase } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { SignInLibraries } from "./sign-in-libraries.ts";

/** Somebody who is signed in. What they may do depends on the site. */
export interface SignedIn {
  userId: string;
  name: string;
  email: string;
  /** What the answer has to set, where the session has been prolonged. */
  cookies: string[];
}

/** However much a session is used, after this its owner signs in again (NIST SP 800-63B, 2.1.3). */
const LONGEST_SESSION_MS = 30 * 86_400_000;

/**
 * Who the cookies of a request belong to.
 *
 * @throws ProblemError `sign_in_required`
 */
export async function requireSession(libraries: SignInLibraries, headers: Headers): Promise<SignedIn> {
  const signedIn = await readSession(libraries, headers);
  if (!signedIn) throw new ProblemError("sign_in_required");
  return signedIn;
}

async function readSession(libraries: SignInLibraries, headers: Headers): Promise<SignedIn | null> {
  const cookie = headers.get("Cookie");
  if (cookie === null) return null;
  const { api } = await libraries.main();
  const { response, headers: answered } = await api
    .getSession({ headers: new Headers({ cookie }), returnHeaders: true })
    .catch(throwCause);
  if (!response || Date.now() - response.session.createdAt.getTime() > LONGEST_SESSION_MS) return null;
  const { id, name, email } = response.user;
  return { userId: id, name, email, cookies: answered.getSetCookie() };
}

/** The library wraps what the database said: whether it is away is seen by that. */
function throwCause(error: unknown): never {
  throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

/** Sets what a sign-in or a session has to set. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
}

/** Ends all sessions of a person, at every site. */
export async function endSessions({ db }: Pick<HeedDatabase, "db">, userId: string): Promise<void> {
  await db.deleteFrom("staff_sessions").where("user_id", "=", userId).execute();
}

/** Deletes the sessions that are over. */
export async function purgeSessions({ db }: Pick<HeedDatabase, "db">, now: Date): Promise<void> {
  await db.deleteFrom("staff_sessions").where("expires_at", "<=", now).execute();
}
