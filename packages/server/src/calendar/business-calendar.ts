import type { BusinessCalendar } from "@heed/contract";
import { Temporal } from "temporal-polyfill";

const DAY_MS = 86_400_000;

/**
 * A site's business calendar, ready to count with. Days are numbered from 1970-01-01, so that
 * counting them is arithmetic; only the step between an instant and a day on the wall needs the
 * time zone.
 */
export interface WorkingCalendar {
  /** The day on the site's wall calendar at an instant. */
  dayAt(instant: Date): number;
  isWorkingDay(day: number): boolean;
  opensAt(day: number): Date;
  closesAt(day: number): Date;
  /** The last millisecond of a day. */
  endOf(day: number): Date;
}

export function createWorkingCalendar(calendar: BusinessCalendar): WorkingCalendar {
  const { timeZone } = calendar;
  const workingDays = new Set(calendar.workingDays);
  const holidays = new Set(calendar.holidays.map(dayOf));
  const extraWorkingDays = new Set(calendar.extraWorkingDays.map(dayOf));
  const at = (day: number, time: string) => instantAt(day, time, timeZone);
  return {
    dayAt: (instant) => dayOf(zoned(instant, timeZone).toPlainDate().toString()),
    isWorkingDay: (day) =>
      extraWorkingDays.has(day) || (workingDays.has(isoWeekday(day)) && !holidays.has(day)),
    opensAt: (day) => at(day, calendar.opensAt),
    closesAt: (day) => at(day, calendar.closesAt),
    endOf: (day) => new Date(at(day + 1, "00:00").getTime() - 1),
  };
}

/** `2026-12-04` for a day's number: RFC 3339 `full-date`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The number of a day, by its RFC 3339 `full-date`. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** 1970-01-01 was a Thursday. */
function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A time that a change of the clocks skips is read as the one after the gap, one that comes twice as the first. */
function instantAt(day: number, time: string, timeZone: string): Date {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${dateOf(day)}T${time}`).toZonedDateTime(timeZone);
  return new Date(epochMilliseconds);
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
