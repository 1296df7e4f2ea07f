import type { Membership, StaffSession } from "@heed/contract/desk";
import { changePasswordSchema, signInSchema } from "@heed/contract/desk";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { findActiveMemberships } from "./member-store.ts";
import { deleteResetsOf } from "./password-reset-store.ts";
import { checkNewPassword } from "./password-rules.ts";
import type { SignedIn } from "./sessions.ts";
import { countAttempt, forgiveAttempts } from "./sign-in-attempts.ts";
import type { SignInLibraries } from "./sign-in-libraries.ts";
import { siteName } from "./site-name.ts";

export interface SignInDependencies {
  database: Pick<HeedDatabase, "db">;
  libraries: SignInLibraries;
  clock: Clock;
}

interface Asked {
  input: unknown;
  headers: Headers;
  address: string;
}

/** Who has signed in, and the cookies that the answer sets. */
export interface SignInResult {
  session: StaffSession;
  cookies: string[];
}

/**
 * Signs somebody in.
 *
 * @throws ProblemError `sign_in_failed`, the same for a wrong password and for nobody's address; `too_many_attempts`.
 */
export async function signIn(dependencies: SignInDependencies, { input, address }: Omit<Asked, "headers">): Promise<SignInResult> {
  const { email, password } = parseInput(signInSchema, input);
  return startSession(dependencies, { email: email.toLowerCase(), password, address });
}

/** Signs somebody in whose address and password are known to be ones. */
export async function startSession(
  { database, libraries, clock }: SignInDependencies,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<SignInResult> {
  const attempt = { email, address, now: clock() };
  await countAttempt(database.db, attempt);
  const { api } = await libraries.main();
  const answer = await api.signInEmail({ body: { email, password }, asResponse: true });
  // An address or a password that the library would not even look up is a wrong one like any other.
  if (answer.status === 401 || answer.status === 400) throw new ProblemError("sign_in_failed");
  if (!answer.ok) throw new Error(`The sign-in library answered ${answer.status}.`);
  await forgiveAttempts(database.db, attempt);
  const { user } = (await answer.json()) as { user: { id: string; name: string; email: string } }; // As the library declares it.
  return {
    session: await describeSession(database, { userId: user.id, name: user.name, email: user.email }),
    cookies: answer.headers.getSetCookie(),
  };
}

/** Who is signed in, and where they work. */
export async function describeSession(
  { db }: Pick<HeedDatabase, "db">,
  { userId, name, email }: Pick<SignedIn, "userId" | "name" | "email">,
): Promise<StaffSession> {
  const memberships = await findActiveMemberships(db, userId);
  return {
    user: { name, email },
    memberships: memberships.map(
      ({ siteKey, settings, id, role, teams }): Membership => ({ siteKey, siteName: siteName(settings), staffId: id, role, teams }),
    ),
  };
}

/**
 * Changes the password of whoever is signed in, and ends their other sessions and links for a new password. The answer's cookies belong
 * to a new session: the old one ends too.
 *
 * @throws ProblemError `sign_in_failed` where the current password is not theirs.
 */
export async function changePassword(
  { database, libraries, clock }: SignInDependencies,
  { input, headers, address, signedIn }: Asked & { signedIn: SignedIn },
): Promise<string[]> {
  const { currentPassword, newPassword } = parseInput(changePasswordSchema, input);
  checkNewPassword({ password: newPassword, known: [signedIn.name, signedIn.email], path: "/newPassword" });
  const attempt = { email: signedIn.email, address, now: clock() };
  await countAttempt(database.db, attempt);
  const { api } = await libraries.main();
  const answer = await api.changePassword({
    headers: new Headers({ cookie: headers.get("Cookie") ?? "" }),
    body: { currentPassword, newPassword, revokeOtherSessions: true },
    asResponse: true,
  });
  if (answer.status === 400) throw new ProblemError("sign_in_failed");
  if (!answer.ok) throw new Error(`The sign-in library answered ${answer.status}.`);
  // A link that somebody asked for before would undo what has just been done.
  await deleteResetsOf(database.db, signedIn.userId);
  await forgiveAttempts(database.db, attempt);
  return answer.headers.getSetCookie();
}
