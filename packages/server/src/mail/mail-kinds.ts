import type { Database } from "../database/index.ts";
import type { Selectable } from "kysely";

/** What a mail about a case tells its customer. */
export type CaseMailKind =
  | "confirmation"
  | "acknowledged"
  | "investigating"
  | "question"
  | "message"
  | "answer"
  | "reopened"
  | "escalated"
  | "accepted"
  | "lapsed"
  | "withdrawn"
  | "merged";

/** What of an event decides whether, and how, its customer hears of it by mail. */
export type MailedEvent = Pick<
  Selectable<Database["case_events"]>,
  "seq" | "type" | "visibility" | "from_status" | "actor_role" | "text" | "at"
>;

const kindsByEvent: Readonly<Partial<Record<MailedEvent["type"], CaseMailKind>>> = {
  received: "confirmation",
  question: "question",
  answered: "answer",
  reopened: "reopened",
  escalated: "escalated",
  accepted: "accepted",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
  merged: "merged",
};

/** The mail that an event makes; `null` where it makes none. Nobody is told what they wrote themselves. */
export function caseMailFor({ type, visibility, from_status, actor_role, text }: MailedEvent): CaseMailKind | null {
  if (visibility !== "public") return null;
  const isStaff = actor_role === "staff";
  if (type === "message") return isStaff ? "message" : null;
  // The first thing is confirmed already where it is acknowledged by the service.
  if (type === "acknowledged") return isStaff ? "acknowledged" : null;
  if (type === "investigating") {
    if (from_status === "acknowledged") return "investigating";
    return isStaff && text !== null ? "message" : null;
  }
  return kindsByEvent[type] ?? null;
}
