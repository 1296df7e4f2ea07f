import type { Evaluation } from "@heed/contract/desk";
import { isPermitted, summarizeEvaluations, type EvaluationSummary } from "@heed/contract/desk-rules";
import type { StoredProposal } from "../proposals/index.ts";
import { textIn, type StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import type { StoredEvaluator } from "./desk-proposal-store.ts";

interface EvaluationReader {
  site: StoredSite;
  staff: Pick<StaffMember, "id" | "role">;
}

/**
 * An evaluation as this reader may see it. Until it is over nobody is told anything that comes of another one's scores:
 * no score, no comment, no moment, no figure. That somebody has given theirs is told.
 */
export function presentEvaluation(
  { criteria, evaluated_at: evaluatedAt }: Pick<StoredProposal, "criteria" | "evaluated_at">,
  evaluators: readonly StoredEvaluator[],
  { site, staff }: EvaluationReader,
): Evaluation | null {
  if (criteria === null || !isPermitted(staff.role, "proposals.read_evaluations")) return null;
  const isComplete = evaluatedAt !== null;
  const summary = isComplete ? summarize({ criteria }, evaluators) : null;
  const { locales } = site.settings;
  const text = textIn(locales[0] ?? "en", locales);
  return {
    criteria: criteria.map(({ id, label, hint, weight }) => ({ id, label: text(label), hint: hint ? text(hint) : null, weight })),
    evaluators: evaluators.map((evaluator) => {
      const isShown = isComplete || evaluator.staff_id === staff.id;
      return {
        memberId: evaluator.staff_id,
        name: evaluator.name,
        hasScored: evaluator.scores !== null,
        isReleased: evaluator.released_at !== null,
        scores: isShown ? evaluator.scores : null,
        comment: isShown ? evaluator.comment : null,
        scoredAt: isShown ? (evaluator.scored_at?.toISOString() ?? null) : null,
      };
    }),
    isComplete,
    score: summary?.score ?? null,
    agreement: summary?.agreement ?? null,
    byCriterion: summary ? summary.byCriterion.map((criterion) => ({ ...criterion })) : null,
  };
}

/** What the scores come to that were given. */
export function summarize(
  { criteria }: Pick<StoredProposal, "criteria">,
  evaluators: readonly Pick<StoredEvaluator, "scores">[],
): EvaluationSummary {
  return summarizeEvaluations(criteria ?? [], evaluators.flatMap(({ scores }) => (scores === null ? [] : [scores])));
}
