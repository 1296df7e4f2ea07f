export { notifyStaff, type StaffNews } from "./notifications.ts";
export { visibleTo, type CaseReader } from "./visible-cases.ts";
