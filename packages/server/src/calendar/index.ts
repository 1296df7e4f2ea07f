export { createWorkingCalendar, dateOf, dayOf, type WorkingCalendar } from "./business-calendar.ts";
export { dueAfter, dueAfterPause, workingDaysBetween } from "./time-limits.ts";
