import type { NewCase } from "@heed/core";
import { withoutConsent, type Answers } from "./answers.ts";

/** How long a draft is kept after the last change. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

/** What a form leaves on the customer's device until it is sent: a case, or what another form makes. */
export interface Draft<Sent = NewCase> {
  /** Without the consent, which is given anew each time. */
  answers: Answers;
  /** The idempotency key of the sending, so that it happens once whatever happens in between. */
  key: string;
  /** What was sent under that key without an answer: each may have arrived. */
  sent: Sent[];
  /** The customer has sent it and is offline: it goes by itself. */
  isWaiting: boolean;
  savedAt: number;
}

/** The draft, unless it is too old or not one. */
export function readDraft<Sent>(storageKey: string, now: Date): Draft<Sent> | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (isDraft<Sent>(draft) && now.getTime() - draft.savedAt < KEPT_FOR_MS) return draft;
  } catch {
    // A storage that is closed to the page, or a text that is not ours, holds no draft.
  }
  removeDraft(storageKey);
  return null;
}

/** Keeps the draft where the browser allows it; where it does not, the form works without. */
export function writeDraft(storageKey: string, draft: Draft<unknown>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...draft, answers: withoutConsent(draft.answers) }));
  } catch {
    // Full or forbidden: what stands in the form is still there.
  }
}

export function removeDraft(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing can be there either.
  }
}

function isDraft<Sent>(value: unknown): value is Draft<Sent> {
  return typeof value === "object" && value !== null && "answers" in value && "key" in value && "savedAt" in value;
}
