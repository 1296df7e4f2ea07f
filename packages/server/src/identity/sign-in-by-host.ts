import type { HostToken, JoinedParticipant } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { findParticipant, joinVerified, requireCurrentConsent } from "../participants/index.ts";
import { isProblemError } from "../problems/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findIdentityKeys } from "./identity-key-store.ts";
import { readIdentityToken } from "./identity-token.ts";

/** A page that signs in anew on every view has plenty; whoever tries tokens has not. */
const limits = {
  refused: { scope: "host_tokens_refused", max: 100, minutes: 60 },
  email: { scope: "host_tokens_of_email", max: 300, minutes: 60 },
} as const satisfies Record<string, RequestLimit>;

/** The site says anew who somebody is whenever they come back: a token that is lost is soon worth nothing. */
const LIVES_MS = 86_400_000;

interface HostSignIn {
  site: StoredSite;
  /** From where. */
  address: string;
  authorization: string | undefined;
  now: Date;
}

/**
 * Somebody takes part by the address under which the company's own site knows them. What they did without it on this
 * device goes over, as with a mailed code.
 *
 * @throws ProblemError `identity_not_valid`, `identity_expired`, `validation_failed`, `too_many_attempts`
 */
export async function signInByHost(
  db: Queries,
  { site, address, authorization, now }: HostSignIn,
  { token, locale = site.settings.locales[0] ?? "en", consent }: HostToken,
): Promise<JoinedParticipant> {
  if (consent) requireCurrentConsent(site, consent);
  const keys = await findIdentityKeys(db, site.id);
  const identity = await readIdentityToken(token, { keys, audience: site.key, now }).catch(async (error: unknown) => {
    if (isProblemError(error)) await countRequest(db, limits.refused, { by: [site.id, address], now });
    throw error;
  });
  await countRequest(db, limits.email, { by: [site.id, identity.email], now });
  const participant = await findParticipant(db, { siteId: site.id, authorization, now });
  return joinVerified(db, { site, participant, now, livesMs: LIVES_MS }, async () => ({ ...identity, locale, consent: consent ?? null }));
}
