import type { CaseKind, CaseStatus } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** What kind of case it is. */
export function kindInWords(kind: CaseKind): string {
  return { complaint: msg("Complaint"), inquiry: msg("Question"), service_request: msg("Service request") }[kind];
}

/** Where it stands, in a word or two. */
export function statusInWords(status: CaseStatus): string {
  const words: Record<CaseStatus, string> = {
    received: msg("Received"),
    acknowledged: msg("Acknowledged"),
    investigating: msg("Looking into it"),
    waiting_for_customer: msg("Waiting for you"),
    answered: msg("Answered"),
    closed: msg("Closed"),
    withdrawn: msg("Withdrawn"),
    merged: msg("Merged"),
  };
  return words[status];
}
