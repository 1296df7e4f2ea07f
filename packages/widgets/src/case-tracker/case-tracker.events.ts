import type { Case, CustomerAction, TimelineEntry } from "@heed/core";
import { HeedEvent } from "../base/heed-event.ts";

/** What a customer can do to a case: write again, or decide. */
export type CustomerStep = "reply" | CustomerAction;

/** A case was opened and is on view. */
export class CaseOpenedEvent extends HeedEvent {
  declare readonly case: Case;

  constructor(opened: Case) {
    super("heed-case-opened", { case: opened });
  }
}

/** The customer wants to take a step; `preventDefault()` keeps it from being sent, and their text stays. */
export class CaseActionEvent extends HeedEvent {
  declare readonly action: CustomerStep;
  /** The message, or the reason for the step; empty where none was asked for. */
  declare readonly text: string;

  constructor(action: CustomerStep, text: string) {
    super("heed-case-action", { action, text }, true);
  }
}

/** Something happened to the case on view: the company's step or the customer's own. */
export class CaseUpdatedEvent extends HeedEvent {
  declare readonly case: Case;
  /** What is new in its timeline, oldest first. */
  declare readonly entries: readonly TimelineEntry[];

  constructor(updated: Case, entries: readonly TimelineEntry[]) {
    super("heed-case-updated", { case: updated, entries });
  }
}
