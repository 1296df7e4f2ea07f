export { createWorkingCalendar, dateOf, dayOf } from "./business-calendar.ts";
export { dueAfter, dueAfterPause, workingDaysBetween } from "./time-limits.ts";
