import {
  isFinal,
  type CaseAction,
  type CaseKind,
  type CasePromise,
  type CaseStatus,
  type SiteSettings,
  type TimeLimit,
} from "@heed/contract";
import { createWorkingCalendar, dateOf, dueAfter, dueAfterPause, workingDaysBetween } from "../calendar/index.ts";

/** A promise as it is kept. Whether it holds is never stored: it follows from these and the clock. */
export interface StoredPromise {
  kind: CasePromise["kind"];
  limit: TimeLimit;
  dueAt: Date;
  settledAt: Date | null;
  pausedAt: Date | null;
}

/** What the site promises for a case of this kind that is filed now. */
export function promisesFor(kind: CaseKind, settings: SiteSettings, now: Date): StoredPromise[] {
  const commitment = settings.commitments.find((candidate) => candidate.kind === kind);
  if (!commitment) return [];
  const calendar = createWorkingCalendar(settings.calendar);
  const promise = (promiseKind: StoredPromise["kind"], limit: TimeLimit): StoredPromise => ({
    kind: promiseKind,
    limit,
    dueAt: dueAfter(now, limit, calendar),
    settledAt: null,
    pausedAt: null,
  });
  return [
    promise("acknowledge", commitment.acknowledgeWithin),
    promise("answer", commitment.answerWithin),
    ...(commitment.closeWithin ? [promise("close", commitment.closeWithin)] : []),
  ];
}

interface Step {
  action: CaseAction;
  from: CaseStatus;
  to: CaseStatus;
  at: Date;
}

/**
 * The promises after a step. They stand still while the customer is asked; an answer that the
 * customer does not accept starts the answer's limit afresh; whoever withdraws asks for nothing more, and
 * of a double the other case keeps them.
 */
export function promisesAfter(promises: readonly StoredPromise[], step: Step, settings: SiteSettings): StoredPromise[] {
  const { action, from, to, at } = step;
  const calendar = createWorkingCalendar(settings.calendar);
  return promises.map((promise) => {
    if (promise.kind === "answer" && (action === "reopen" || action === "escalate")) {
      return { ...promise, dueAt: dueAfter(at, promise.limit, calendar), settledAt: null };
    }
    if (promise.settledAt) return promise;
    let { dueAt, pausedAt } = promise;
    if (from === "waiting_for_customer" && pausedAt) {
      dueAt = dueAfterPause({ dueAt, unit: promise.limit.unit, pausedAt, resumedAt: at }, calendar);
      pausedAt = null;
    }
    if (isSettledBy(promise.kind, to)) return { ...promise, dueAt, pausedAt, settledAt: at };
    if (to === "waiting_for_customer") pausedAt = at;
    return { ...promise, dueAt, pausedAt };
  });
}

/** When the earliest of the promises that run falls due; null where none runs. */
export function nextDueAt(promises: readonly StoredPromise[]): Date | null {
  const running = promises.filter(({ settledAt, pausedAt }) => !settledAt && !pausedAt);
  return running.reduce<Date | null>((earliest, { dueAt }) => (earliest && earliest <= dueAt ? earliest : dueAt), null);
}

/** A promise as the customer sees it now. */
export function presentPromise(promise: StoredPromise, settings: SiteSettings, now: Date): CasePromise {
  const { kind, dueAt, settledAt, pausedAt } = promise;
  const calendar = createWorkingCalendar(settings.calendar);
  const dueDay = calendar.dayAt(dueAt);
  const today = calendar.dayAt(pausedAt ?? now);
  return {
    kind,
    state: stateOf(promise, now),
    dueAt: dueAt.toISOString(),
    dueOn: dateOf(dueDay),
    workingDaysLeft: settledAt ? null : workingDaysBetween(today, dueDay, calendar),
  };
}

function stateOf({ dueAt, settledAt, pausedAt }: StoredPromise, now: Date): CasePromise["state"] {
  if (settledAt) return settledAt <= dueAt ? "kept" : "broken";
  if ((pausedAt ?? now) > dueAt) return "broken";
  return pausedAt ? "paused" : "running";
}

function isSettledBy(kind: StoredPromise["kind"], status: CaseStatus): boolean {
  if (isFinal(status)) return true;
  return (kind === "acknowledge" && status === "acknowledged") || (kind === "answer" && status === "answered");
}
