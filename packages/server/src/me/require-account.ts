import type { Queries } from "../database/index.ts";
import { findParticipant, requireParticipant, type ParticipantRequest } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { AccountKey } from "./account-case-store.ts";
import { isCaseOf } from "./account-store.ts";

export interface SignedIn extends AccountKey {
  name: string | null;
}

/** @throws ProblemError `participant_needed`, `verification_needed` */
export async function requireAccount(db: Queries, request: ParticipantRequest): Promise<SignedIn> {
  const { id, email, name } = await requireParticipant(db, request);
  if (email === null) throw new ProblemError("verification_needed");
  return { siteId: request.siteId, participantId: id, email, name };
}

/** Says whether whoever sent a request may open a case by who they are. The same is asked of the database for every case. */
export async function opensByAccount(db: Queries, request: ParticipantRequest, reference: string): Promise<boolean> {
  const participant = await findParticipant(db, request);
  if (!participant?.email) return false;
  return isCaseOf(db, { siteId: request.siteId, participantId: participant.id, email: participant.email }, reference);
}
