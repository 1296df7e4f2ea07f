import type { NewSession, StartedSession } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { queueSignInMail } from "../mail/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import { requireCurrentConsent, type Joining } from "./join.ts";
import { mintSignIn } from "./sign-in-code.ts";
import { insertSignIn } from "./sign-in-store.ts";

/**
 * How many codes are given. Each is a mail to somebody who may not have asked for it, and ten tries at a million
 * numbers: the last limit keeps whoever tries for months below a few in a hundred.
 */
const limits = {
  network: { scope: "codes_to_network", max: 20, minutes: 60 },
  networkAndEmail: { scope: "codes_to_network_and_email", max: 5, minutes: 60 },
  email: { scope: "codes_to_email", max: 20, minutes: 24 * 60 },
} as const satisfies Record<string, RequestLimit>;

const VALID_MS = 15 * 60_000;

/**
 * Mails a code to an address. Nothing is looked up: for every address the answer is the same, and the work for it too.
 *
 * @throws ProblemError `validation_failed`, `too_many_attempts`
 */
export async function startSession(db: Queries, { site, address, now }: Joining, { email: given, locale, consent }: NewSession): Promise<StartedSession> {
  requireCurrentConsent(site, consent);
  const email = given.toLowerCase();
  // What one count refuses is not counted by the next: whoever goes on shuts nobody else out.
  await countRequest(db, limits.network, { by: [site.id, address], now });
  await countRequest(db, limits.networkAndEmail, { by: [site.id, address, email], now });
  await countRequest(db, limits.email, { by: [site.id, email], now });
  const { id, secret, code, ...hashes } = await mintSignIn(db, site.id);
  const expiresAt = new Date(now.getTime() + VALID_MS);
  await db.transaction().execute(async (trx) => {
    await insertSignIn(trx, site.id, { id, email, locale, consent, ...hashes, expiresAt });
    // Where mail is off, or an address has had enough of what strangers caused, none goes out: nothing here says so.
    await queueSignInMail(trx, { siteId: site.id, now }, { email, code, locale, expiresAt: expiresAt.toISOString() });
  });
  return { id, secret, expiresAt: expiresAt.toISOString() };
}
