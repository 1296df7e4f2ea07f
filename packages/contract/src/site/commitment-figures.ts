import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { calendarDateSchema } from "../text/text-schemas.ts";
import { timeLimitSchema } from "./site.ts";

/** How many days the figures look back. */
export const FIGURE_DAYS = 90;

/** Of fewer cases than these nothing is said: a share of them would say little, and too much of each. */
export const FEWEST_COUNTED = 5;

/** How a promise was kept, over all whose time was up in the period. */
export const commitmentFiguresSchema = z.object({
  /** How many promises were counted. */
  n: z.int(),
  /** The share that was kept in time, 0 to 1. */
  keptShare: z.number(),
  /** How long half of them took at most, in hours by the clock on the wall; null where too few are done. */
  medianHours: z.nullable(z.number()),
});

export type CommitmentFigures = z.infer<typeof commitmentFiguresSchema>;

/** What the company promises in public, and how it keeps it. */
export const publishedCommitmentsSchema = z.object({
  /** The days that the figures are of, on the company's own calendar, both included. */
  period: z.object({ days: z.int(), from: calendarDateSchema, to: calendarDateSchema }),
  /** One for each kind of case that something is promised for. */
  commitments: z.array(
    z.object({
      kind: z.enum(caseKinds),
      promises: z.array(
        z.object({
          kind: z.enum(["acknowledge", "answer", "close"]),
          limit: timeLimitSchema,
          /** Null where there were too few. */
          figures: z.nullable(commitmentFiguresSchema),
        }),
      ),
    }),
  ),
});

export type PublishedCommitments = z.infer<typeof publishedCommitmentsSchema>;
