import type { TimeLimit } from "@heed/contract";
import type { WorkingCalendar } from "./business-calendar.ts";

/**
 * When a time limit that starts now runs out.
 *
 * - `hours` are plain hours.
 * - `days` are calendar days; the last one counts to its end.
 * - `working_days` run out at closing time of the n-th working day after the first one. The first
 *   is the day itself; what comes after closing time or on a day off counts from the next working day.
 */
export function dueAfter(start: Date, { value, unit }: TimeLimit, calendar: WorkingCalendar): Date {
  if (unit === "hours") return new Date(start.getTime() + value * 3_600_000);
  if (unit === "days") return calendar.endOf(calendar.dayAt(start) + value);
  let day = firstWorkingDay(start, calendar);
  for (let left = value; left > 0; left--) day = nextWorkingDay(day + 1, calendar);
  return calendar.closesAt(day);
}

/** Working days from one day to another, the first not counted; negative when the other is earlier. */
export function workingDaysBetween(from: number, to: number, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (calendar.isWorkingDay(day)) count++;
  return count;
}

/**
 * When a time limit runs out that stood still from `pausedAt` to `resumedAt`: as much of it is left
 * afterwards as before. What is left of working days is working time, so a night, a weekend or a
 * change of the clocks in between costs nobody anything; what is left of hours is plain time, of
 * days whole days. A limit that had run out before the pause stays as it was.
 */
export function dueAfterPause(
  { dueAt, unit, pausedAt, resumedAt }: { dueAt: Date; unit: TimeLimit["unit"]; pausedAt: Date; resumedAt: Date },
  calendar: WorkingCalendar,
): Date {
  if (dueAt <= pausedAt) return dueAt;
  if (unit === "hours") return new Date(dueAt.getTime() + resumedAt.getTime() - pausedAt.getTime());
  if (unit === "days") {
    const daysPaused = calendar.dayAt(resumedAt) - calendar.dayAt(pausedAt);
    return calendar.endOf(calendar.dayAt(dueAt) + daysPaused);
  }
  return addWorkingTime(resumedAt, workingTimeBetween(pausedAt, dueAt, calendar), calendar);
}

/** Milliseconds between opening and closing time on working days. */
function workingTimeBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let total = 0;
  const lastDay = calendar.dayAt(to);
  for (let day = calendar.dayAt(from); day <= lastDay; day++) {
    if (!calendar.isWorkingDay(day)) continue;
    const opens = Math.max(calendar.opensAt(day).getTime(), from.getTime());
    const closes = Math.min(calendar.closesAt(day).getTime(), to.getTime());
    total += Math.max(0, closes - opens);
  }
  return total;
}

/** Time that ends exactly at closing ends there, not at the next opening. */
function addWorkingTime(start: Date, workingTimeMs: number, calendar: WorkingCalendar): Date {
  let left = workingTimeMs;
  for (let day = nextWorkingDay(calendar.dayAt(start), calendar); ; day = nextWorkingDay(day + 1, calendar)) {
    const opens = Math.max(calendar.opensAt(day).getTime(), start.getTime());
    const available = Math.max(0, calendar.closesAt(day).getTime() - opens);
    if (left <= available && available > 0) return new Date(opens + left);
    left -= available;
  }
}

function firstWorkingDay(start: Date, calendar: WorkingCalendar): number {
  const day = calendar.dayAt(start);
  const isOver = calendar.isWorkingDay(day) && start >= calendar.closesAt(day);
  return nextWorkingDay(isOver ? day + 1 : day, calendar);
}

/** The day itself or the next one that is worked. A week has one at least, and days off are finite. */
function nextWorkingDay(day: number, calendar: WorkingCalendar): number {
  let next = day;
  while (!calendar.isWorkingDay(next)) next++;
  return next;
}
