import { randomInt } from "node:crypto";
import type { Case, FiledCase } from "@heed/contract";
import { startTestPostgres } from "@heed/tooling/test-postgres";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase, type DatabaseLocation } from "../database/index.ts";
import { startHeed, type RunningHeed } from "./heed-process.ts";
import { createTestLocation, engine } from "./test-database.ts";
import { bearer, newCase } from "./test-site.ts";

const RUNS = 10;
const FILINGS_PER_RUN = 1_000;
const CONNECTIONS = 8;
/** So many are answered at most before the kill, which then finds others at work. */
const MOST_ANSWERED = 200;

interface Filing {
  key: string;
  /** `null` where the kill came first. */
  filed: FiledCase | null;
}

/** Numbers that come again with the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function file(url: string, key: string): Promise<FiledCase> {
  const response = await fetch(`${url}/v1/sites/demo/cases`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ ...newCase, subject: key }),
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as FiledCase;
}

/** Files from several connections at once, and kills when so many have been answered. */
async function fileUntilKilled(url: string, run: number, killAfter: number, kill: () => Promise<unknown>): Promise<Filing[]> {
  const filings: Filing[] = [];
  let answered = 0;
  let killing: Promise<unknown> | undefined;
  const connection = async () => {
    while (!killing && filings.length < FILINGS_PER_RUN) {
      const filing: Filing = { key: `run-${run}-filing-${filings.length}`.padEnd(16, "-"), filed: null };
      filings.push(filing);
      filing.filed = await file(url, filing.key).catch(() => null);
      if (filing.filed) answered++;
      if (answered >= killAfter) killing ??= kill();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  await killing;
  return filings;
}

async function checkAnswered(url: string, filings: readonly Filing[]): Promise<void> {
  for (const { key, filed } of filings) {
    if (!filed) continue;
    const response = await fetch(`${url}/v1/sites/demo/cases/${filed.reference}`, { headers: bearer(filed) });
    expect(response.status).toBe(200);
    const read = (await response.json()) as Case;
    expect(read.subject).toBe(key);
    expect(read.timeline.map(({ type }) => type)).toEqual(["received", "acknowledged"]);
    expect(read.promises).toEqual(filed.promises);
  }
}

/** What a client does whose filing was cut off: it sends the same again. Some do it that were answered. */
async function sendAgain(url: string, filings: readonly Filing[]): Promise<void> {
  const impatient = filings.filter(({ filed }, index) => filed === null || index % 10 === 0);
  for (const filing of impatient) {
    const again = await file(url, filing.key);
    if (filing.filed) expect(again).toEqual(filing.filed);
    filing.filed = again;
  }
}

async function halfWritten(location: DatabaseLocation) {
  const database = await openDatabase(location);
  const { rows } = await sql<{ subject: string }>`select c.subject from cases c where
      (select count(*) from case_promises p where p.site_id = c.site_id and p.reference = c.reference) <> 3
      or (select array_agg(e.type order by e.seq) from case_events e
          where e.site_id = c.site_id and e.reference = c.reference and e.visibility = 'public')
        is distinct from array['received', 'acknowledged']
    union all select 'twice ' || subject from cases group by subject having count(*) > 1
    union all select 'keys without cases' where (select count(*) from cases) <> (select count(*) from idempotency_keys)`.execute(database.db);
  const { count } = await database.db
    .selectFrom("cases")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .executeTakeFirstOrThrow();
  await database.close();
  return { halfWritten: rows, count: Number(count) };
}

/** A place for the data, and what can be killed there besides the service. */
async function createPlace() {
  if (engine === "pglite") return { ...(await createTestLocation()), crashDatabase: null };
  const postgres = await startTestPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.createDatabase();
  return { env: { DATABASE_URL: databaseUrl }, location: { databaseUrl }, crashDatabase: () => postgres.crash() };
}

describe("kill -9 while cases are filed", () => {
  it("loses no case that was answered, and leaves none half there", { timeout: 240_000 }, async () => {
    const seed = Number(process.env.HEED_TEST_SEED ?? randomInt(2 ** 31));
    console.log(`The kills are random: HEED_TEST_SEED=${seed} brings the same again.`);
    const random = seededRandom(seed);
    const { env, location, crashDatabase } = await createPlace();
    let heed: RunningHeed = await startHeed({ ...env, LOG_LEVEL: "fatal" }, ["--demo"]);
    const all: Filing[] = [];
    for (let run = 0; run < RUNS; run++) {
      const killAfter = 1 + Math.floor(random() * MOST_ANSWERED);
      // Every third time it is the database that dies, and the service has to live with it.
      const isDatabaseKilled = crashDatabase !== null && run % 3 === 2;
      const kill = isDatabaseKilled ? crashDatabase : () => heed.stop("SIGKILL");
      const filings = await fileUntilKilled(heed.url, run, killAfter, kill);
      expect(filings.some(({ filed }) => filed)).toBe(true);
      if (!isDatabaseKilled) heed = await startHeed({ ...env, LOG_LEVEL: "fatal" }, ["--demo"]);
      await checkAnswered(heed.url, filings);
      await sendAgain(heed.url, filings);
      all.push(...filings);
    }
    await heed.stop("SIGKILL");
    expect(await halfWritten(location)).toEqual({ halfWritten: [], count: all.length });
  });
});
