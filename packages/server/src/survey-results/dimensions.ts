import { surveySplits, type SurveySplit } from "@heed/contract/desk";

/**
 * By what counts are kept apart, each besides the day: by nothing, by one thing, by two, by all. Whatever is filtered is read
 * from the smallest of them that knows it. By three would cost as many rows again as all the others, for filters that
 * leave few rows of the last one.
 */
const dimensions: readonly (readonly SurveySplit[])[] = [
  [],
  ...surveySplits.map((split) => [split]),
  ...surveySplits.flatMap((one, index) => surveySplits.slice(index + 1).map((other) => [one, other])),
  surveySplits,
];

/** A dimension as it stands in its rows. */
export interface Dimension {
  name: string;
  splits: readonly SurveySplit[];
}

export const allDimensions: readonly Dimension[] = dimensions.map((splits) => ({ name: splits.join(",") || "all", splits }));

/** The smallest dimension whose rows are told apart by these. */
export function dimensionOf(splits: readonly SurveySplit[]): Dimension {
  const known = allDimensions.find((dimension) => splits.every((split) => dimension.splits.includes(split)));
  if (!known) throw new Error("The last dimension knows all splits.");
  return known;
}

/** What is known of a response; null where it is not. */
export type SplitValues = Readonly<Record<SurveySplit, string | null>>;

/** The splits of a row of counts: what is not known is empty there, and so is what the dimension does not tell apart. */
export function splitsOfRow(dimension: Dimension, values: SplitValues): Record<SurveySplit, string> {
  const of = (split: SurveySplit) => (dimension.splits.includes(split) ? (values[split] ?? "") : "");
  return { category: of("category"), region: of("region"), team: of("team"), tier: of("tier") };
}
