import { randomUUID } from "node:crypto";
import { acceptInvitationSchema, invitationTokenSchema, type InvitationPreview } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { findUserByEmail, insertUser, type StoredUser } from "./user-store.ts";
import { consumeInvitation, findOpenInvitation, type StoredInvitation } from "./invitation-store.ts";
import { hashInvitationToken } from "./invitations.ts";
import { findMembership, putMember } from "./member-store.ts";
import { checkNewPassword } from "./password-rules.ts";
import { startSession, type SignInDependencies, type SignInResult } from "./sign-in.ts";
import { countAttempt } from "./sign-in-attempts.ts";
import { siteName } from "./site-name.ts";

interface Asked {
  input: unknown;
  address: string;
}

/**
 * What an invitation is for, as whoever holds its token may know.
 *
 * @throws ProblemError `invitation_not_valid`, the same for used, expired, taken back and never made.
 */
export async function lookUpInvitation(dependencies: SignInDependencies, { input, address }: Asked): Promise<InvitationPreview> {
  const { token } = parseInput(invitationTokenSchema, input);
  const { db } = dependencies.database;
  const invitation = await requireInvitation(dependencies, { token, address });
  const user = await findUserByEmail(db, invitation.email);
  const { email, name, role, invitedBy, expiresAt } = invitation;
  const hasAccount = user !== undefined;
  return { siteName: await nameOfSite(db, invitation.siteId), email, name, role, invitedBy, expiresAt: expiresAt.toISOString(), hasAccount };
}

/**
 * Makes whoever holds the token a member of the staff, with a new account or the one they have, and signs
 * them in. Of two who accept at once, one is too late.
 *
 * @throws ProblemError `invitation_not_valid`; `sign_in_failed` where they have an account with another password.
 */
export async function acceptInvitation(dependencies: SignInDependencies, { input, address }: Asked): Promise<SignInResult> {
  const { token, name, password } = parseInput(acceptInvitationSchema, input);
  const { database, libraries, clock } = dependencies;
  const { db } = database;
  const invitation = await requireInvitation(dependencies, { token, address });
  const { email } = invitation;
  const { password: passwords } = await (await libraries.main()).$context;
  const user = await findUserByEmail(db, email);
  if (user) {
    await countAttempt(db, { email, address, now: clock() });
    const isTheirs = user.passwordHash !== null && (await passwords.verify({ hash: user.passwordHash, password }));
    if (!isTheirs) throw new ProblemError("sign_in_failed");
  } else {
    checkNewPassword({ password, known: [name, email, await nameOfSite(db, invitation.siteId)], path: "/password" });
  }
  const passwordHash = user ? null : await passwords.hash(password);
  await db.transaction().execute((trx) => join(trx, { invitation, user, name, passwordHash, now: clock() }));
  return startSession(dependencies, { email, password, address });
}

async function join(
  trx: Queries,
  joining: { invitation: StoredInvitation; user: StoredUser | undefined; name: string; passwordHash: string | null; now: Date },
): Promise<void> {
  const { invitation, user, name, passwordHash, now } = joining;
  const { siteId, email, role, teams } = invitation;
  if (!(await consumeInvitation(trx, invitation, now))) throw new ProblemError("invitation_not_valid");
  const userId = user?.id ?? (await insertUser(trx, { name, email, passwordHash, now }));
  // An account has been made for this address a moment ago: they have a password now, and this may not be it.
  if (userId === null) throw new ProblemError("sign_in_failed");
  if ((await findMembership(trx, siteId, userId))?.isActive) throw new ProblemError("invitation_not_valid");
  await putMember(trx, { siteId, id: randomUUID(), userId, name, email, role, teams, now });
}

/** Tokens are too long to be guessed; whoever tries is slowed down all the same. */
async function requireInvitation(
  { database, clock }: SignInDependencies,
  { token, address }: { token: string; address: string },
): Promise<StoredInvitation> {
  const now = clock();
  const invitation = await findOpenInvitation(database.db, hashInvitationToken(token), now);
  if (invitation) return invitation;
  await countAttempt(database.db, { email: null, address, now });
  throw new ProblemError("invitation_not_valid");
}

async function nameOfSite(db: Queries, siteId: string): Promise<string> {
  const { settings } = await db.selectFrom("sites").select("settings").where("id", "=", siteId).executeTakeFirstOrThrow();
  return siteName(settings);
}
