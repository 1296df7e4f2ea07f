import type { SiteSettings } from "@heed/contract";
import { createWorkingCalendar, dateOf, dayOf } from "../calendar/index.ts";
import { ProblemError } from "../problems/index.ts";

/** Days of the site's calendar, both included. */
export interface Period {
  from: string;
  to: string;
}

const DEFAULT_DAYS = 90;
/** Ten years, in which nobody looks for a trend any more. */
const MAX_DAYS = 3_660;
/** Beyond these nothing was answered, and PostgreSQL writes years otherwise. */
const [FIRST_DAY, LAST_DAY] = [dayOf("1900-01-01"), dayOf("2200-01-01")];
/** So many weeks are told week by week, and longer periods by months. */
const MAX_WEEKS = 26;

/**
 * The days that are asked for: the last ninety, where nothing is said.
 *
 * @throws ProblemError `validation_failed` for a period that ends before it begins, or is too long
 */
export function readPeriod(query: { from?: string | undefined; to?: string | undefined }, settings: SiteSettings, now: Date): Period {
  const inReach = (date: string) => Math.min(Math.max(dayOf(date), FIRST_DAY), LAST_DAY);
  const today = createWorkingCalendar(settings.calendar).dayAt(now);
  const to = query.to === undefined ? Math.max(today, query.from === undefined ? today : inReach(query.from)) : inReach(query.to);
  const from = query.from === undefined ? to - DEFAULT_DAYS + 1 : inReach(query.from);
  if (from > to) throw new ProblemError("validation_failed", { errors: [{ path: "/from", code: "out_of_range", max: dateOf(to) }] });
  if (to - from >= MAX_DAYS) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/from", code: "out_of_range", min: dateOf(to - MAX_DAYS + 1) }] });
  }
  return { from: dateOf(from), to: dateOf(to) };
}

/** As many days before. */
export function periodBefore({ from, to }: Period): Period {
  const [first, last] = [dayOf(from), dayOf(to)];
  return { from: dateOf(first - (last - first) - 1), to: dateOf(first - 1) };
}

/** The parts of a period by which its trend is told: weeks from Monday, or months, cut at its ends. */
export function partsOf({ from, to }: Period): Period[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const startOfNext = last - first < MAX_WEEKS * 7 ? startOfNextWeek : startOfNextMonth;
  const parts: Period[] = [];
  for (let start = first; start <= last; ) {
    const next = startOfNext(start);
    parts.push({ from: dateOf(start), to: dateOf(Math.min(next - 1, last)) });
    start = next;
  }
  return parts;
}

/** 1970-01-01, day 0, was a Thursday. */
function startOfNextWeek(day: number): number {
  return day + 7 - ((((day + 3) % 7) + 7) % 7);
}

function startOfNextMonth(day: number): number {
  const [year = 1970, month = 1] = dateOf(day).split("-").map(Number);
  return Date.UTC(year, month, 1) / 86_400_000;
}
