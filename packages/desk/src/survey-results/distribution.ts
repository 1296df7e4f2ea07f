import type { QuestionResult } from "@heed/contract/desk";

/** How often something was chosen, and which share of those who answered that is. */
export interface Share {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
}

/** How a question's answers are best shown. */
export type DistributionKind = "scale" | "options" | "matrix" | "places" | "none";

export function distributionKind({ type, buckets }: QuestionResult): DistributionKind {
  if (buckets.length === 0) return "none";
  switch (type) {
    case "nps":
    case "csat":
    case "ces":
    case "rating":
    case "slider":
    case "number":
      return "scale";
    case "matrix":
    case "matrix_multiple":
      return "matrix";
    case "ranking":
      return "places";
    default:
      return "options";
  }
}

/** The options or scores of a question in the order they were asked in, with their shares of those who answered. */
export function sharesOf({ buckets, answered }: QuestionResult): Share[] {
  return buckets.map(({ id, label, count }) => ({ id, label, count, share: answered > 0 ? count / answered : 0 }));
}

/** One row of a matrix with the shares of its columns. */
export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Share[];
}

/**
 * The rows of a matrix. Where each row takes one column, shares are of those who answered the row; where it takes
 * several, of those who answered the question, since nobody counted who left a row out.
 */
export function matrixOf({ type, buckets, rows, answered }: QuestionResult): MatrixRow[] {
  return rows.map(({ id, label }) => {
    const cells = buckets.filter(({ row }) => row === id);
    const sum = cells.reduce((total, { count }) => total + count, 0);
    const of = type === "matrix" ? sum : answered;
    return { id, label, cells: cells.map((cell) => ({ ...cell, share: of > 0 ? cell.count / of : 0 })) };
  });
}

/** An option of a ranking with its mean place; null where nobody ranked it. */
export interface MeanPlace {
  readonly id: string;
  readonly label: string;
  readonly ranked: number;
  readonly place: number | null;
  readonly first: number;
}

/** The options of a ranking, the one that stands highest first. Those that nobody ranked come last. */
export function placesOf({ buckets, rows }: QuestionResult): MeanPlace[] {
  const places = rows.map(({ id, label }): MeanPlace => {
    const own = buckets.filter(({ row }) => row === id);
    const ranked = own.reduce((total, { count }) => total + count, 0);
    const sum = own.reduce((total, { id: place, count }) => total + Number(place) * count, 0);
    return { id, label, ranked, place: ranked > 0 ? sum / ranked : null, first: own.find((each) => each.id === "1")?.count ?? 0 };
  });
  return places.toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
}

/** The three groups that make up a Net Promoter Score. */
export function npsGroups(shares: readonly Share[]): { detractors: number; passives: number; promoters: number } {
  const within = (low: number, high: number) =>
    shares.filter(({ id }) => Number(id) >= low && Number(id) <= high).reduce((total, { share }) => total + share, 0);
  return { detractors: within(0, 6), passives: within(7, 8), promoters: within(9, 10) };
}

/** A stretch of the way through a survey. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly reached: number;
  readonly left: number;
  /** Of all who began. */
  readonly share: number;
}

/** How far people came: the questions in order, with those who went away at each. */
export function stepsOf({ questions, started }: { questions: readonly QuestionResult[]; started: number }): Step[] {
  return questions.map(({ id, title, reached, left }) => ({ id, title, reached, left, share: started > 0 ? Math.min(1, reached / started) : 0 }));
}

/** The step where most went away; undefined where nobody did. */
export function steepestStep(steps: readonly Step[]): Step | undefined {
  const most = Math.max(0, ...steps.map(({ left }) => left));
  return most > 0 ? steps.find(({ left }) => left === most) : undefined;
}
