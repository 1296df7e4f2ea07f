import { randomUUID } from "node:crypto";
import { passwordResetRequestSchema } from "@heed/contract/desk";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import { isMailOn, queuePasswordResetMail } from "../mail/index.ts";
import { parseInput } from "../problems/index.ts";
import { findActiveMemberships } from "./member-store.ts";
import { makeResetLink, type PasswordResetDependencies } from "./password-reset-links.ts";
import { insertResetRequest, takeResetRequest } from "./password-reset-store.ts";
import { countAttempt } from "./sign-in-attempts.ts";
import { findUserByEmail } from "./user-store.ts";

/**
 * Notes that somebody asks for a new password. Whether there is such an account is looked up later, by a job:
 * for every address the answer is the same, and the work for it too.
 *
 * @throws ProblemError `validation_failed`, `too_many_attempts`
 */
export async function requestPasswordReset(
  { database: { db }, clock }: { database: Pick<HeedDatabase, "db">; clock: Clock },
  { input, address }: { input: unknown; address: string },
): Promise<void> {
  const { email } = parseInput(passwordResetRequestSchema, input);
  const now = clock();
  const request = { id: randomUUID(), email: email.toLowerCase(), now };
  await countAttempt(db, { purpose: "reset", email: request.email, address, now });
  if (!(await isMailOn(db))) return;
  await db.transaction().execute(async (queries) => {
    await insertResetRequest(queries, request);
    await sendJob(queries, "password_reset", { requestId: request.id });
  });
}

/** Looks into a request, once: mails a link where somebody of the staff has the address, from a site of theirs. */
export async function answerResetRequest(
  { database, clock, publicUrl }: PasswordResetDependencies,
  { requestId }: { requestId: string },
): Promise<void> {
  await database.db.transaction().execute(async (queries) => {
    const email = await takeResetRequest(queries, requestId);
    const user = email === undefined ? undefined : await findUserByEmail(queries, email);
    if (email === undefined || !user) return;
    const [membership] = await findActiveMemberships(queries, user.id);
    if (!membership) return;
    const now = clock();
    const made = await makeResetLink(queries, { userId: user.id, siteId: null, publicUrl, now });
    const [locale = "en"] = membership.settings.locales;
    await queuePasswordResetMail(queries, { siteId: membership.siteId, now }, { email, locale, ...made });
  });
}
