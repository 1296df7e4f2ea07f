/**
 * The figures of satisfaction: what surveys are summed up to, with how sure that is. Pure functions without a schema library,
 * the same for the service, the desk and whoever counts answers of their own.
 */
export { compareCes, getCes, type Ces } from "./scores/ces.ts";
export { type Comparison } from "./scores/comparison.ts";
export { compareCsat, getCsat, type Csat } from "./scores/csat.ts";
export { type Interval } from "./scores/interval.ts";
export { compareMeans, getMean, type Mean, type Moments } from "./scores/mean.ts";
export { compareNps, getNps, type Nps } from "./scores/nps.ts";
export { countScores, type ScoreCounts } from "./scores/score-counts.ts";
