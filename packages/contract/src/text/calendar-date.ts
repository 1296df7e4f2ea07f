import { DATE_PATTERN } from "./limits.ts";

/** Whether a text names a day that exists: `2026-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  if (!DATE_PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
