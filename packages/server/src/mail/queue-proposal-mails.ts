import { randomUUID } from "node:crypto";
import type { Queries } from "../database/index.ts";
import { sendJobs } from "../jobs/index.ts";
import { hashRecipient, insertNewDeliveries, isMailOn } from "./mail-store.ts";
import { isLimitReached } from "./queue-mail.ts";

/** An event of a proposal that mails tell of. */
export interface ProposalEventKey {
  siteId: string;
  proposalId: string;
  seq: number;
}

/** Whom one of these mails is for. */
export interface ProposalRecipient {
  email: string;
  /** A participant who follows the proposal; null for its author, by the address that came with it. */
  participantId: string | null;
}

/** Thousands at once may not keep a code to sign in, or an answer to a complaint, waiting. */
const NEWS_PRIORITY = -10;

/**
 * Queues mails about an event of a proposal, in the caller's transaction: one for each address, however often it is
 * called and whoever else calls it. Does nothing where mail is off.
 */
export async function queueProposalMails(
  queries: Queries,
  { siteId, proposalId, seq }: ProposalEventKey,
  { recipients, now }: { recipients: readonly ProposalRecipient[]; now: Date },
): Promise<void> {
  if (recipients.length === 0 || !(await isMailOn(queries))) return;
  const deliveries = recipients.map(({ email, participantId }) => ({
    ...{ site_id: siteId, id: randomUUID(), kind: "proposal_news", reference: null, proposal_id: proposalId, seq },
    ...{ recipient_hash: hashRecipient(email), cause: "staff" as const, state: "queued" as const, reason: null },
    ...{ payload: JSON.stringify({ participantId }), queued_at: now, settled_at: null },
  }));
  const ids = await insertNewDeliveries(queries, deliveries);
  const jobs = ids.map((deliveryId) => ({ siteId, deliveryId }));
  await sendJobs(queries, "mail", jobs, { priority: NEWS_PRIORITY });
}

/**
 * Queues the mail that confirms a proposal to the address that came with it. Whoever submitted may have typed somebody
 * else's: what an address gets of these is bounded.
 */
export async function queueProposalReceived(
  queries: Queries,
  { siteId, proposalId, seq }: ProposalEventKey,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  if (!(await isMailOn(queries))) return;
  const [id, recipientHash, kind] = [randomUUID(), hashRecipient(email), "proposal_received"];
  const isTooMany = await isLimitReached(queries, recipientHash, kind, now);
  const ids = await insertNewDeliveries(queries, [
    {
      ...{ site_id: siteId, id, kind, reference: null, proposal_id: proposalId, seq },
      ...{ recipient_hash: recipientHash, cause: "public", queued_at: now },
      ...(isTooMany
        ? { state: "dropped", reason: "too_many", payload: null, settled_at: now }
        : { state: "queued", reason: null, payload: JSON.stringify({ participantId: null }), settled_at: null }),
    },
  ]);
  if (!isTooMany) await sendJobs(queries, "mail", ids.map((deliveryId) => ({ siteId, deliveryId })));
}
