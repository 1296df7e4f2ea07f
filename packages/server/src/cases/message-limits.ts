import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { CaseKey } from "./store.ts";

/**
 * What one customer can write to one case. Each answer carries the whole timeline and is kept for a repeated
 * request, so that what can be written must have an end; no conversation comes near it.
 */
export const messageLimits = { events: 200, characters: 200_000 } as const;

/** @throws ProblemError `too_many_messages` */
export async function checkRoomForMessages(db: Queries, { siteId, reference }: CaseKey, text: string): Promise<void> {
  const { events, characters } = await db
    .selectFrom("case_events")
    .select([
      sql<number>`count(*)::integer`.as("events"),
      sql<number>`coalesce(sum(length(text)), 0)::integer`.as("characters"),
    ])
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("actor_role", "=", "customer")
    .where("type", "in", ["message", "rated"])
    .executeTakeFirstOrThrow();
  if (events >= messageLimits.events || characters + text.length > messageLimits.characters) {
    throw new ProblemError("too_many_messages");
  }
}
