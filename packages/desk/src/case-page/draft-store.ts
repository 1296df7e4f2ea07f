import { draftName, readKept, writeKept, type DraftPlace } from "./kept-drafts.ts";
import { emptyWriting, writingModes, type Writing, type WritingMode } from "./writing.ts";

/** Something that was sent and may have arrived: sent again under the same key, it is done once. */
export interface Attempt {
  key: string;
  /** The body of the request as it was sent. */
  input: object;
  /** What was written then: whoever changes it begins a new attempt. */
  written: string;
}

/** What is being written on one case in one mode. */
export interface Draft extends Writing {
  /** The case as the writer has seen it; null until something is written. */
  seen: { version: number; entryId: string } | null;
  attempt: Attempt | null;
  /** It was sent without a connection: it goes by itself once there is one. */
  isWaiting: boolean;
}

export function emptyDraft(): Draft {
  return { ...emptyWriting(), seen: null, attempt: null, isWaiting: false };
}

export function readDraft(place: DraftPlace, mode: WritingMode): Draft {
  // Written by ourselves under a name of our own; what is missing in an older one is filled up.
  return { ...emptyDraft(), ...(readKept(draftName(place, mode)) as Partial<Draft> | null) };
}

/** Keeps a draft, or with `null` forgets it. */
export function writeDraft(place: DraftPlace, mode: WritingMode, draft: Draft | null): void {
  writeKept(draftName(place, mode), draft);
}

/** The modes in which something has been written on a case and not sent. */
export function draftedModes(place: DraftPlace): WritingMode[] {
  return writingModes.filter((mode) => readKept(draftName(place, mode)) !== null);
}
