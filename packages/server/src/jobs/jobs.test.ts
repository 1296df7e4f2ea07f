import { randomUUID } from "node:crypto";
import pino from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { migrateJobs, sendJob, startJobWorkers, type JobHandlers } from "./index.ts";

const database = await openTestDatabase();
const logger = pino({ enabled: false });
const siteId = randomUUID();

async function work(lapse: NonNullable<JobHandlers["lapse"]>) {
  const workers = await startJobWorkers(database, { lapse }, { logger });
  onTestFinished(() => workers.stop());
  return workers;
}

function send(reference: string, options?: Parameters<typeof sendJob>[3]) {
  return database.db.transaction().execute((queries) => sendJob(queries, "lapse", { siteId, reference }, options));
}

/** Notes what was done; jobs of other tests are none of ours. */
function noting(done: string[], prefix: string): NonNullable<JobHandlers["lapse"]> {
  return async ({ reference }) => {
    if (reference.startsWith(prefix)) done.push(reference);
  };
}

describe("a job", () => {
  it("is done when its transaction is committed, and does not exist when it is not", async () => {
    const done: string[] = [];
    await work(noting(done, "outbox"));
    const rolledBack = database.db.transaction().execute(async (queries) => {
      await sendJob(queries, "lapse", { siteId, reference: "outbox-not" });
      throw new Error("The rest of the transaction fails.");
    });
    await expect(rolledBack).rejects.toThrow("The rest");
    await send("outbox-yes");
    await expect.poll(() => done).toEqual(["outbox-yes"]);
  });

  it("waits for whoever does it", async () => {
    const done: string[] = [];
    await send("waits");
    await work(noting(done, "waits"));
    await expect.poll(() => done).toEqual(["waits"]);
  });

  it("waits for its time", async () => {
    const done: string[] = [];
    await work(noting(done, "later"));
    await send("later-1", { startAfter: new Date(Date.now() + 3_600_000) });
    await send("later-0", { startAfter: new Date(Date.now() - 1) });
    await expect.poll(() => done).toEqual(["later-0"]);
  });

  it("is done once, however many workers there are", async () => {
    const done: string[] = [];
    for (let count = 0; count < 3; count++) await work(noting(done, "many"));
    const references = Array.from({ length: 40 }, (_, index) => `many-${index}`);
    await Promise.all(references.map((reference) => send(reference)));
    await expect.poll(() => done.toSorted(), { timeout: 10_000 }).toEqual(references.toSorted());
  });

  it("is tried again when it fails, and holds up no other", async () => {
    const done: string[] = [];
    let failures = 0;
    await work(async ({ reference }) => {
      if (reference === "again-0" && failures++ < 1) throw new Error("Not now");
      if (reference.startsWith("again")) done.push(reference);
    });
    await send("again-0");
    await send("again-1");
    await expect.poll(() => done, { timeout: 10_000 }).toEqual(["again-1", "again-0"]);
  });

  it("is finished before its workers have stopped", async () => {
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done: string[] = [];
    const workers = await work(async ({ reference }) => {
      if (reference !== "slow") return;
      begun.resolve();
      await ended.promise;
      done.push(reference);
    });
    await send("slow");
    await begun.promise;
    const stopped = workers.stop().then(() => [...done]);
    ended.resolve();
    expect(await stopped).toEqual(["slow"]);
  });
});

it("the tables of jobs can be made by several processes at once, and again", async () => {
  await Promise.all([migrateJobs(database), migrateJobs(database), migrateJobs(database)]);
  const [queue] = await database.runScript("select count(*)::int as count from heed_jobs.queue where name in ('mail', 'lapse')");
  expect(queue).toEqual({ count: 2 });
});
