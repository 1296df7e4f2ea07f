import { PgBoss, type Job, type JobResult } from "pg-boss";
import type { Logger } from "pino";
import type { HeedDatabase } from "../database/index.ts";
import { bossDatabase } from "./boss-database.ts";
import { JOBS_CHANNEL, JOBS_SCHEMA, type JobData, type QueueName } from "./job-queues.ts";

/** What does the jobs of each queue. One that throws is called again, later and later; each may be called twice. */
export type JobHandlers = { [Name in QueueName]?: (data: JobData[Name]) => Promise<void> };

export interface JobWorkers {
  /** Takes no more jobs, and waits for those at work, a bounded time. */
  stop(): Promise<void>;
}

/**
 * New jobs wake the workers. This is how long one can lie that was sent in the second when the connection
 * that listens was away, and how exact retries are.
 */
const POLL_SECONDS = 2;
/** How often jobs are looked for whose process died. */
const SUPERVISE_SECONDS = 5;
const BATCH_SIZE = 5;
const STOP_TIMEOUT_MS = 30_000;
const ERROR_LOG_INTERVAL_MS = 60_000;
const HOUR_SECONDS = 3_600;

/** Starts to do the jobs of these queues, together with the other processes on the same database. */
export async function startJobWorkers(
  database: Pick<HeedDatabase, "db" | "runScript" | "listen">,
  handlers: JobHandlers,
  { logger }: { logger: Logger },
): Promise<JobWorkers> {
  const boss = new PgBoss({
    db: bossDatabase(database),
    schema: JOBS_SCHEMA,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: HOUR_SECONDS,
    flowIntervalSeconds: HOUR_SECONDS,
    // The embedded database would have to read its statistics for it; PostgreSQL has its own monitoring.
    monitorVacuum: false,
  });
  boss.on("error", logNowAndThen(logger));
  await boss.start();
  const workerIds = new Map<string, string>();
  // Mapped from the keys of the handlers, which the type says are names of queues.
  for (const queue of Object.keys(handlers) as QueueName[]) {
    const options = { batchSize: BATCH_SIZE, burstWhenBatchFull: true, pollingIntervalSeconds: POLL_SECONDS } as const;
    const work = (jobs: Job<JobData[QueueName]>[]) => doJobs(jobs, { queue, handlers, logger });
    workerIds.set(queue, await boss.work(queue, { ...options, perJobResults: true }, work));
  }
  const wake = (queue: string) => boss.notifyWorker(workerIds.get(queue) ?? "");
  const stopListening = await database.listen(JOBS_CHANNEL, wake, () => [...workerIds.keys()].forEach(wake));
  return {
    async stop() {
      await stopListening();
      const worked = Promise.all([...workerIds.keys()].map((queue) => boss.offWork(queue, { wait: true })));
      await withTimeout(worked, STOP_TIMEOUT_MS);
      await boss.stop({ graceful: false });
    },
  };
}

/** While a database is away, every look for jobs fails: one line a minute says as much. */
function logNowAndThen(logger: Logger): (error: unknown) => void {
  let loggedAt = -Infinity;
  return (error) => {
    if (performance.now() - loggedAt < ERROR_LOG_INTERVAL_MS) return;
    loggedAt = performance.now();
    logger.error({ err: error }, "jobs cannot be looked for");
  };
}

/** All of a batch at once, each with an end of its own. */
async function doJobs<Name extends QueueName>(
  jobs: readonly Job<JobData[Name]>[],
  { queue, handlers, logger }: { queue: Name; handlers: JobHandlers; logger: Logger },
): Promise<JobResult[]> {
  return Promise.all(
    jobs.map(async ({ id, data }): Promise<JobResult> => {
      try {
        await handlers[queue]?.(data);
        return { id, status: "completed" };
      } catch (error) {
        logger.warn({ err: error, queue, jobId: id }, "a job failed and will be tried again");
        // What is kept of it beside the job says nothing of people: messages of mail servers name addresses.
        return { id, status: "failed", output: { code: error instanceof Error && "code" in error ? error.code : null } };
      }
    }),
  );
}

async function withTimeout(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  const timeout = Promise.withResolvers<void>();
  const timer = setTimeout(timeout.resolve, timeoutMs);
  await Promise.race([work, timeout.promise]);
  clearTimeout(timer);
}
