import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { sendJob, type JobData } from "../jobs/index.ts";
import { isMailOn, queueProposalMails, queueProposalReceived, type ProposalEventKey } from "../mail/index.ts";
import { appendEvent, findProposal, lockProposals } from "../proposals/index.ts";
import { proposalMailFor } from "./mailed-events.ts";
import { countMails, findEvent, findSubscribers, isTold } from "./news-store.ts";

/**
 * Tells everybody who follows a proposal, and its author, of a step, in the transaction that takes it. A job does it: of
 * ten thousand mails the step waits for none. Events that nobody is told of make none, so that it can be called for each.
 *
 * A double is told of with its own event of the status `merged`, after `copySubscriptions`.
 */
export async function tellSubscribers(trx: Queries, event: ProposalEventKey): Promise<void> {
  if (await isMailOn(trx)) await sendJob(trx, "proposal_news", { ...event });
}

/**
 * Mails the author alone, in the transaction that writes the event: that their proposal arrived, or that a reward was
 * promised or given. Steps are `tellSubscribers`'s. Does nothing where there is no address, or its owner has had enough.
 */
export async function queueAuthorMail(trx: Queries, event: ProposalEventKey & { now: Date }): Promise<void> {
  const { now, ...key } = event;
  const [found, proposal] = [await findEvent(trx, key), await findProposal(trx, key)];
  if (!found || !proposal?.author_email || !proposal.is_author_told) return;
  const kind = proposalMailFor(found);
  const email = proposal.author_email;
  if (kind === "received") await queueProposalReceived(trx, key, { email, now });
  else if (kind !== null) await queueProposalMails(trx, key, { recipients: [{ email, participantId: null }], now });
}

interface NewsContext {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Mails of one transaction. */
const BATCH = 200;

/**
 * Queues the mails about an event, some at a time. Whoever does it again, or at the same time, adds none: each event and
 * address have one row. The author comes first: whoever is both hears of it as the author.
 */
export async function queueNews({ database: { db }, clock }: NewsContext, event: JobData["proposal_news"]): Promise<void> {
  const found = await findEvent(db, event);
  if (!found || proposalMailFor(found) === null) return;
  await db.transaction().execute((trx) => queueAuthorMail(trx, { ...event, now: clock() }));
  for (let after: string | null = null, isMore = true; isMore; ) {
    const batch = await findSubscribers(db, event, { until: found.at, after, limit: BATCH });
    await db.transaction().execute((trx) => queueProposalMails(trx, event, { recipients: batch, now: clock() }));
    after = batch.at(-1)?.participantId ?? null;
    isMore = batch.length === BATCH;
  }
  await db.transaction().execute((trx) => noteTold(trx, event, clock()));
}

/** The staff reads how many were told. It is no change that somebody's own could have missed: the version stays. */
async function noteTold(trx: Queries, event: JobData["proposal_news"], now: Date): Promise<void> {
  const [proposal] = await lockProposals(trx, event.siteId, [event.proposalId]);
  if (!proposal || (await isTold(trx, event))) return;
  const count = await countMails(trx, event);
  if (count === 0) return;
  const told = { type: "subscribers_told", is_public: false, status: proposal.status, text: String(count), about: String(event.seq) } as const;
  await appendEvent(trx, event, { ...told, staff_id: null, by_name: null, at: now }, { raisesVersion: false });
}
