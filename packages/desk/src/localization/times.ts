import { msg, str } from "@lit/localize";

/** Whose words and whose clock: the reader's language, and the time zone that the site lives in. */
export interface Clockwork {
  readonly locale: string;
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An instant with day and time: "4 Dec 2026, 16:05". */
export function instantInWords(instant: string, { locale, timeZone }: Clockwork): string {
  return formatOf(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(instant));
}

/** The day of an instant, short; the year only when it is another one: "4 Dec". */
export function dayInWords(instant: string, { locale, timeZone }: Clockwork, now = Date.now()): string {
  const isThisYear = dayAt(instant, timeZone).slice(0, 4) === dayAt(now, timeZone).slice(0, 4);
  const year = isThisYear ? {} : ({ year: "numeric" } as const);
  return formatOf(locale, { day: "numeric", month: "short", ...year, timeZone }).format(new Date(instant));
}

/** How long ago, or how far ahead, in the largest unit that fits: "3 hours ago", "yesterday". */
export function relativeInWords(instant: string, { locale, timeZone }: Clockwork, now = Date.now()): string {
  const distanceMs = Date.parse(instant) - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(distanceMs) < MINUTE_MS) return msg("just now");
  if (Math.abs(distanceMs) < HOUR_MS) return format.format(Math.round(distanceMs / MINUTE_MS), "minute");
  const days = daysUntil(instant, timeZone, now);
  if (days === 0) return format.format(Math.round(distanceMs / HOUR_MS), "hour");
  if (Math.abs(days) < 7) return format.format(days, "day");
  return dayInWords(instant, { locale, timeZone }, now);
}

/** How many days of the calendar lie between now and an instant, where the site is. */
function daysUntil(instant: string, timeZone: string, now = Date.now()): number {
  return Math.round((Date.parse(dayAt(instant, timeZone)) - Date.parse(dayAt(now, timeZone))) / DAY_MS);
}

/** How soon something is due, in words and in how much it presses. */
export interface Urgency {
  readonly text: string;
  readonly level: "overdue" | "today" | "soon" | "later";
}

/** What a promise asks for: "Overdue by 2 days", "Due today", "Due in 3 days". */
export function urgencyOf(dueAt: string, clockwork: Clockwork, now = Date.now()): Urgency {
  const days = daysUntil(dueAt, clockwork.timeZone, now);
  if (Date.parse(dueAt) < now) return { text: overdueText(-days, dueAt, now), level: "overdue" };
  if (days <= 0) return { text: msg("Due today"), level: "today" };
  if (days === 1) return { text: msg("Due tomorrow"), level: "soon" };
  if (days < 7) return { text: msg(str`Due in ${days} days`), level: days <= 2 ? "soon" : "later" };
  return { text: msg(str`Due ${dayInWords(dueAt, clockwork, now)}`), level: "later" };
}

function overdueText(days: number, dueAt: string, now: number): string {
  if (days === 1) return msg("Overdue by 1 day");
  if (days > 1) return msg(str`Overdue by ${days} days`);
  const hours = Math.floor((now - Date.parse(dueAt)) / HOUR_MS);
  if (hours < 1) return msg("Just overdue");
  return hours === 1 ? msg("Overdue by 1 hour") : msg(str`Overdue by ${hours} hours`);
}

/** The day of an instant in a time zone, as `2026-12-04`. */
function dayAt(instant: string | number, timeZone: string): string {
  return formatOf("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(new Date(instant));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using one. English that is of no country says "4 Dec". */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options);
  formats.set(key, known);
  return known;
}
