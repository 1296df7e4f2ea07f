import type { FieldProblem, Outcome, SiteSettings } from "@heed/contract";
import { createWorkingCalendar, dateOf } from "../calendar/index.ts";

const needSubstance: readonly string[] = ["refund", "discount", "other"];

/**
 * Checks what an answer gives: nothing is promised for a day that is over, no amount is nothing, and money or
 * something else says how much or what. Paths begin with `path`.
 */
export function checkRemedies(outcome: Outcome, { settings, now, path }: { settings: SiteSettings; now: Date; path: string }): FieldProblem[] {
  const calendar = createWorkingCalendar(settings.calendar);
  const today = dateOf(calendar.dayAt(now));
  return outcome.remedies.flatMap(({ type, amount, description, promisedOn }, index): FieldProblem[] => {
    const at = `${path}/remedies/${index}`;
    const isEmpty = needSubstance.includes(type) && amount === undefined && description === undefined;
    return [
      ...(isEmpty ? [{ path: `${at}/${type === "other" ? "description" : "amount"}`, code: "required" } as const] : []),
      ...(amount && Number(amount.value) === 0 ? [{ path: `${at}/amount/value`, code: "out_of_range" } as const] : []),
      ...(promisedOn !== undefined && promisedOn < today
        ? [{ path: `${at}/promisedOn`, code: "out_of_range", min: today } as const]
        : []),
    ];
  });
}
