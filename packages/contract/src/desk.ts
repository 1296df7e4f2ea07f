/** The staff's side of the contract: who may do what, the desk's addresses and what crosses them. */
export * from "./desk/case-routes.ts";
export * from "./desk/desk-actions.ts";
export * from "./desk/desk-case.ts";
export * from "./desk/desk-route.ts";
export * from "./desk/desk-site.ts";
export * from "./desk/page.ts";
export * from "./desk/desk-surveys.ts";
export * from "./desk/permissions.ts";
export * from "./desk/desk-proposals.ts";
export * from "./desk/proposal-routes.ts";
export * from "./desk/queue.ts";
export * from "./desk/reply-templates.ts";
export * from "./desk/routes.ts";
export * from "./desk/staff.ts";
export * from "./desk/survey-routes.ts";
