import type { ProposalStatus } from "@heed/contract/rules";
import type { HeedDatabase } from "../database/index.ts";
import { tellSubscribers } from "../proposal-mails/index.ts";
import { addSubscription } from "../proposal-subscriptions/index.ts";
import { appendEvent, changeStatus, fileProposal, lockProposals, type ProposalKey } from "../proposals/index.ts";
import { newProposal, storedSiteOf } from "./test-proposal.ts";
import type { TestSite } from "./test-site.ts";

interface FiledFor {
  email: string | null;
  authorId?: string;
  name?: string;
  locale?: string;
  title?: string;
}

/** Files a proposal with an address: the mail that confirms it goes there. */
export async function fileForAuthor({ db }: Pick<HeedDatabase, "db">, site: Pick<TestSite, "key">, filing: FiledFor): Promise<ProposalKey> {
  const { email, authorId = null, name = null, locale = "en", title = newProposal.title } = filing;
  const stored = await storedSiteOf({ db }, site);
  const now = new Date();
  return db.transaction().execute(async (trx) => {
    const author = { participantId: authorId, name, email };
    const { id } = await fileProposal(trx, stored, { proposal: { ...newProposal, locale, title }, author, channel: "web", now });
    return { siteId: stored.id, proposalId: id };
  });
}

interface ToldStep {
  status: ProposalStatus;
  text?: string;
  by?: string;
  mergedInto?: string;
}

/** Takes a step, whatever came before it, and tells of it; gives the event's number. */
export async function tellOfStep({ db }: Pick<HeedDatabase, "db">, key: ProposalKey, { status, text = "Thank you all.", by = "Lin Mei", mergedInto }: ToldStep): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const [proposal] = await lockProposals(trx, key.siteId, [key.proposalId]);
    if (!proposal) throw new Error("There is no such proposal.");
    const at = new Date();
    const seq = await appendEvent(trx, key, { type: "step", is_public: true, status, staff_id: null, by_name: by, text, about: mergedInto ?? null, at });
    await changeStatus(trx, proposal, { status, mergedInto, answeredAt: at, ...(status !== "in_review" && { reviewedAt: at }) });
    await tellSubscribers(trx, { ...key, seq });
    return seq;
  });
}

export async function follow({ db }: Pick<HeedDatabase, "db">, key: ProposalKey, { id }: { id: string }): Promise<void> {
  await db.transaction().execute((trx) => addSubscription(trx, { ...key, participantId: id }, new Date()));
}

/** Where a mail says that it can be ended; empty where it does not. */
export function unsubscribeLinkIn(text: string | undefined): string {
  return /https?:\S+\/unsubscribe\/[\w-]{96}/.exec(text ?? "")?.[0] ?? "";
}
