import { scoreRange } from "./proposal-limits.ts";

/** What a proposal is weighed on; weights are relative to each other. */
export interface Criterion {
  readonly id: string;
  readonly weight: number;
}

/** One reviewer's scores, from 1 to 5, by the ids of the criteria. */
export type Scores = Readonly<Record<string, number>>;

/** What all reviewers' scores come to. */
export interface EvaluationSummary {
  /** The weighted mean of all scores, from 1 to 5; null without scores. */
  readonly score: number | null;
  /**
   * From 0 to 1: 1 where all gave the same scores, 0 where half gave the least and half the most. It is 1 less the
   * weighted mean, over the criteria, of the scores' standard deviation divided by the largest possible one (2).
   * Null with fewer than two reviewers.
   */
  readonly agreement: number | null;
  readonly byCriterion: readonly CriterionSummary[];
}

export interface CriterionSummary {
  readonly id: string;
  readonly mean: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

const LARGEST_DEVIATION = (scoreRange.max - scoreRange.min) / 2;

/** Sums up what reviewers gave. Scores of criteria that are not asked about do not count. */
export function summarizeEvaluations(criteria: readonly Criterion[], evaluations: readonly Scores[]): EvaluationSummary {
  const parts = criteria.map(({ id, weight }) => ({ id, weight, ...summarize(scoresOf(id, evaluations)) }));
  const known = parts.filter((part) => part.mean !== null);
  const deviations = evaluations.length < 2 ? [] : known;
  return {
    score: weightedMean(known.map(({ weight, mean }) => [weight, mean ?? 0])),
    agreement: weightedMean(deviations.map(({ weight, deviation }) => [weight, 1 - deviation / LARGEST_DEVIATION])),
    byCriterion: parts.map(({ id, mean, least, most }) => ({ id, mean, least, most })),
  };
}

function scoresOf(id: string, evaluations: readonly Scores[]): number[] {
  return evaluations.flatMap((scores) => (Object.hasOwn(scores, id) && scores[id] !== undefined ? [scores[id]] : []));
}

function summarize(scores: readonly number[]) {
  if (scores.length === 0) return { mean: null, least: null, most: null, deviation: 0 };
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  return { mean, least: Math.min(...scores), most: Math.max(...scores), deviation };
}

function weightedMean(pairs: readonly (readonly [weight: number, value: number])[]): number | null {
  const weights = pairs.reduce((sum, [weight]) => sum + weight, 0);
  return weights > 0 ? pairs.reduce((sum, [weight, value]) => sum + weight * value, 0) / weights : null;
}
