import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { JOBS_CHANNEL, JOBS_SCHEMA, type JobData, type QueueName } from "./job-queues.ts";

interface SendOptions {
  /** @default now */
  startAfter?: Date;
  /** Those of a higher one are done first. @default 0 */
  priority?: number;
}

/**
 * Sends a job within the caller's transaction: it exists if and only if that is committed, and workers
 * are woken then. This is an INSERT, which pg-boss documents as a way to send, and not `boss.send`:
 * that looks its queue up over a connection of its own, and on the embedded database, where there is
 * one, it would wait for the very transaction it is called in.
 *
 * @example
 * await db.transaction().execute(async (queries) => {
 *   await sendJob(queries, "lapse", { siteId, reference }, { startAfter: decideBy });
 * });
 */
export async function sendJob<Name extends QueueName>(queries: Queries, queue: Name, data: JobData[Name], options?: SendOptions): Promise<void> {
  await sendJobs(queries, queue, [data], options);
}

/** Sends many jobs of one kind, as `sendJob` does one, with one statement. */
export async function sendJobs<Name extends QueueName>(
  queries: Queries,
  queue: Name,
  jobs: readonly JobData[Name][],
  { startAfter, priority = 0 }: SendOptions = {},
): Promise<void> {
  const jobTable = sql.table(`${JOBS_SCHEMA}.job`);
  const queues = sql.table(`${JOBS_SCHEMA}.queue`);
  await sql`
    with starts as (select coalesce(${startAfter ?? null}::timestamptz, now()) as at),
    sent as (
      insert into ${jobTable} (name, data, priority, start_after, keep_until, expire_seconds, deletion_seconds, retry_limit,
        retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, policy)
      select name, job.data, ${priority}::integer, at, at + retention_seconds * interval '1s', expire_seconds,
        deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, policy
      from ${queues}, starts, jsonb_array_elements(${JSON.stringify(jobs)}::jsonb) as job (data) where name = ${queue}
      returning name, start_after
    )
    select pg_notify(${JOBS_CHANNEL}, name) from sent where start_after <= now() limit 1`.execute(queries);
}
