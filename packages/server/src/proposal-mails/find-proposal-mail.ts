import type { Queries } from "../database/index.ts";
import { hashRecipient, nameInMail, type ProposalEventKey, type ProposalMail, type ProposalMailKind, type StoredDelivery } from "../mail/index.ts";
import { findProposal, type StoredProposal } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import { proposalMailFor } from "./mailed-events.ts";
import { findEvent, findFollower, isVerifiedAuthor } from "./news-store.ts";
import { proposalLink, unsubscribeLink } from "./proposal-link.ts";
import { mintUnsubscribeToken } from "./unsubscribe-token.ts";

interface MailTarget {
  site: StoredSite;
  delivery: StoredDelivery;
  publicUrl: string;
}

type Reader = Pick<ProposalMail, "email" | "name" | "locale" | "isAuthor">;

/** Steps by which somebody of the staff let a proposal pass; what they merely ended may say anything. */
const passed: ReadonlySet<ProposalMailKind> = new Set(["published", "evaluating", "planned", "in_progress", "done", "reward"]);

/**
 * What a mail about an event says, as things stand when it goes out; `null` where its reader has another address by
 * now, or follows the proposal no more.
 */
export async function findProposalMail(queries: Queries, { site, delivery, publicUrl }: MailTarget): Promise<ProposalMail | null> {
  const { site_id: siteId, proposal_id: proposalId, seq } = delivery;
  if (proposalId === null || seq === null || !site.settings.proposals) return null;
  const key: ProposalEventKey = { siteId, proposalId, seq };
  const [event, proposal] = [await findEvent(queries, key), await findProposal(queries, key)];
  const kind = event && proposalMailFor(event);
  // Written by what queued the mail.
  const { participantId } = delivery.payload as { participantId: string | null };
  const reader = proposal && (await findReader(queries, proposal, participantId));
  if (!kind || !reader || !hashRecipient(reader.email).equals(delivery.recipient_hash)) return null;
  const other = kind === "merged" && proposal.merged_into !== null ? await findProposal(queries, { siteId, proposalId: proposal.merged_into }) : undefined;
  const isByStranger = delivery.cause === "public";
  const isTitleSafe = !isByStranger && (passed.has(kind) || !reader.isAuthor || (await isVerifiedAuthor(queries, proposal)));
  const token = await mintUnsubscribeToken(queries, { siteId, proposalId, participantId });
  return {
    ...reader,
    kind,
    name: isByStranger ? null : reader.name,
    isPublic: site.settings.proposals.visibility === "public",
    title: isTitleSafe ? proposal.title : null,
    reviewBy: proposal.status === "submitted" ? proposal.review_by : null,
    answer: event.text === null || kind === "reward" ? null : { by: event.by_name, text: event.text },
    otherTitle: other?.title ?? null,
    reward: proposal.reward,
    link: proposalLink(site, { publicUrl, proposalId: other?.proposal_id ?? proposalId, locale: reader.locale }),
    unsubscribeUrl: unsubscribeLink(publicUrl, token),
  };
}

async function findReader(queries: Queries, proposal: StoredProposal, participantId: string | null): Promise<Reader | undefined> {
  if (participantId === null) {
    const { author_email: email, author_name: name, locale, is_author_told: isTold } = proposal;
    return email === null || !isTold ? undefined : { email, name: nameOf(name), locale, isAuthor: true };
  }
  const follower = await findFollower(queries, proposal, participantId);
  return follower && { email: follower.email, name: nameOf(follower.name), locale: follower.locale, isAuthor: false };
}

function nameOf(name: string | null): string | null {
  return name === null ? null : nameInMail({ name });
}
