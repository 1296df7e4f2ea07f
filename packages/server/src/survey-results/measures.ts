import type { SurveyScore } from "@heed/contract/desk";
import {
  compareCes,
  compareCsat,
  compareMeans,
  compareNps,
  getCes,
  getCsat,
  getMean,
  getNps,
  type Comparison,
  type Mean,
  type Moments,
  type ScoreCounts,
} from "@heed/contract/scores";
import { scaleOf, type QuestionRule } from "@heed/contract/survey-rules";
import { countKeys, type Counts } from "./count-keys.ts";

type Measure = SurveyScore["measure"];

/** The figure that answers to a question are summed up to; `null` where there is none. */
export function measureOf({ type }: Pick<QuestionRule, "type">): Measure | null {
  switch (type) {
    case "csat":
    case "nps":
    case "ces":
      return type;
    case "rating":
    case "slider":
    case "number":
      return "mean";
    default:
      return null;
  }
}

/** The figure of a question with these counts; `null` where its type has none. */
export function scoreOf(question: QuestionRule, counts: Counts): SurveyScore | null {
  const measure = measureOf(question);
  if (measure === null) return null;
  const numbers = numbersOf(question, counts);
  if (isMoments(numbers)) return toMean(getMean(numbers, rangeOf(question)));
  switch (measure) {
    case "csat": {
      const { n, value, interval } = getCsat(numbers);
      return { measure, n, value, interval };
    }
    case "nps": {
      const { n, value, interval } = getNps(numbers);
      return { measure, n, value, interval };
    }
    case "ces": {
      const { n, mean, interval } = getCes(numbers);
      return { measure, n, value: mean, interval };
    }
    case "mean":
      return toMean(getMean(numbers, rangeOf(question)));
  }
}

/** How the figure differs between two counts. */
export function compareScores(question: QuestionRule, now: Counts, before: Counts): Comparison {
  const [a, b] = [numbersOf(question, now), numbersOf(question, before)];
  const measure = measureOf(question);
  if (measure === null) throw new Error(`Answers of the type ${question.type} have no figure to compare.`);
  if (isMoments(a) || isMoments(b) || measure === "mean") return compareMeans(a, b);
  return { csat: compareCsat, nps: compareNps, ces: compareCes }[measure](a, b);
}

function toMean({ n, mean, interval }: Mean): SurveyScore {
  return { measure: "mean", n, value: mean, interval };
}

/** How many gave each score; of numbers without a scale, what they add up to. */
function numbersOf(question: QuestionRule, counts: Counts): ScoreCounts | Moments {
  const of = (key: string) => counts.get(key) ?? 0;
  const { id } = question;
  const scale = scaleOf(question);
  if (!scale) {
    const [n, sum, sumOfSquares] = [of(countKeys.numbers(id)), of(countKeys.sum(id)), of(countKeys.sumOfSquares(id))];
    // Of equal numbers rounding can leave less than the least that their squares add up to.
    return { n, sum, sumOfSquares: n === 0 ? 0 : Math.max(sumOfSquares, sum ** 2 / n) };
  }
  const scores = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return Object.fromEntries(scores.map((score) => [score, of(countKeys.bucket(id, String(score)))]));
}

function isMoments(numbers: ScoreCounts | Moments): numbers is Moments {
  return "sumOfSquares" in numbers;
}

/** Only a scale ends where its numbers do: of a `number` the bounds say what is believed, and they may change. */
function rangeOf(question: QuestionRule): { low: number; high: number } | undefined {
  const { min, max } = scaleOf(question) ?? (question.type === "slider" ? question : {});
  return typeof min === "number" && typeof max === "number" ? { low: min, high: max } : undefined;
}
