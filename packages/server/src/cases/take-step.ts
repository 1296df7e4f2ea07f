import { isAllowed, isFinal, type CaseAction, type Outcome, type TimelineEventType } from "@heed/contract";
import { notifyStaff } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import { excludeNamedStaff } from "../routing/index.ts";
import { changeCase, type CaseActor, type CaseContext, type CaseHappening, type ChangedCase } from "./change-case.ts";
import { checkRoomForMessages } from "./message-limits.ts";
import { notifyEscalated } from "./notify-escalated.ts";
import { lockCase, type LockedCase } from "./store.ts";

export interface CaseOwner {
  /** Null for somebody who is known by name alone, as on the command line. */
  id: string | null;
  name: string;
}

export interface Step {
  action: CaseAction;
  actor: CaseActor;
  text?: string | undefined;
  outcome?: Outcome | undefined;
  owner?: CaseOwner | undefined;
}

export const eventTypes = {
  acknowledge: "acknowledged",
  investigate: "investigating",
  ask: "question",
  resume: "investigating",
  answer: "answered",
  accept: "accepted",
  lapse: "lapsed",
  reopen: "reopened",
  escalate: "escalated",
  withdraw: "withdrawn",
  merge: "merged",
} as const satisfies Record<CaseAction, TimelineEventType>;

/**
 * Takes one step of the life of a case, if its table allows it from where the case stands.
 *
 * @throws ProblemError `transition_not_allowed`, `decision_time_over`
 */
export async function takeStep(context: CaseContext, step: Step): Promise<void> {
  const locked = await lockCase(context.queries, context.caseKey);
  const changed = await takeLockedStep(context, locked, step);
  if (step.actor.role !== "customer") return;
  await keepFromNamed(context, locked, { text: step.text, at: changed.at });
  await tellStaffOfDecision(context, locked, { step, changed });
}

/** The same for a case that is locked already. */
export async function takeLockedStep(context: CaseContext, locked: LockedCase, step: Step): Promise<ChangedCase> {
  const { action, actor, text, outcome } = step;
  if (!isAllowed(action, locked.status, actor.role)) {
    throw new ProblemError("transition_not_allowed", {
      detail: `A case that is ${locked.status} cannot take the step ${action} by ${actor.role}.`,
    });
  }
  checkDecisionTime(step, locked, context.now);
  const owner = ownerAfter(step, locked);
  return changeCase(context, locked, {
    actor,
    happenings: [
      ...(owner ? [ownerChanged(locked, owner)] : []),
      { type: eventTypes[action], action, text, outcome },
    ],
    change: { ...(owner && { owner_id: owner.id, owner_name: owner.name }), ...(outcome && { outcome }) },
  });
}

/**
 * The customer writes again. Where the company waits for that, the investigation goes on.
 *
 * @throws ProblemError `transition_not_allowed` where the case is over, `too_many_messages`.
 */
export async function takeMessage(context: CaseContext, text: string): Promise<void> {
  const { queries, caseKey } = context;
  const locked = await lockCase(queries, caseKey);
  if (isFinal(locked.status)) {
    throw new ProblemError("transition_not_allowed", {
      detail: locked.merged_into
        ? `This case goes on as ${locked.merged_into}: write there.`
        : `A case that is ${locked.status} takes no more messages.`,
    });
  }
  await checkRoomForMessages(queries, caseKey, text);
  const isAwaited = isAllowed("resume", locked.status, "customer");
  const { at } = await changeCase(context, locked, {
    actor: { role: "customer", name: null },
    happenings: [{ type: "message", text }, ...(isAwaited ? [{ type: eventTypes.resume, action: "resume" } as const] : [])],
  });
  await keepFromNamed(context, locked, { text, at });
  await tellOwner(context, locked, at);
}

/** The answer can be rejected for a time; whoever is too late can file again. */
function checkDecisionTime({ action }: Step, { status, decide_by }: LockedCase, now: Date): void {
  const isRejection = action === "reopen" || action === "escalate";
  if (isRejection && status === "answered" && decide_by && now > decide_by) throw new ProblemError("decision_time_over");
}

/** Whoever is asked first owns the matter until someone else is named; `null` where nothing changes. */
function ownerAfter({ owner, actor }: Step, current: LockedCase): CaseOwner | null {
  if (owner) return owner.name === current.owner_name ? null : owner;
  if (current.owner_name !== null || actor.role !== "staff" || actor.name === null) return null;
  return { id: actor.id ?? null, name: actor.name };
}

function ownerChanged({ owner_name: from }: LockedCase, { name: to }: CaseOwner): CaseHappening {
  return { type: from === null ? "assigned" : "handed_over", visibility: "internal", details: { from, to } };
}

async function tellStaffOfDecision(
  context: CaseContext,
  locked: LockedCase,
  { step: { action }, changed: { at, escalationLevel } }: { step: Step; changed: ChangedCase },
): Promise<void> {
  if (action === "accept") return;
  await tellOwner(context, locked, at);
  if (action !== "escalate") return;
  const { queries, caseKey } = context;
  const by = { id: null, name: null };
  await notifyEscalated(queries, { caseKey, team: locked.team, level: escalationLevel, by, at });
}

/**
 * In a complaint about staff that nobody has looked at, whoever the customer names is kept from it. Where that is
 * its owner, the others who may see it hear of it: nobody else would look after it.
 */
export async function keepFromNamed(
  { queries, caseKey }: CaseContext,
  { is_restricted, owner_id, team }: LockedCase,
  { text, at }: { text: string | undefined; at: Date },
): Promise<void> {
  if (!is_restricted || text === undefined) return;
  const named = await excludeNamedStaff(queries, caseKey, [text]);
  if (owner_id === null || !named.includes(owner_id)) return;
  await notifyEscalated(queries, { caseKey, team, level: "manager", by: { id: null, name: null }, at });
}

async function tellOwner({ queries, caseKey }: CaseContext, { owner_id }: LockedCase, at: Date): Promise<void> {
  if (owner_id === null) return;
  await notifyStaff(queries, { ...caseKey, type: "customer_wrote", to: [owner_id], by: { id: null, name: null }, at });
}
