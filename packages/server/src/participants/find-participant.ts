import { checkConsent } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findByToken, keepParticipant, type ParticipantKey, type StoredParticipant } from "./participant-store.ts";
import { tokenHashIn } from "./participant-token.ts";

/** What a request says of who sends it. */
export interface ParticipantRequest {
  siteId: string;
  /** The header as it came. */
  authorization: string | undefined;
  now: Date;
}

/** Who takes part by a request; null for strangers. A token that nobody knows, or no longer, is none. */
export async function findParticipant(db: Queries, { siteId, authorization, now }: ParticipantRequest): Promise<StoredParticipant | null> {
  const tokenHash = tokenHashIn(authorization);
  return (tokenHash && (await findByToken(db, { siteId, tokenHash, now }))) ?? null;
}

/** @throws ProblemError `participant_needed` */
export async function requireParticipant(db: Queries, request: ParticipantRequest): Promise<StoredParticipant> {
  return (await findParticipant(db, request)) ?? refuseStranger();
}

/**
 * Refuses somebody who has not consented to what the site asks for now.
 *
 * @throws ProblemError `consent_needed`
 */
export function requireConsent({ settings }: Pick<StoredSite, "settings">, { consent }: Pick<StoredParticipant, "consent">): void {
  if (checkConsent(consent, settings.consent).length > 0) throw new ProblemError("consent_needed");
}

/**
 * Sees to it that a participant is there until the transaction ends: one without an address may just be going over to
 * one with it. To be called before the first row that is theirs is written, and after proposals are locked: whoever
 * needs both takes them in this order.
 *
 * @throws ProblemError `participant_needed` for one who has gone over: their token is over with them.
 */
export async function holdParticipant(trx: Queries, key: ParticipantKey): Promise<void> {
  if (!(await keepParticipant(trx, key))) refuseStranger();
}

export function refuseStranger(): never {
  throw new ProblemError("participant_needed", { headers: { "WWW-Authenticate": "Bearer" } });
}
