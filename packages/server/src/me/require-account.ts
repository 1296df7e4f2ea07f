import type { Queries } from "../database/index.ts";
import { findParticipant, requireParticipant, type ParticipantRequest } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { AccountKey } from "./account-case-store.ts";
import { findAccess } from "./account-store.ts";

export interface SignedIn extends AccountKey {
  name: string | null;
}

/** @throws ProblemError `participant_needed`, `verification_needed` */
export async function requireAccount(db: Queries, request: ParticipantRequest): Promise<SignedIn> {
  const { id, email, name } = await requireParticipant(db, request);
  if (email === null) throw new ProblemError("verification_needed");
  return { siteId: request.siteId, participantId: id, email, name };
}

/**
 * Whether whoever sent a request may open a case by who they are, and `authorId` where it is somebody else's, in whose place they
 * act. The same is asked of the database for every case.
 */
export async function opensByAccount(db: Queries, request: ParticipantRequest, reference: string): Promise<{ authorId: string | null } | null> {
  const participant = await findParticipant(db, request);
  if (!participant?.email) return null;
  const access = await findAccess(db, { siteId: request.siteId, participantId: participant.id, email: participant.email }, reference);
  return access ? { authorId: access.isOwn ? null : participant.id } : null;
}
