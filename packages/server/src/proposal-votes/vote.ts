import type { Vote, VoteCounts } from "@heed/contract";
import { takesVotes } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { holdParticipant, requireConsent, type StoredParticipant } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import { addSubscription } from "../proposal-subscriptions/index.ts";
import { getVisibleProposal, requireBoard, strangersPart, type ProposalKey } from "../proposals/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import type { StoredSite } from "../site/index.ts";
import { ownPartOf, type OwnPart } from "./own-part.ts";
import { trendWithoutVote, trendWithVote } from "./trend.ts";
import {
  addToCounts,
  deleteVote,
  findTier,
  insertVote,
  lockCounts,
  recountVotes,
  type CountedProposal,
  type StoredVote,
  type VoteKey,
} from "./vote-store.ts";

/** Somebody votes, or takes their vote back. */
export interface Voting {
  site: StoredSite;
  proposalId: string;
  participant: StoredParticipant;
  /** From where. */
  address: string;
  now: Date;
}

/** Nobody reads sixty proposals a minute. Whole companies have one address: there, the work of joining bounds the rest. */
const limits = {
  participant: { scope: "votes_of_participant", max: 60, minutes: 1 },
  network: { scope: "votes_of_network", max: 600, minutes: 60 },
} as const satisfies Record<string, RequestLimit>;

/**
 * Gives a vote. Whoever has voted has voted: again changes nothing.
 *
 * @throws ProblemError `proposals_not_offered`, `proposal_not_found`, `consent_needed`, `verification_needed`, `proposal_closed`,
 * `participant_needed`, `too_many_attempts`
 */
export async function giveVote(db: Queries, voting: Voting): Promise<Vote> {
  const { site, participant, now } = voting;
  const { allowsAnonymousVotes } = requireBoard(site);
  const { siteId, proposalId } = await admit(db, voting);
  requireConsent(site, participant);
  if (!participant.isVerified && !allowsAnonymousVotes) throw new ProblemError("verification_needed");
  const key = { siteId, proposalId, participantId: participant.id };
  const vote: StoredVote = { is_verified: participant.isVerified, ...(await weigh(db, site, participant)), at: now };
  const votes = await db.transaction().execute(async (trx) => {
    const proposal = await lockOpen(trx, key);
    await holdParticipant(trx, key);
    if (!(await insertVote(trx, key, vote))) return countsOf(proposal);
    if (participant.isVerified) await addSubscription(trx, key, now);
    const side = sideOf(vote, 1);
    await addToCounts(trx, key, { ...side, weight: vote.weight, trend: trendWithVote(proposal.trend, now) });
    return countsOf(proposal, side);
  });
  return { votes, own: await ownPart(db, key) };
}

/**
 * Takes a vote back. Whoever has none has none: again changes nothing.
 *
 * @throws ProblemError `proposals_not_offered`, `proposal_not_found`, `proposal_closed`, `too_many_attempts`
 */
export async function takeVoteBack(db: Queries, voting: Voting): Promise<Vote> {
  requireBoard(voting.site);
  const key = { ...(await admit(db, voting)), participantId: voting.participant.id };
  const votes = await db.transaction().execute(async (trx) => {
    const proposal = await lockOpen(trx, key);
    const vote = await deleteVote(trx, key);
    if (!vote) return countsOf(proposal);
    await subtractVote(trx, key, { proposal, vote });
    return countsOf(proposal, sideOf(vote, -1));
  });
  return { votes, own: await ownPart(db, key) };
}

/** Takes a vote out of the counts of a proposal that the transaction has locked; its row is gone already. */
export async function subtractVote(trx: Queries, key: ProposalKey, { proposal, vote }: { proposal: CountedProposal; vote: StoredVote }): Promise<void> {
  const isLast = proposal.verified_votes + proposal.anonymous_votes === 1;
  const trend = isLast ? null : trendWithoutVote(proposal.trend, vote.at);
  if (trend === null) await recountVotes(trx, key);
  else await addToCounts(trx, key, { ...sideOf(vote, -1), weight: -vote.weight, trend });
}

/** What a vote of somebody weighs for the staff: as their customer's tier says, found by the address that is theirs. */
export async function weigh(db: Queries, { id, settings }: StoredSite, { email }: Pick<StoredParticipant, "email">): Promise<Pick<StoredVote, "tier" | "weight">> {
  const tier = email === null ? null : await findTier(db, id, email);
  const weight = settings.proposals?.tierWeights.find((other) => other.tier === tier)?.weight ?? 1;
  return { tier, weight };
}

/** Counted before the transaction, so that nobody waits for those who are counted together with them. */
async function admit(db: Queries, { site, proposalId, participant, address, now }: Voting): Promise<ProposalKey> {
  await countRequest(db, limits.participant, { by: [site.id, participant.id], now });
  if (!participant.isVerified) await countRequest(db, limits.network, { by: [site.id, address], now });
  const { site_id: siteId } = await getVisibleProposal(db, site, { proposalId, participantId: participant.id });
  return { siteId, proposalId };
}

async function lockOpen(trx: Queries, key: ProposalKey): Promise<CountedProposal> {
  const proposal = await lockCounts(trx, key);
  if (!proposal || !takesVotes(proposal.status)) throw new ProblemError("proposal_closed");
  return proposal;
}

function sideOf({ is_verified: isVerified }: StoredVote, change: 1 | -1): Partial<VoteCounts> {
  return isVerified ? { verified: change } : { anonymous: change };
}

function countsOf(proposal: CountedProposal, { verified = 0, anonymous = 0 }: Partial<VoteCounts> = {}): VoteCounts {
  return { verified: proposal.verified_votes + verified, anonymous: proposal.anonymous_votes + anonymous };
}

async function ownPart(db: Queries, { siteId, proposalId, participantId }: VoteKey): Promise<OwnPart> {
  return (await ownPartOf(db, siteId, participantId, [proposalId])).get(proposalId) ?? strangersPart;
}
