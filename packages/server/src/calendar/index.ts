export { createWorkingCalendar, dateOf } from "./business-calendar.ts";
export { dueAfter, dueAfterPause, workingDaysBetween } from "./time-limits.ts";
