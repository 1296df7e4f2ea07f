import type { ProposalStatus } from "@heed/contract/rules";
import type { Selectable } from "kysely";
import type { Database } from "../database/index.ts";
import type { ProposalMailKind } from "../mail/index.ts";

type MailedEvent = Pick<Selectable<Database["proposal_events"]>, "type" | "status">;

/** Steps that are told. That somebody begins to look at a proposal is not: what comes of it is. */
const kindsByStatus: Readonly<Partial<Record<ProposalStatus, ProposalMailKind>>> = {
  published: "published",
  evaluating: "evaluating",
  planned: "planned",
  in_progress: "in_progress",
  done: "done",
  declined: "declined",
  merged: "merged",
};

/** The mail that an event of a proposal makes; `null` where it makes none. */
export function proposalMailFor({ type, status }: MailedEvent): ProposalMailKind | null {
  if (type === "submitted") return "received";
  if (type === "reward") return "reward";
  return type === "step" ? (kindsByStatus[status] ?? null) : null;
}
