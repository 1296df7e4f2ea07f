import type { QuestionRule } from "@heed/contract/survey-rules";

/** A stretch of numbers that are counted together, by its lower end; the last one has its upper end too. */
export interface NumberBin {
  id: string;
  low: number;
  high: number;
}

/** So many single values are still told apart. */
const MAX_VALUES = 21;
const BINS = 10;

/** The bins of a slider or of a number between two bounds; none without bounds. */
export function binsOf({ min, max, step }: QuestionRule): NumberBin[] {
  if (typeof min !== "number" || typeof max !== "number" || !(max > min) || !Number.isFinite(max - min)) return [];
  const values = step === undefined ? Infinity : Math.floor((max - min) / step + 1e-6) + 1;
  if (values <= MAX_VALUES) {
    return Array.from({ length: values }, (_, index) => binOf(min + index * (step ?? 1), min + index * (step ?? 1)));
  }
  const width = (max - min) / BINS;
  return Array.from({ length: BINS }, (_, index) => binOf(min + index * width, index === BINS - 1 ? max : min + (index + 1) * width));
}

/** The bin that a number falls into. */
export function findBin(bins: readonly NumberBin[], value: number): NumberBin | undefined {
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last || value < first.low || value > last.high) return undefined;
  // Half way between two single values counts for the nearer; a hundredth of a step is nobody's answer.
  return bins.findLast(({ low }) => value >= low - 1e-9 * Math.max(1, Math.abs(low))) ?? first;
}

function binOf(low: number, high: number): NumberBin {
  const [from, to] = [tidy(low), tidy(high)];
  return { id: String(from), low: from, high: to };
}

/** 0.1 + 0.2 is 0.3 to whoever reads it. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
