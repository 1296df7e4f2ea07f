import type { Queries } from "../database/index.ts";
import { appendEvents, lockCase, type CaseKey } from "./store.ts";

/** Tells the staff of a case that its customer could not be reached by mail. Within a transaction of the caller. */
export async function recordMailFailure(
  queries: Queries,
  caseKey: CaseKey,
  { mail, reason, now }: { mail: string; reason: string; now: Date },
): Promise<void> {
  const { status, escalation_level, owner_name, last_seq, updated_at } = await lockCase(queries, caseKey);
  await appendEvents(queries, caseKey, {
    change: { status, escalation_level, owner_name },
    events: [
      {
        seq: last_seq + 1,
        type: "mail_failed",
        visibility: "internal",
        from_status: status,
        to_status: status,
        actor_role: "system",
        actor_name: null,
        text: null,
        outcome: null,
        details: { mail, reason },
        at: now < updated_at ? updated_at : now,
      },
    ],
  });
}
