import type { NewProposal } from "@heed/contract";
import type { HeedDatabase } from "../database/index.ts";
import { demoSite } from "../demo/index.ts";
import { appendEvent, changeStatus, fileProposal, findProposal, type ProposalFiling } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { TestSite } from "./test-site.ts";

export const newProposal: NewProposal = {
  title: "Sell lids on their own",
  text: "When a lid breaks I should not have to buy a whole teapot.\n壶盖应当单独出售。🫖",
  locale: "en",
  consent: { version: demoSite.settings.consent.version, purposes: ["handle_case"] },
};

export async function storedSiteOf({ db }: Pick<HeedDatabase, "db">, { key }: Pick<TestSite, "key">): Promise<StoredSite> {
  return db.selectFrom("sites").select(["id", "key", "settings", "notice"]).where("key", "=", key).executeTakeFirstOrThrow();
}

interface PutProposal extends Partial<Omit<ProposalFiling, "proposal" | "author">>, Partial<Omit<NewProposal, "consent">> {
  authorId?: string;
  status?: "submitted" | "in_review" | "published" | "evaluating" | "planned" | "in_progress" | "done" | "declined";
}

/** A proposal as if it had been filed and taken where it stands, by nobody in particular; published unless said otherwise. */
export async function putProposal({ db }: Pick<HeedDatabase, "db">, site: TestSite, change: PutProposal = {}): Promise<string> {
  const { authorId = null, status = "published", channel = "web", now = new Date("2026-06-01T10:00:00Z"), ...rest } = change;
  const stored = await storedSiteOf({ db }, site);
  return db.transaction().execute(async (trx) => {
    const author = { participantId: authorId, name: null, email: null };
    const { id } = await fileProposal(trx, stored, { proposal: { ...newProposal, ...rest }, author, channel, isHeld: true, now });
    if (status === "submitted") return id;
    const key = { siteId: stored.id, proposalId: id };
    const isPublic = status !== "in_review";
    await appendEvent(trx, key, { type: "step", is_public: isPublic, status, staff_id: null, by_name: "Lin Mei", text: isPublic ? "Thank you." : null, about: null, at: now });
    if (status === "declined") {
      const before = await findProposal(trx, key);
      if (before) await changeStatus(trx, before, { status: "published", reviewedAt: now });
    }
    const proposal = await findProposal(trx, key);
    if (proposal) await changeStatus(trx, proposal, { status, ...(isPublic && { reviewedAt: now, answeredAt: now }) });
    return id;
  });
}
