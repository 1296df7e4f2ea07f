import {
  caseTransitions,
  escalationLevels,
  isAllowed,
  type ActorRole,
  type CaseAction,
  type CaseStatus,
  type EscalationLevel,
  type Outcome,
  type TimelineEventType,
} from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { promisesAfter } from "./promises.ts";
import { appendEvents, lockCase, readPromises, updatePromise, type CaseKey, type NewEvent } from "./store.ts";

export interface Step {
  action: CaseAction;
  actor: { role: ActorRole; name: string | null };
  text?: string | undefined;
  outcome?: Outcome | undefined;
  owner?: string | undefined;
}

const eventTypes = {
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

interface StepContext {
  /** A transaction. */
  queries: Queries;
  site: StoredSite;
  caseKey: CaseKey;
  now: Date;
}

/**
 * Takes one step of the life of a case, if its table allows it from where the case stands.
 *
 * @throws ProblemError `transition_not_allowed`
 */
export async function takeStep({ queries, site, caseKey, now }: StepContext, step: Step): Promise<void> {
  const locked = await lockCase(queries, caseKey);
  const { action, actor, outcome } = step;
  if (!isAllowed(action, locked.status, actor.role)) {
    throw new ProblemError("transition_not_allowed", {
      detail: `A case that is ${locked.status} cannot take the step ${action} by ${actor.role}.`,
    });
  }
  const to: CaseStatus = caseTransitions[action].to;
  const at = notBefore(locked.updated_at, now);
  const isRefused = action === "reopen" || action === "escalate";
  await appendEvents(queries, caseKey, {
    change: {
      status: to,
      escalation_level: action === "escalate" ? oneLevelUp(locked.escalation_level) : locked.escalation_level,
      owner_name: ownerAfter(step, locked.owner_name),
      ...(outcome && { outcome }),
      // What the customer did not accept is history: it stays in the timeline.
      ...(isRefused && { outcome: null }),
    },
    events: [
      {
        seq: locked.last_seq + 1,
        type: eventTypes[action],
        visibility: "public",
        from_status: locked.status,
        to_status: to,
        actor_role: actor.role,
        actor_name: actor.name,
        text: step.text ?? null,
        outcome: outcome ?? null,
        at,
      },
    ],
  });
  await movePromises({ queries, site, caseKey }, { action, from: locked.status, to, at });
}

/**
 * The customer writes again. Where the company waits for that, the investigation goes on.
 *
 * @throws ProblemError `transition_not_allowed` where the case is over.
 */
export async function takeMessage({ queries, site, caseKey, now }: StepContext, text: string): Promise<void> {
  const locked = await lockCase(queries, caseKey);
  const from = locked.status;
  if (from === "closed" || from === "withdrawn") {
    throw new ProblemError("transition_not_allowed", { detail: `A case that is ${from} takes no more messages.` });
  }
  const at = notBefore(locked.updated_at, now);
  const message: NewEvent = {
    seq: locked.last_seq + 1,
    type: "message",
    visibility: "public",
    from_status: from,
    to_status: from,
    actor_role: "customer",
    actor_name: null,
    text,
    outcome: null,
    at,
  };
  const isAwaited = isAllowed("resume", from, "customer");
  const to: CaseStatus = isAwaited ? caseTransitions.resume.to : from;
  const resumed: NewEvent = { ...message, seq: message.seq + 1, type: eventTypes.resume, to_status: to, text: null };
  await appendEvents(queries, caseKey, {
    change: { status: to, escalation_level: locked.escalation_level, owner_name: locked.owner_name },
    events: isAwaited ? [message, resumed] : [message],
  });
  if (isAwaited) await movePromises({ queries, site, caseKey }, { action: "resume", from, to, at });
}

async function movePromises(
  { queries, site, caseKey }: Omit<StepContext, "now">,
  step: Parameters<typeof promisesAfter>[1],
): Promise<void> {
  const before = await readPromises(queries, caseKey);
  const after = promisesAfter(before, step, site.settings);
  for (const [index, promise] of after.entries()) {
    if (JSON.stringify(promise) !== JSON.stringify(before[index])) await updatePromise(queries, caseKey, promise);
  }
}

/** Whoever is asked first owns the matter until someone else is named. */
function ownerAfter({ owner, actor }: Step, current: string | null): string | null {
  if (owner !== undefined) return owner;
  return current ?? (actor.role === "staff" ? actor.name : null);
}

function oneLevelUp(level: EscalationLevel): EscalationLevel {
  return escalationLevels[escalationLevels.indexOf(level) + 1] ?? level;
}

/** Two processes' clocks differ; the timeline of a case never goes back. */
function notBefore(earliest: Date, now: Date): Date {
  return now < earliest ? earliest : now;
}
