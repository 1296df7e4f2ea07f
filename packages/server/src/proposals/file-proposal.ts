import type { NewProposal } from "@heed/contract";
import type { ProposalStatus } from "@heed/contract/rules";
import { createWorkingCalendar, dueAfter } from "../calendar/index.ts";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { queueAuthorMail } from "../proposal-mails/index.ts";
import type { StoredSite } from "../site/index.ts";
import { mintProposalId } from "./proposal-id.ts";
import { appendEvent, changeStatus, insertProposal, isProposal } from "./proposal-store.ts";

/** With 32⁸ ids, ten in a row that are taken means that something else is wrong. */
const MAX_ID_TRIES = 10;

/** A proposal to be filed, whoever files it. What it says has been checked. */
export interface ProposalFiling {
  proposal: Pick<NewProposal, "title" | "text" | "category" | "locale" | "consent">;
  /** `email` is where the author hears of it; `customerId` where it is known already. */
  author: { participantId: string | null; name: string | null; email: string | null; customerId?: string | null };
  channel: "web" | "page" | "desk";
  /** Whether it waits to be looked at, whatever the site does with others. @default as the site's settings say */
  isHeld?: boolean;
  /** Who of the staff files it. */
  byStaff?: { id: string; name: string };
  now: Date;
}

export interface FiledProposal {
  id: string;
  status: ProposalStatus;
  reviewBy: Date;
  createdAt: Date;
}

/**
 * Files a proposal, within a transaction of the caller. Where the site looks at proposals afterwards, it is out at once.
 *
 * @throws ProblemError `proposals_not_offered`
 */
export async function fileProposal(trx: Queries, site: StoredSite, filing: ProposalFiling): Promise<FiledProposal> {
  const { proposals: settings, calendar } = site.settings;
  if (!settings) throw new ProblemError("proposals_not_offered");
  const { proposal, author, channel, byStaff, now } = filing;
  const proposalId = await mintFreeId(trx, site.id);
  const email = author.email?.toLowerCase() ?? null;
  const reviewBy = dueAfter(now, settings.reviewWithin, createWorkingCalendar(calendar));
  await insertProposal(
    trx,
    {
      site_id: site.id,
      proposal_id: proposalId,
      title: proposal.title,
      text: proposal.text,
      locale: proposal.locale,
      category: proposal.category ?? null,
      status: "submitted",
      channel,
      author_id: author.participantId,
      author_name: author.name,
      author_email: email,
      customer_id: author.customerId ?? (email === null ? null : await findCustomerId(trx, site.id, email)),
      consent: JSON.stringify(proposal.consent),
      review_by: reviewBy,
      created_at: now,
      updated_at: now,
    },
    {
      type: "submitted",
      is_public: false,
      status: "submitted",
      staff_id: byStaff?.id ?? null,
      by_name: byStaff?.name ?? null,
      text: null,
      about: null,
      at: now,
    },
  );
  if (channel !== "desk") await queueAuthorMail(trx, { siteId: site.id, proposalId, seq: 1, now });
  const isHeld = filing.isHeld ?? settings.moderation === "before";
  const status = isHeld ? "submitted" : await publishAtOnce(trx, { siteId: site.id, proposalId, now });
  return { id: proposalId, status, reviewBy, createdAt: now };
}

async function mintFreeId(trx: Queries, siteId: string): Promise<string> {
  for (let tries = 0; tries < MAX_ID_TRIES; tries++) {
    const proposalId = mintProposalId();
    if (!(await isProposal(trx, { siteId, proposalId }))) return proposalId;
  }
  throw new Error("No free id was found for a proposal.");
}

/** That a proposal comes from an address makes nobody a customer: only those who are one already are found. */
async function findCustomerId(trx: Queries, siteId: string, email: string): Promise<string | null> {
  const row = await trx
    .selectFrom("customers")
    .select("id")
    .where("site_id", "=", siteId)
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function publishAtOnce(
  trx: Queries,
  { siteId, proposalId, now }: { siteId: string; proposalId: string; now: Date },
): Promise<ProposalStatus> {
  const status = "published";
  await appendEvent(
    trx,
    { siteId, proposalId },
    { type: "step", is_public: true, status, staff_id: null, by_name: null, text: null, about: null, at: now },
  );
  await changeStatus(trx, { site_id: siteId, proposal_id: proposalId, status: "submitted" }, { status });
  return status;
}
