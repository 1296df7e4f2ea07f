import type { ParticipantChange } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import type { StoredSite } from "../site/index.ts";
import { refuseStranger, requireParticipant, type ParticipantRequest } from "./find-participant.ts";
import { requireCurrentConsent } from "./join.ts";
import { deleteToken, updateParticipant, type StoredParticipant } from "./participant-store.ts";
import { tokenHashIn } from "./participant-token.ts";

/**
 * Somebody says their name, or consents to what the site asks for now.
 *
 * @throws ProblemError `validation_failed`, `participant_needed`
 */
export async function changeParticipant(
  db: Queries,
  site: StoredSite,
  { participant, change }: { participant: StoredParticipant; change: ParticipantChange },
): Promise<StoredParticipant> {
  const { name, consent } = change;
  if (consent) requireCurrentConsent(site, consent);
  if (name === undefined && !consent) return participant;
  return (await updateParticipant(db, { siteId: site.id, participantId: participant.id }, { name, consent })) ?? refuseStranger();
}

/**
 * Ends a token. What was done with it stays.
 *
 * @throws ProblemError `participant_needed`
 */
export async function signOut(db: Queries, request: ParticipantRequest): Promise<void> {
  await requireParticipant(db, request);
  const tokenHash = tokenHashIn(request.authorization) ?? refuseStranger();
  await deleteToken(db, request.siteId, tokenHash);
}
