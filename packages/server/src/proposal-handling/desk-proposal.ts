import type { DeskProposal, ProposalEvent } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { findProposal, findTarget, isOnBoard } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { countSubscribers, readAuthor, readEvaluators, readEvents, readVotesByTier } from "./desk-proposal-store.ts";
import { readItem } from "./item-store.ts";
import { presentEvaluation } from "./present-evaluation.ts";
import { presentItem } from "./present-item.ts";
import { findVisible, readCasesOf } from "./proposal-case-store.ts";

/** Who reads, and when. */
export interface DeskReading {
  site: StoredSite;
  staff: StaffMember;
  now: Date;
}

/**
 * A proposal with everything this member of staff may know of it.
 *
 * @throws ProblemError `proposal_not_found`
 */
export async function getDeskProposal(db: Queries, { site, staff, now }: DeskReading, proposalId: string): Promise<DeskProposal> {
  const key = { siteId: site.id, proposalId };
  const proposal = await findProposal(db, key);
  const item = proposal && (await readItem(db, { siteId: site.id, id: staff.id }, proposalId));
  if (!item) throw new ProblemError("proposal_not_found");
  const [events, target] = [await readEvents(db, key), await findTarget(db, proposal)];
  return {
    ...presentItem(item, now),
    text: proposal.text,
    submittedBy: await readAuthor(db, staff, proposal),
    answers: events
      .filter(({ is_public: isPublic, text, staff_id: staffId }) => isPublic && (text !== null || staffId !== null))
      .map(({ status, by_name: by, text, at }) => ({ status, by, text, at: at.toISOString() })),
    events: await presentEvents(db, staff, events),
    votesByTier: await readVotesByTier(db, key),
    subscriberCount: await countSubscribers(db, key),
    details: presentEvaluation(proposal, await readEvaluators(db, key), { site, staff }),
    reward: proposal.reward,
    mergedInto: target ? { id: target.proposal_id, title: target.title } : null,
    ...(await readCasesOf(db, staff, key)),
    isPublic: site.settings.proposals?.visibility === "public" && isOnBoard(proposal),
  };
}

/** An event that names a case which the reader may not see names none. */
async function presentEvents(
  db: Queries,
  staff: StaffMember,
  events: Awaited<ReturnType<typeof readEvents>>,
): Promise<ProposalEvent[]> {
  const isAboutCase = ({ type }: { type: string }) => type === "linked" || type === "unlinked";
  const named = events.flatMap((event) => (isAboutCase(event) && event.about !== null ? [event.about] : []));
  const visible = await findVisible(db, staff, [...new Set(named)]);
  return events.map((event) => ({
    seq: event.seq,
    type: event.type,
    isPublic: event.is_public,
    status: event.status,
    by: event.by_name,
    text: event.text,
    about: event.about !== null && isAboutCase(event) && !visible.has(event.about) ? null : event.about,
    at: event.at.toISOString(),
  }));
}
