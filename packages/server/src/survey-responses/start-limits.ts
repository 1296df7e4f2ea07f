import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";

/** Who begins a response. */
export interface Starter {
  siteId: string;
  /** The invitation that they hold, if any. */
  invitationId: string | null;
  address: string;
  now: Date;
}

/**
 * How many responses may begin. A response is kept for a month whether or not it is finished, and anybody can begin
 * one: without a bound they would fill the database. Whole companies have one address; whoever holds an invitation
 * is known by that, and only comes back to it.
 */
const limits = {
  address: { max: 300, hours: 1 },
  invitation: { max: 20, hours: 24 },
} as const;

const HOUR_MS = 3_600_000;

/**
 * Counts a response that begins, within the transaction that keeps it: what comes to nothing is not counted. The
 * counts stand in the database, so they hold for all processes on it.
 *
 * @throws ProblemError `too_many_attempts`
 */
export async function countStart(db: Queries, { siteId, invitationId, address, now }: Starter): Promise<void> {
  const scope = invitationId === null ? "address" : "invitation";
  const { max, hours } = limits[scope];
  // To the next full hour: the moment itself would tell when the holder of an invitation to an anonymous survey answered.
  const endsAt = new Date(Math.ceil(now.getTime() / HOUR_MS + hours) * HOUR_MS);
  const isOver = sql<boolean>`survey_starts.ends_at <= ${now}`;
  const { count, ends_at } = await db
    .insertInto("survey_starts")
    .values({ key_hash: keyOf(scope, siteId, invitationId ?? address), count: 1, ends_at: endsAt })
    .onConflict((conflict) =>
      conflict.column("key_hash").doUpdateSet({
        count: sql`case when ${isOver} then 1 else survey_starts.count + 1 end`,
        ends_at: sql`case when ${isOver} then excluded.ends_at else survey_starts.ends_at end`,
      }),
    )
    .returning(["count", "ends_at"])
    .executeTakeFirstOrThrow();
  if (count <= max) return;
  const seconds = Math.max(1, Math.ceil((ends_at.getTime() - now.getTime()) / 1_000));
  throw new ProblemError("too_many_attempts", { headers: { "Retry-After": String(seconds) } });
}

/** Deletes the counts that are over. */
export async function purgeStarts(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("survey_starts").where("ends_at", "<=", now).execute();
}

function keyOf(scope: keyof typeof limits, siteId: string, value: string): Uint8Array {
  return createHash("sha256").update(JSON.stringify([scope, siteId, value])).digest();
}
