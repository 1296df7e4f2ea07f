import type { FieldProblem } from "@heed/contract";
import type { GivenScores, ProposalStepInput } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { notifyStaff } from "../desk/index.ts";
import { appendEvent, lockProposals, type StoredProposal } from "../proposals/index.ts";
import { readEvaluators } from "./desk-proposal-store.ts";
import {
  findAsker,
  findAwaiting,
  findPermitted,
  holdPermitted,
  insertEvaluators,
  putScores,
  releaseEvaluators,
  setEvaluated,
} from "./evaluation-store.ts";
import { checkStep, checkVersion, holdProposal, invalid, moveOn, notBefore, stepNotAllowed, type ProposalContext } from "./held-proposal.ts";
import { summarize } from "./present-evaluation.ts";

/** Has a proposal weighed by what the site weighs proposals on now: a later change of the settings is for later ones. */
export async function evaluateProposal(context: ProposalContext, { version, answer, evaluators }: ProposalStepInput<"evaluate">): Promise<void> {
  const { trx, site, key, staff, now } = context;
  // Before the proposal, as whoever lets somebody go holds them first.
  const known = await holdPermitted(trx, site.id, { permission: "proposals.evaluate", ids: evaluators });
  const proposal = await holdProposal(context);
  checkVersion(proposal, version);
  checkStep("evaluate", proposal);
  const errors = evaluators.flatMap((id, index): FieldProblem[] => {
    const isRepeated = evaluators.indexOf(id) < index;
    return known.has(id) && !isRepeated ? [] : [{ path: `/evaluators/${index}`, code: "not_an_option" }];
  });
  if (errors.length > 0) throw invalid(...errors);
  const { proposals: settings } = site.settings;
  if (!settings) throw stepNotAllowed("The site takes no proposals any more: nothing says what they are weighed on.");
  await insertEvaluators(trx, key, evaluators);
  await trx
    .updateTable("proposals")
    .set({ criteria: JSON.stringify(settings.criteria) })
    .where("site_id", "=", key.siteId)
    .where("proposal_id", "=", key.proposalId)
    .execute();
  await moveOn(context, proposal, { status: "evaluating", answer });
  await notifyStaff(trx, { ...key, type: "proposal_scores", to: evaluators, by: staff, at: now });
}

/**
 * Somebody gives their scores, or others in their place while some are missing. Nothing of it shows at the proposal
 * before all have given theirs.
 */
export async function scoreProposal(context: ProposalContext, { scores, comment }: GivenScores): Promise<void> {
  const { trx, staff, key, now } = context;
  const proposal = await holdProposal(context);
  if (proposal.status !== "evaluating" || proposal.evaluated_at !== null || proposal.criteria === null) {
    throw stepNotAllowed("It is not being evaluated, or all have given their scores.");
  }
  checkScores(proposal.criteria, scores);
  const wasAsked = await putScores(trx, key, { staffId: staff.id, scores, comment: comment ?? null, at: now });
  if (!wasAsked) throw stepNotAllowed("You were not asked to evaluate it.");
  await completeEvaluation(trx, proposal, now);
}

function checkScores(criteria: readonly { id: string }[], scores: Readonly<Record<string, number>>): void {
  const ids = new Set(criteria.map(({ id }) => id));
  const missing = [...ids].filter((id) => !Object.hasOwn(scores, id));
  const unknown = Object.keys(scores).filter((id) => !ids.has(id));
  const errors = [
    ...missing.map((id): FieldProblem => ({ path: `/scores/${id}`, code: "required" })),
    ...unknown.map((id): FieldProblem => ({ path: `/scores/${id}`, code: "unknown_field" })),
  ];
  if (errors.length > 0) throw invalid(...errors);
}

/** It is decided: nobody waits any more for scores that are missing. */
export async function endEvaluation({ trx, key, now }: ProposalContext, proposal: StoredProposal): Promise<void> {
  if (proposal.status !== "evaluating" || proposal.evaluated_at !== null) return;
  await releaseEvaluators(trx, key, { at: now });
  const { score } = summarize(proposal, await readEvaluators(trx, key));
  await setEvaluated(trx, key, { score, at: now });
}

/**
 * Nobody waits any more for the scores of somebody who left, or who may not evaluate any more, in the transaction that
 * says so. What they have scored stays. Where they were the last one to wait for, the evaluation is over.
 */
export async function releaseFromEvaluations(trx: Queries, { siteId, staffId, now }: { siteId: string; staffId: string; now: Date }): Promise<void> {
  const proposalIds = await findAwaiting(trx, { siteId, staffId });
  if (proposalIds.length === 0) return;
  for (const proposal of await lockProposals(trx, siteId, proposalIds)) {
    await releaseEvaluators(trx, { siteId, proposalId: proposal.proposal_id }, { staffId, at: now });
    if (proposal.status === "evaluating" && proposal.evaluated_at === null) await completeEvaluation(trx, proposal, now);
  }
}

/** Ends an evaluation once nobody's scores are missing, and tells whoever asked for it, or those who decide. */
async function completeEvaluation(trx: Queries, proposal: StoredProposal, now: Date): Promise<void> {
  const key = { siteId: proposal.site_id, proposalId: proposal.proposal_id };
  const evaluators = await readEvaluators(trx, key);
  if (evaluators.some(({ scores, released_at: releasedAt }) => scores === null && releasedAt === null)) return;
  const at = notBefore(proposal, now);
  await setEvaluated(trx, key, { score: summarize(proposal, evaluators).score, at });
  const { status } = proposal;
  await appendEvent(trx, key, { type: "scored", is_public: false, status, staff_id: null, by_name: null, text: null, about: null, at });
  const [asker, deciders] = [await findAsker(trx, key), await findPermitted(trx, key.siteId, "proposals.decide")];
  const to = asker !== null && deciders.includes(asker) ? [asker] : [...(asker === null ? [] : [asker]), ...deciders];
  await notifyStaff(trx, { ...key, type: "proposal_scored", to, by: { id: null, name: null }, at });
}
