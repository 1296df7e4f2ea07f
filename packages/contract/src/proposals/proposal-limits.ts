/** Bounds on what proposals and comments hold, in UTF-16 code units. */
export const proposalLimits = {
  title: 140,
  /** Fewer say nothing that could be weighed. */
  titleLeast: 4,
  text: 5_000,
  comment: 2_000,
  answer: 4_000,
  note: 4_000,
  searched: 200,
  criteria: 10,
  evaluators: 20,
} as const;

/** Scores in an evaluation go from 1, the least, to 5. */
export const scoreRange = { min: 1, max: 5 } as const;
