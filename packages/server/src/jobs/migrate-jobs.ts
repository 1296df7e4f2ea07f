import { PgBoss } from "pg-boss";
import type { HeedDatabase } from "../database/index.ts";
import { bossDatabase } from "./boss-database.ts";
import { jobQueues, JOBS_SCHEMA, queueNames } from "./job-queues.ts";

/**
 * Makes pg-boss's tables and our queues, or brings them to this version. Safe to call from several
 * processes at once: pg-boss holds an advisory lock, and who comes second finds everything there.
 */
export async function migrateJobs(database: Pick<HeedDatabase, "db" | "runScript">): Promise<void> {
  const boss = new PgBoss({ db: bossDatabase(database), schema: JOBS_SCHEMA, supervise: false, schedule: false });
  const problems: unknown[] = [];
  boss.on("error", (error) => problems.push(error));
  await boss.start();
  try {
    for (const name of queueNames) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, jobQueues[name]);
      else await boss.createQueue(name, jobQueues[name]);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (problems.length > 0) throw new AggregateError(problems, "The tables of jobs could not be made.");
}
