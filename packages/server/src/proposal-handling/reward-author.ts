import type { FieldProblem } from "@heed/contract";
import type { RewardChange } from "@heed/contract/desk";
import type { ProposalStatus } from "@heed/contract/rules";
import { queueAuthorMail } from "../proposal-mails/index.ts";
import { checkVersion, holdProposal, invalid, note, notBefore, stepNotAllowed, type ProposalContext } from "./held-proposal.ts";

const adopted: readonly ProposalStatus[] = ["planned", "in_progress", "done"];

/**
 * Promises the author of an adopted proposal something, changes that, or says that they have it. The author hears of it
 * when it is promised and when it is given.
 *
 * @throws ProblemError `proposal_not_found`, `proposal_changed`, `proposal_step_not_allowed`, `validation_failed`
 */
export async function setReward(context: ProposalContext, change: RewardChange): Promise<void> {
  const { trx, staff, key, now } = context;
  const { version, type, text = null, amount = null, currency = null, dueOn = null, isGiven } = change;
  const proposal = await holdProposal(context);
  checkVersion(proposal, version);
  if (!adopted.includes(proposal.status)) throw stepNotAllowed("Rewards are for proposals that are adopted.");
  checkAmount({ amount, currency });
  const before = proposal.reward;
  const givenAt = isGiven ? (before?.givenAt ?? notBefore(proposal, now).toISOString()) : null;
  const seq = await note(context, proposal, { type: "reward" });
  await trx
    .updateTable("proposals")
    .set({
      reward: JSON.stringify({ type, text, amount, currency, dueOn, givenAt, by: staff.name }),
      has_reward_due: !isGiven,
    })
    .where("site_id", "=", key.siteId)
    .where("proposal_id", "=", key.proposalId)
    .execute();
  const isNews = before === null || (givenAt !== null && before.givenAt === null);
  if (isNews) await queueAuthorMail(trx, { ...key, seq, now });
}

function checkAmount({ amount, currency }: { amount: string | null; currency: string | null }): void {
  const missing: FieldProblem[] = [
    ...(amount !== null && currency === null ? [{ path: "/currency", code: "required" } as const] : []),
    ...(amount === null && currency !== null ? [{ path: "/amount", code: "required" } as const] : []),
  ];
  if (missing.length > 0) throw invalid(...missing);
}
