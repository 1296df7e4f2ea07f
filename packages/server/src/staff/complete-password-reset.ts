import { completePasswordResetSchema } from "@heed/contract/desk";
import { parseInput, ProblemError } from "../problems/index.ts";
import { hashResetToken } from "./password-reset-links.ts";
import { consumeReset, findOpenReset } from "./password-reset-store.ts";
import { checkNewPassword } from "./password-rules.ts";
import { endSessions } from "./sessions.ts";
import { startSession, type SignInDependencies, type SignInResult } from "./sign-in.ts";
import { countAttempt, forgiveAttempts } from "./sign-in-attempts.ts";
import { setPasswordHash } from "./user-store.ts";

/**
 * Sets the new password of whoever holds the token of a link, ends all of their sessions and signs them in. Of two
 * who use one link at once, one is too late. A password that is refused does not use it up.
 *
 * @throws ProblemError `password_reset_not_valid`, the same for used, expired and never made; `validation_failed`
 */
export async function completePasswordReset(
  dependencies: SignInDependencies,
  { input, address }: { input: unknown; address: string },
): Promise<SignInResult> {
  const { token, newPassword } = parseInput(completePasswordResetSchema, input);
  const { database, libraries, clock } = dependencies;
  const { db } = database;
  const tokenHash = hashResetToken(token);
  const reset = await findOpenReset(db, tokenHash, clock());
  if (!reset) {
    await countAttempt(db, { email: null, address, now: clock() });
    throw new ProblemError("password_reset_not_valid");
  }
  const { userId, name, email } = reset;
  checkNewPassword({ password: newPassword, known: [name, email], path: "/newPassword" });
  const { password: passwords } = await (await libraries.main()).$context;
  const passwordHash = await passwords.hash(newPassword);
  await db.transaction().execute(async (queries) => {
    const now = clock();
    if (!(await consumeReset(queries, tokenHash, now))) throw new ProblemError("password_reset_not_valid");
    await setPasswordHash(queries, { userId, passwordHash, now });
    await endSessions({ db: queries }, userId);
  });
  // The failures that made somebody ask for a new password must not keep them out with it.
  await forgiveAttempts(db, { email, address, now: clock() });
  return startSession(dependencies, { email, password: newPassword, address });
}
