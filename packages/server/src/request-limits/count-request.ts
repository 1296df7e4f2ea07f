import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";

/** How many requests are borne within some minutes. `scope` names what is counted, and by whom. */
export interface RequestLimit {
  scope: string;
  max: number;
  minutes: number;
}

export interface CountedRequest {
  /** Whose requests are counted together: a site and an address, say. */
  by: readonly string[];
  now: Date;
}

const MINUTE_MS = 60_000;

/**
 * Counts a request. The counts stand in the database, so they hold for all processes on it. Within a transaction, what
 * comes to nothing is not counted, and others who are counted together wait till it ends; before one, everything
 * is, and nobody waits.
 *
 * @throws ProblemError `too_many_attempts`
 */
export async function countRequest(db: Queries, { scope, max, minutes }: RequestLimit, { by, now }: CountedRequest): Promise<void> {
  const isOver = sql<boolean>`request_counts.ends_at <= ${now}`;
  const { count, ends_at: endsAt } = await db
    .insertInto("request_counts")
    .values({ key_hash: keyOf(scope, by), count: 1, ends_at: endOf(now, minutes) })
    .onConflict((conflict) =>
      conflict.column("key_hash").doUpdateSet({
        count: sql`case when ${isOver} then 1 else request_counts.count + 1 end`,
        ends_at: sql`case when ${isOver} then excluded.ends_at else request_counts.ends_at end`,
      }),
    )
    .returning(["count", "ends_at"])
    .executeTakeFirstOrThrow();
  if (count <= max) return;
  const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1_000));
  throw new ProblemError("too_many_attempts", { headers: { "Retry-After": String(seconds) } });
}

/** Deletes the counts that are over. */
export async function purgeRequestCounts(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("request_counts").where("ends_at", "<=", now).execute();
}

/** On a full hour, or a full minute: the moment itself would tell when somebody did what is kept without their name. */
function endOf(now: Date, minutes: number): Date {
  const unitMs = minutes < 60 ? MINUTE_MS : 60 * MINUTE_MS;
  return new Date(Math.ceil((now.getTime() + minutes * MINUTE_MS) / unitMs) * unitMs);
}

/** Of an address only a hash is kept. */
function keyOf(scope: string, by: readonly string[]): Uint8Array {
  return createHash("sha256").update(JSON.stringify([scope, ...by])).digest();
}
