import type { declineSchema } from "@heed/contract";
import type * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { declineAllSurveys } from "./asked-case-store.ts";
import { findInvitation, markDeclined, markUsed, type StoredInvitation } from "./invitation-store.ts";
import { readInvitationToken } from "./invitation-token.ts";

interface InvitationTarget {
  surveyId: string;
  token: string;
  now: Date;
}

type Decline = z.infer<typeof declineSchema>;

/**
 * The invitation that a token was minted for, to be answered still. Looking at it uses nothing up. One that was
 * declined is taken: whoever follows its link has thought again.
 *
 * @throws ProblemError `invitation_not_valid` for what was forged, is of another survey or site, or has expired;
 * `invitation_used`
 */
export async function readInvitation(
  queries: Queries,
  { id: siteId }: Pick<StoredSite, "id">,
  target: InvitationTarget,
): Promise<StoredInvitation> {
  const invitation = await findByToken(queries, siteId, target);
  if (invitation.is_used) throw new ProblemError("invitation_used");
  return invitation;
}

/**
 * Uses an invitation up, in the transaction that completes its response. Of an anonymous survey it learns that it
 * was used and nothing else: the moment would lead to the response.
 *
 * @throws ProblemError `invitation_used`
 */
export async function useInvitation(
  queries: Queries,
  { siteId, invitationId, isAnonymous, now }: { siteId: string; invitationId: string; isAnonymous: boolean; now: Date },
): Promise<void> {
  const isFirst = await markUsed(queries, { siteId, invitationId, usedAt: isAnonymous ? null : now });
  if (!isFirst) throw new ProblemError("invitation_used");
}

/**
 * The customer does not want to answer, or to be asked at all any more; the latter can be said with an invitation
 * that was used, too.
 *
 * @throws ProblemError `invitation_not_valid`, `invitation_used`
 */
export async function declineInvitation(
  queries: Queries,
  { id: siteId }: Pick<StoredSite, "id">,
  { scope, ...target }: InvitationTarget & Decline,
): Promise<void> {
  const { id, customer_id: customerId, is_used } = await findByToken(queries, siteId, target);
  const at = target.now;
  if (scope === "this" && is_used) throw new ProblemError("invitation_used");
  if (scope === "this" || customerId === null) return markDeclined(queries, { siteId, at, column: "id", id });
  // The customer first, so that two who decline all do not wait for each other.
  await declineAllSurveys(queries, { siteId, customerId });
  await markDeclined(queries, { siteId, at, column: "customer_id", id: customerId });
}

async function findByToken(
  queries: Queries,
  siteId: string,
  { surveyId, token, now }: InvitationTarget,
): Promise<StoredInvitation> {
  const invitationId = await readInvitationToken(queries, { siteId, surveyId, token });
  const invitation = invitationId === null ? undefined : await findInvitation(queries, { siteId, invitationId });
  if (!invitation || invitation.expires_at <= now) throw new ProblemError("invitation_not_valid");
  return invitation;
}
