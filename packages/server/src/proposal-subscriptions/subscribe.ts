import type { Vote } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { holdParticipant, requireConsent, type StoredParticipant } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import { ownPartOf } from "../proposal-votes/index.ts";
import { getVisibleProposal, lockProposals } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import { addSubscription, deleteSubscription, endMails, findSuccessors, setAuthorTold } from "./subscription-store.ts";

interface Subscribing {
  proposalId: string;
  participant: StoredParticipant;
  now: Date;
}

/**
 * Has a participant hear by mail what the company says to a proposal. Nothing more is ever said to a double.
 *
 * @throws ProblemError `proposals_not_offered`, `proposal_not_found`, `consent_needed`, `verification_needed` or `proposal_closed`
 */
export async function subscribe(trx: Queries, site: StoredSite, { proposalId, participant, now }: Subscribing): Promise<Vote> {
  const key = { siteId: site.id, proposalId, participantId: participant.id };
  await getVisibleProposal(trx, site, key);
  requireConsent(site, participant);
  if (participant.email === null) throw new ProblemError("verification_needed");
  // Whoever follows it while it is merged follows it before, or not at all.
  const [locked] = await lockProposals(trx, site.id, [proposalId]);
  if (locked?.status === "merged") throw new ProblemError("proposal_closed");
  await holdParticipant(trx, key);
  await addSubscription(trx, key, now);
  await setAuthorTold(trx, { siteId: site.id, proposalIds: [proposalId], email: participant.email, isTold: true });
  return standOf(trx, site, key);
}

/**
 * Has a participant hear nothing more of a proposal, as its author neither.
 *
 * @throws ProblemError `proposals_not_offered` or `proposal_not_found`
 */
export async function unsubscribe(trx: Queries, site: StoredSite, { proposalId, participant }: Omit<Subscribing, "now">): Promise<Vote> {
  const key = { siteId: site.id, proposalId, participantId: participant.id };
  await getVisibleProposal(trx, site, key);
  if (participant.email === null) await deleteSubscription(trx, key);
  else await endMails(trx, { siteId: site.id, proposalIds: await findSuccessors(trx, key), email: participant.email });
  return standOf(trx, site, key);
}

async function standOf(trx: Queries, site: StoredSite, { proposalId, participantId }: { proposalId: string; participantId: string }): Promise<Vote> {
  const { verified_votes: verified, anonymous_votes: anonymous } = await getVisibleProposal(trx, site, { proposalId, participantId });
  const own = (await ownPartOf(trx, site.id, participantId, [proposalId])).get(proposalId);
  return { votes: { verified, anonymous }, own: own ?? { isAuthor: false, hasVoted: false, isSubscribed: false } };
}
