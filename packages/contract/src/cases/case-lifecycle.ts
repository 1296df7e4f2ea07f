/** Where a case can stand. */
export const caseStatuses = [
  "received",
  "acknowledged",
  "investigating",
  "waiting_for_customer",
  "answered",
  "closed",
  "withdrawn",
  "merged",
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** Who can do something to a case. */
export const actorRoles = ["customer", "staff", "system"] as const;

export type ActorRole = (typeof actorRoles)[number];

interface CaseTransition {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly by: readonly ActorRole[];
}

/**
 * The life of a case as one table. Whoever asks whether a step is possible, the service, the desk
 * or a widget, asks here.
 */
export const caseTransitions = {
  acknowledge: { from: ["received"], to: "acknowledged", by: ["staff", "system"] },
  investigate: { from: ["acknowledged"], to: "investigating", by: ["staff"] },
  ask: { from: ["investigating"], to: "waiting_for_customer", by: ["staff"] },
  resume: { from: ["waiting_for_customer"], to: "investigating", by: ["customer", "staff"] },
  answer: { from: ["investigating"], to: "answered", by: ["staff"] },
  accept: { from: ["answered"], to: "closed", by: ["customer"] },
  lapse: { from: ["answered"], to: "closed", by: ["staff", "system"] },
  reopen: { from: ["answered"], to: "investigating", by: ["customer"] },
  escalate: { from: ["answered"], to: "investigating", by: ["customer"] },
  withdraw: {
    from: ["received", "acknowledged", "investigating", "waiting_for_customer", "answered"],
    to: "withdrawn",
    by: ["customer"],
  },
  /** A double of another case of the same customer ends; the other one goes on. */
  merge: { from: ["received", "acknowledged", "investigating", "waiting_for_customer"], to: "merged", by: ["staff"] },
} as const satisfies Record<string, CaseTransition>;

export type CaseAction = keyof typeof caseTransitions;

/** The steps that the customer decides by a request of their own (`POST …/actions/{action}`). */
export const customerActions = ["accept", "reopen", "escalate", "withdraw"] as const;

export type CustomerAction = (typeof customerActions)[number];

/** Whether this actor can take this step from this status. */
export function isAllowed(action: CaseAction, status: CaseStatus, by: ActorRole): boolean {
  const transition: CaseTransition = caseTransitions[action];
  return transition.from.includes(status) && transition.by.includes(by);
}

/**
 * Whether nothing more can happen to a case: a step leads into this status and none out of it. Of a status that
 * a newer service may send, nobody can tell.
 */
export function isFinal(status: CaseStatus): boolean {
  const transitions = Object.values<CaseTransition>(caseTransitions);
  return transitions.some(({ to }) => to === status) && transitions.every(({ from }) => !from.includes(status));
}

/** What stands in the timeline of a case. */
export const timelineEventTypes = [
  "received",
  "acknowledged",
  "investigating",
  "question",
  "message",
  "answered",
  "accepted",
  "lapsed",
  "reopened",
  "escalated",
  "withdrawn",
  "merged",
  "rated",
] as const;

export type TimelineEventType = (typeof timelineEventTypes)[number];

/** To whom a case has been escalated: owner → supervisor → manager. */
export const escalationLevels = ["owner", "supervisor", "manager"] as const;

export type EscalationLevel = (typeof escalationLevels)[number];
