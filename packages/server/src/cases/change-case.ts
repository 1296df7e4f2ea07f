import {
  caseTransitions,
  escalationLevels,
  type ActorRole,
  type CaseAction,
  type CaseStatus,
  type EscalationLevel,
  type Outcome,
} from "@heed/contract";
import { createWorkingCalendar, dueAfter } from "../calendar/index.ts";
import type { Queries } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import type { StoredSite } from "../site/index.ts";
import { askAfterClosing } from "../survey-asking/index.ts";
import { insertAuthors } from "./event-authors.ts";
import { nextDueAt, promisesAfter, type StoredPromise } from "./promises.ts";
import {
  appendEvents,
  readPromises,
  updatePromise,
  type CaseChange,
  type CaseKey,
  type LockedCase,
  type NewEvent,
} from "./store.ts";

export interface CaseContext {
  /** A transaction. */
  queries: Queries;
  site: StoredSite;
  caseKey: CaseKey;
  now: Date;
  /** The participant who acts in the customer's place, where somebody of their organisation does. */
  authorId?: string | null | undefined;
}

export interface CaseActor {
  role: ActorRole;
  name: string | null;
  /** A member of staff's, at this site. */
  id?: string | null;
}

/** One thing that happens to a case: an event of its timeline, and the step of its life where it is one. */
export interface CaseHappening {
  type: NewEvent["type"];
  /** Leads to another status; without it the case stays where it stands. */
  action?: CaseAction;
  /** @default public */
  visibility?: "public" | "internal";
  text?: string | null | undefined;
  outcome?: Outcome | undefined;
  details?: NewEvent["details"];
  /** @default the actor of the change */
  actor?: CaseActor;
}

/** A case after a change. */
export interface ChangedCase {
  status: CaseStatus;
  escalationLevel: EscalationLevel;
  version: number;
  at: Date;
}

/**
 * Lets things happen to a locked case, in their order: appends their events, moves its status and its promises
 * as its table says, and keeps in step what follows from them (the level, what is due next, until when the
 * customer decides, whom a survey asks). Whether the table allows the steps is for the caller to ask before.
 */
export async function changeCase(
  context: CaseContext,
  locked: LockedCase,
  { actor, happenings, change = {} }: { actor: CaseActor; happenings: readonly CaseHappening[]; change?: CaseChange },
): Promise<ChangedCase> {
  const { queries, site, caseKey, now } = context;
  const at = notBefore(locked.updated_at, now);
  const events: NewEvent[] = [];
  let status = locked.status;
  const steps: { action: CaseAction; from: CaseStatus; to: CaseStatus; at: Date }[] = [];
  for (const happening of happenings) {
    const from = status;
    if (happening.action) {
      status = caseTransitions[happening.action].to;
      steps.push({ action: happening.action, from, to: status, at });
    }
    events.push(eventOf(happening, { seq: locked.last_seq + events.length + 1, from, to: status, actor, at }));
  }
  const following = whatFollows(locked, steps.map(({ action }) => action), { site, at });
  const moved = steps.length === 0 ? null : await movePromises(context, steps);
  await appendEvents(queries, caseKey, {
    change: { ...following, ...(moved && { due_at: nextDueAt(moved) }), ...change, status },
    events,
  });
  if (context.authorId) {
    const seqs = events.filter(({ actor_role: role }) => role === "customer").map(({ seq }) => seq);
    await insertAuthors(queries, caseKey, { participantId: context.authorId, seqs });
  }
  if (following.decide_by) await sendJob(queries, "lapse", { ...caseKey }, { startAfter: following.decide_by });
  if (status === "closed" && locked.status !== "closed") await askAfterClosing({ queries, site, caseKey }, at);
  const escalationLevel = change.escalation_level ?? following.escalation_level ?? locked.escalation_level;
  return { status, escalationLevel, version: locked.version + 1, at };
}

function eventOf(
  happening: CaseHappening,
  { seq, from, to, actor, at }: { seq: number; from: CaseStatus; to: CaseStatus; actor: CaseActor; at: Date },
): NewEvent {
  const by = happening.actor ?? actor;
  return {
    seq,
    type: happening.type,
    visibility: happening.visibility ?? "public",
    from_status: from,
    to_status: to,
    actor_role: by.role,
    actor_name: by.name,
    actor_id: by.id ?? null,
    text: happening.text ?? null,
    outcome: happening.outcome ?? null,
    details: happening.details ?? null,
    at,
  };
}

/** The columns that follow from the steps themselves. */
function whatFollows(
  locked: LockedCase,
  actions: readonly CaseAction[],
  { site, at }: { site: StoredSite; at: Date },
): CaseChange {
  if (actions.includes("answer")) {
    return { decide_by: dueAfter(at, site.settings.decideWithin, createWorkingCalendar(site.settings.calendar)) };
  }
  const isRefused = actions.includes("reopen") || actions.includes("escalate");
  return {
    ...(locked.decide_by && actions.length > 0 && { decide_by: null }),
    // What the customer did not accept is history: it stays in the timeline.
    ...(isRefused && { outcome: null }),
    ...(actions.includes("escalate") && { escalation_level: oneLevelUp(locked.escalation_level) }),
  };
}

/** The promises after the steps. */
async function movePromises(
  { queries, site, caseKey }: CaseContext,
  steps: readonly Parameters<typeof promisesAfter>[1][],
): Promise<StoredPromise[]> {
  const before = await readPromises(queries, caseKey);
  const after = steps.reduce((promises, step) => promisesAfter(promises, step, site.settings), before);
  for (const [index, promise] of after.entries()) {
    if (JSON.stringify(promise) !== JSON.stringify(before[index])) await updatePromise(queries, caseKey, promise);
  }
  return after;
}

/** Owner → supervisor → manager, and no further. */
export function oneLevelUp(level: EscalationLevel): EscalationLevel {
  return escalationLevels[escalationLevels.indexOf(level) + 1] ?? level;
}

/** Two processes' clocks differ; the timeline of a case never goes back. */
function notBefore(earliest: Date, now: Date): Date {
  return now < earliest ? earliest : now;
}
