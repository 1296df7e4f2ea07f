import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findInvitation, markUsed, type StoredInvitation } from "./invitation-store.ts";
import { readInvitationToken } from "./invitation-token.ts";

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
  { surveyId, token, now }: { surveyId: string; token: string; now: Date },
): Promise<StoredInvitation> {
  const invitationId = await readInvitationToken(queries, { siteId, surveyId, token });
  const invitation = invitationId === null ? undefined : await findInvitation(queries, { siteId, invitationId });
  if (!invitation || invitation.expires_at <= now) throw new ProblemError("invitation_not_valid");
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
