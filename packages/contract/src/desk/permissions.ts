/** What a member of staff can be at a site. */
export const staffRoles = ["agent", "reviewer", "supervisor", "manager", "inspector", "admin"] as const;

export type StaffRole = (typeof staffRoles)[number];

/**
 * Who may do what at the desk: one table, read by the service before it does anything and by the desk before it
 * offers anything. Which cases somebody sees is another question: see `caseScopes`.
 */
export const permissions = {
  /** The frame of the desk itself: the site's name, who works here, one's own notifications. */
  "desk.open": ["agent", "reviewer", "supervisor", "manager", "inspector", "admin"],
  "cases.read": ["agent", "supervisor", "manager", "inspector", "admin"],
  "cases.note": ["agent", "supervisor", "manager", "inspector", "admin"],
  /** Take, ask, inform, answer, hand over, link, merge, file for a customer, set the severity, escalate. */
  "cases.handle": ["agent", "supervisor", "manager", "admin"],
  /** Give cases to others, many at once. */
  "cases.assign": ["supervisor", "manager", "admin"],
  /** Close an answered case in place of a customer who stays silent. */
  "cases.close": ["supervisor", "manager", "admin"],
  /** Say whom a complaint about staff concerns. */
  "cases.concern": ["manager", "inspector", "admin"],
  "customers.read": ["agent", "supervisor", "manager", "inspector", "admin"],
  "customers.edit": ["supervisor", "manager", "admin"],
  /** Say who leads whom. Leads read their members' cases, whatever team has them: that is for who sees all of the site. */
  "organisations.edit": ["manager", "admin"],
  "templates.read": ["agent", "supervisor", "manager", "inspector", "admin"],
  "templates.edit": ["supervisor", "manager", "admin"],
  "routing.try": ["supervisor", "manager", "inspector", "admin"],
  "settings.read": ["supervisor", "manager", "inspector", "admin"],
  "settings.edit": ["manager", "admin"],
  /** Whoever holds such a key can sign in as any customer. */
  "identity.edit": ["admin"],
  "surveys.read": ["supervisor", "manager", "inspector", "admin"],
  "surveys.edit": ["manager", "admin"],
  /** Look into what a bad answer calls for. */
  "surveys.follow_up": ["supervisor", "manager", "admin"],
  "proposals.read": ["agent", "reviewer", "supervisor", "manager", "inspector", "admin"],
  /** File a proposal for a customer or out of a case, and link the two. */
  "proposals.file": ["agent", "reviewer", "supervisor", "manager", "admin"],
  /** Look at new proposals and comments, publish, merge, decline, have them evaluated. */
  "proposals.review": ["reviewer", "supervisor", "manager", "admin"],
  /** Score a proposal, where one was asked to. */
  "proposals.evaluate": ["reviewer", "supervisor", "manager", "admin"],
  /** Read what came of an evaluation, and who gave which scores, once all have. */
  "proposals.read_evaluations": ["reviewer", "supervisor", "manager", "inspector", "admin"],
  /** Adopt proposals, say how they get on, reward their authors. */
  "proposals.decide": ["supervisor", "manager", "admin"],
  "staff.read": ["supervisor", "manager", "inspector", "admin"],
  "staff.edit": ["admin"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

/** Whether this role may do this. */
export function isPermitted(role: StaffRole, permission: Permission): boolean {
  return (permissions[permission] as readonly StaffRole[]).includes(role);
}

/**
 * Which cases a role sees: those of its own teams and those it owns, all of the site, or none. Nobody ever
 * sees a case that is about themselves.
 */
export const caseScopes = {
  agent: "teams",
  reviewer: "none",
  supervisor: "teams",
  manager: "site",
  inspector: "site",
  admin: "site",
} as const satisfies Record<StaffRole, "teams" | "site" | "none">;

/** Who answers a case that has been escalated so far. */
export const answeringRoles = {
  owner: ["agent", "supervisor", "manager", "admin"],
  supervisor: ["supervisor", "manager", "admin"],
  manager: ["manager", "admin"],
} as const satisfies Record<"owner" | "supervisor" | "manager", readonly StaffRole[]>;

/** Whether this role can give the answer to a case that has been escalated so far. */
export function canAnswer(role: StaffRole, level: keyof typeof answeringRoles): boolean {
  return (answeringRoles[level] as readonly StaffRole[]).includes(role);
}
