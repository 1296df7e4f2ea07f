import { checkVersion, holdProposal, invalid, note, notBefore, stepNotAllowed, type ProposalContext } from "./held-proposal.ts";

/** Corrects where a proposal belongs. */
export async function changeCategory(context: ProposalContext, { version, category }: { version: number; category: string | null }): Promise<void> {
  const { trx, site, key } = context;
  const proposal = await holdProposal(context);
  checkVersion(proposal, version);
  const isKnown = category === null || (site.settings.proposals?.categories.some(({ id }) => id === category) ?? false);
  if (!isKnown) throw invalid({ path: "/category", code: "not_an_option" });
  if (proposal.category === category) return;
  await note(context, proposal, { type: "changed" });
  await trx
    .updateTable("proposals")
    .set({ category })
    .where("site_id", "=", key.siteId)
    .where("proposal_id", "=", key.proposalId)
    .execute();
}

/**
 * Says that a proposal which went out without being looked at may stay.
 *
 * @throws ProblemError `proposal_step_not_allowed` where somebody has looked at it, or it is not out.
 */
export async function confirmProposal(context: ProposalContext, { version }: { version: number }): Promise<void> {
  const { trx, key, now } = context;
  const proposal = await holdProposal(context);
  checkVersion(proposal, version);
  const isOut = proposal.status !== "submitted" && proposal.status !== "in_review";
  if (!isOut || proposal.reviewed_at !== null) throw stepNotAllowed("It is not out, or somebody has looked at it.");
  await note(context, proposal, { type: "confirmed" });
  await trx
    .updateTable("proposals")
    .set({ reviewed_at: notBefore(proposal, now) })
    .where("site_id", "=", key.siteId)
    .where("proposal_id", "=", key.proposalId)
    .execute();
}

/** Writes something that the staff alone reads. */
export async function addNote(context: ProposalContext, { text }: { text: string }): Promise<void> {
  const proposal = await holdProposal(context);
  await note(context, proposal, { type: "note", text, raisesVersion: false });
}
