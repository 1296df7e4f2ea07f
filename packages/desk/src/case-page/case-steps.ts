import type { DeskAction, DeskActionInput, DeskCase, DeskTimelineEntry } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";

/** The case on view, and what its parts can do with it. */
export interface CaseSteps {
  readonly desk: Desk;
  readonly found: DeskCase;
  /** Takes a step and shows the case after it; rejects with what the service said. */
  act<Action extends DeskAction>(action: Action, input: DeskActionInput<Action>, idempotencyKey?: string): Promise<void>;
  /** Reads the case anew. */
  refresh(): Promise<void>;
}

/** How a reader has seen a case. */
export interface Seen {
  version: number;
  entryId: string;
}

export function seenNow({ version, timeline }: DeskCase): Seen {
  return { version, entryId: timeline.at(-1)?.id ?? "" };
}

/** What has happened since somebody has seen a case. */
export function entriesSince({ timeline }: DeskCase, { entryId }: Seen): DeskTimelineEntry[] {
  // Ids are numbers that rise with time; the one that was seen last may be too old to be among those on view.
  return timeline.filter(({ id }) => Number(id) > Number(entryId));
}

/** Whether all that has happened since was done by the reader: nothing to be told of. */
export function isAllOwn(entries: readonly DeskTimelineEntry[], name: string): boolean {
  return entries.every(({ by }) => by.role === "staff" && by.name === name);
}
