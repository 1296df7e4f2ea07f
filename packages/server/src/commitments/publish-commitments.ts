import { FEWEST_COUNTED, FIGURE_DAYS, type CommitmentFigures, type PublishedCommitments, type SiteSettings } from "@heed/contract";
import { createWorkingCalendar, dateOf } from "../calendar/index.ts";
import type { SiteFigures } from "./figure-cache.ts";
import { periodStart, type PromiseCount } from "./promise-counts.ts";

/** What a site promises, each with how it was kept where there is enough to say so. */
export function publishCommitments({ calendar, commitments }: SiteSettings, { countedAt, counts }: SiteFigures): PublishedCommitments {
  const { dayAt } = createWorkingCalendar(calendar);
  return {
    period: { days: FIGURE_DAYS, from: dateOf(dayAt(periodStart(countedAt))), to: dateOf(dayAt(countedAt)) },
    commitments: commitments.map(({ kind, acknowledgeWithin, answerWithin, closeWithin }) => {
      const promise = (name: PromiseCount["promise"], limit: typeof answerWithin) => ({
        kind: name,
        limit,
        figures: figuresOf(counts.find((count) => count.kind === kind && count.promise === name)),
      });
      return {
        kind,
        promises: [
          promise("acknowledge", acknowledgeWithin),
          promise("answer", answerWithin),
          ...(closeWithin ? [promise("close", closeWithin)] : []),
        ],
      };
    }),
  };
}

function figuresOf(count: PromiseCount | undefined): CommitmentFigures | null {
  if (!count || count.n < FEWEST_COUNTED) return null;
  const { n, kept, done, medianHours } = count;
  return { n, keptShare: kept / n, medianHours: done < FEWEST_COUNTED || medianHours === null ? null : Math.round(medianHours * 10) / 10 };
}
