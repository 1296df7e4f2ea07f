import type { NewResponse, StartedResponse } from "@heed/core";
import type { SurveyAnswers } from "@heed/core/survey-rules";

/** How long answers are kept after the last change; as long as the service keeps a response that was begun. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

/** What a survey leaves on the customer's device until it is sent. */
export interface ResponseDraft {
  answers: SurveyAnswers;
  /** Puts options in the order they had. */
  seed: string;
  /** A question on the screen that was on view. */
  at?: string | undefined;
  /** How the response begins, and the key under which it does so once. */
  start: NewResponse;
  key: string;
  invitation?: string | undefined;
  /** What the service gave for it. */
  started?: Pick<StartedResponse, "id" | "token" | "expiresAt"> | undefined;
  /** What was sent without an answer, and its key: it may have arrived. */
  sent?: { text: string; key: string } | undefined;
  /** The customer has sent it and is offline: it goes by itself. */
  isWaiting?: boolean | undefined;
  savedAt: number;
}

/** The draft, unless it is too old or not one; `sent` where another tab has just sent it. */
export function readDraft(storageKey: string): ResponseDraft | "sent" | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (draft === "sent") return draft;
    if (isDraft(draft) && Date.now() - draft.savedAt < KEPT_FOR_MS) return draft;
  } catch {
    // A storage that is closed to the page, or a text that is not ours, holds no draft.
  }
  return null;
}

/** Keeps it where the browser allows it; where it does not, the survey works without. */
export function writeDraft(storageKey: string, draft: ResponseDraft | "sent"): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Full or forbidden: what stands in the survey is still there.
  }
}

export function removeDraft(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing can be there either.
  }
}

/** One tab of a browser after the other, where it can say so; where it cannot, the service takes a response once all the same. */
export function inTurn(storageKey: string, work: () => Promise<void>): Promise<void> {
  // Missing on pages without https.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  return locks.request(storageKey, work).catch((error: unknown) => {
    // Refused to a frame that has no origin of its own: its visitor has this one tab.
    if (error instanceof DOMException && error.name === "SecurityError") return work();
    throw error;
  });
}

function isDraft(value: unknown): value is ResponseDraft {
  return typeof value === "object" && value !== null && "answers" in value && "start" in value && "savedAt" in value;
}
