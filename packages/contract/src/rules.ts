/**
 * The part of the contract that needs no schema library: limits, tables and checks,
 * small enough for what a visitor downloads.
 */
export * from "./cases/case-kinds.ts";
export * from "./cases/case-lifecycle.ts";
export * from "./cases/check-new-case.ts";
export * from "./cases/limits.ts";
export * from "./cases/reference.ts";
export * from "./cases/severity.ts";
export * from "./me/organisation-roles.ts";
export * from "./problems/problem-codes.ts";
export * from "./proposals/proposal-lifecycle.ts";
export * from "./proposals/proposal-limits.ts";
export * from "./site/form-fields.ts";
export * from "./site/notice-levels.ts";
export * from "./site/site-rules.ts";
export * from "./text/calendar-date.ts";
export * from "./text/limits.ts";
export * from "./text/visible-text.ts";
